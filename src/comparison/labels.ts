import { plainLabel } from "../charts/label.js";
import type { Lang } from "../messages/message.js";
import type { Bilingual } from "../tables/column.js";
import { LEVELS } from "../tables/notices.js";
import { UNIT_TYPES } from "../tables/unit-types.js";
import type { Comparison } from "./comparison.js";
import type { GroupField } from "./fields.js";

/** Names of the codebook's categories by code; codes without one stand for themselves. */
export type CategoryNames = Readonly<Record<string, Bilingual>>;

/** Where notices do not give the value. */
const NOT_GIVEN = { zh: "（未给出）", en: "(not given)" } as const;

/** How values are called: by their code, with the name behind it in Chinese, or by their name alone. */
export type Naming = "codes" | "names";

/** What labels are made of. */
export interface LabelOptions {
  lang: Lang;
  categories?: CategoryNames;
  /** On the screen codes stay, for they are what `--where` takes; a chart has names. Default `codes`. */
  naming?: Naming;
}

/** The values of a group, joined where fields are crossed. */
export function groupLabel(
  comparison: Pick<Comparison, "shortNames" | "by">,
  key: ReadonlyArray<string | null>,
  options: LabelOptions,
): string {
  return comparison.by
    .map((field, place) => valueLabel(comparison.shortNames, field, key[place] ?? null, options))
    .join(" × ");
}

/**
 * A value of a field as a reader knows it. Names come from notices: characters that would disturb a terminal or a chart
 * are taken out.
 */
function valueLabel(
  shortNames: Comparison["shortNames"],
  field: GroupField,
  value: string | null,
  { lang, categories = {}, naming = "codes" }: LabelOptions,
): string {
  if (value === null) return NOT_GIVEN[lang];
  if (field === "unit") return plainLabel(shortNames[value] ?? value) || NOT_GIVEN[lang];
  const names: Partial<Record<GroupField, CategoryNames>> = {
    level: LEVELS,
    unit_type: UNIT_TYPES,
    category: categories,
  };
  const name = names[field]?.[value]?.[lang];
  if (naming === "names") return plainLabel(name ?? value);
  return plainLabel(name && lang === "zh" ? `${value} ${name}` : value);
}
