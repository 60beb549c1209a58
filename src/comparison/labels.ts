import { plainLabel } from "../charts/label.js";
import type { Lang } from "../messages/message.js";
import type { Bilingual } from "../tables/column.js";
import { LEVELS } from "../tables/notices.js";
import type { Comparison } from "./comparison.js";
import type { GroupField } from "./fields.js";

/** Names of the codebook's categories by code; codes without one stand for themselves. */
export type CategoryNames = Readonly<Record<string, Bilingual>>;

/** Where notices do not give the value. */
const NOT_GIVEN = { zh: "（未给出）", en: "(not given)" } as const;

/**
 * A value of a field as a reader knows it. Codes stay, for they are what `--where` and the tables use; in Chinese the name
 * stands behind them. Names come from notices: characters that would disturb a terminal or a chart are taken out.
 */
export function valueLabel(
  comparison: Pick<Comparison, "shortNames">,
  field: GroupField,
  value: string | null,
  lang: Lang,
  categories: CategoryNames = {},
): string {
  if (value === null) return NOT_GIVEN[lang];
  if (field === "unit") return plainLabel(comparison.shortNames[value] ?? value) || NOT_GIVEN[lang];
  const name =
    field === "level" ? (LEVELS as CategoryNames)[value] : field === "category" ? categories[value] : undefined;
  return plainLabel(name && lang === "zh" ? `${value} ${name.zh}` : value);
}

/** The values of a group, joined where fields are crossed. */
export function groupLabel(
  comparison: Pick<Comparison, "shortNames" | "by">,
  key: ReadonlyArray<string | null>,
  lang: Lang,
  categories?: CategoryNames,
): string {
  return comparison.by
    .map((field, place) => valueLabel(comparison, field, key[place] ?? null, lang, categories))
    .join(" × ");
}
