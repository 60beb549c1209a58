import { LEAST_CASES } from "../comparison/caution.js";
import type { HelpKey } from "../messages/help-words.js";

/**
 * What a config file can set. Declared once: checking, the published schema, the file that `init` writes, and the defaults
 * of the command line's options are all made from this list. What a setting says to the user is the help of its option.
 */
export interface Setting {
  /** As the option is called; `SECTION.NAME` for what one command alone takes. */
  key: string;
  value: SettingValue;
  help: HelpKey;
  /** The options and arguments that it is the value of, unless they are given: `COMMAND --OPTION`, `COMMAND [ARGUMENT]`. */
  sets: readonly string[];
}

/** What kind of value a setting takes, and what holds where it is not given; `example` is for those without a default. */
export type SettingValue =
  /** A file or folder, relative to the config file. With `none`, `false` is taken too: use none. */
  | { kind: "path"; default?: string; example?: string; none?: true }
  /** One or several of them. */
  | { kind: "paths"; default: readonly string[] }
  /** One or several names or conditions. */
  | { kind: "texts"; default?: readonly string[]; example?: readonly string[] }
  | { kind: "choice"; choices: readonly string[]; default?: string; example?: string }
  | { kind: "whole"; least: number; default?: number; example?: number }
  /** A share from 0 to 1. */
  | { kind: "share"; default: number }
  | { kind: "switch" };

const OF = ["notice", "problem", "statement", "account", "measure"];

/** Commands that read notices. */
const READING = ["run", "evaluate", "sample", "kwic", "terms", "keyness", "collocates", "reuse", "dfm"];

/** Commands that read words of notices, with people's codes before the machine's. */
const CODED = ["run", "kwic", "terms", "keyness", "collocates", "reuse", "dfm"];

/** Commands whose output could name people. */
const PERSONAL = [...CODED, "parse"];

const each = (commands: readonly string[], what: string) => commands.map((command) => `${command} ${what}`);

export const SETTINGS = [
  {
    key: "paths",
    value: { kind: "paths", default: ["corpus"] },
    help: "runPaths",
    sets: each(READING, "[paths]"),
  },
  {
    key: "out",
    value: { kind: "path", default: "output" },
    help: "out",
    sets: ["run --out", "query [folder]", "compare [folder]", "chart [folder]", "export [folder]"],
  },
  {
    key: "lang",
    value: { kind: "choice", choices: ["zh", "en"], example: "zh" },
    help: "lang",
    // The language is settled before any command is looked at (cli/context.ts).
    sets: [],
  },
  {
    key: "codebook",
    value: { kind: "path", example: "codebook.yaml" },
    help: "optionCodebook",
    sets: each([...CODED, "parse", "codebook", "evaluate", "sample", "train", "apply", "agree", "chart"], "--codebook"),
  },
  {
    key: "model",
    value: { kind: "path", example: "model.json" },
    help: "optionModel",
    sets: each([...CODED, "parse", "evaluate", "sample"], "--model"),
  },
  {
    key: "store",
    value: { kind: "path", none: true, example: "coding.jsonl" },
    help: "runStore",
    sets: [...each(CODED, "--store"), "apply --store"],
  },
  {
    key: "workers",
    value: { kind: "whole", least: 1, example: 2 },
    help: "workers",
    sets: ["run --workers"],
  },
  {
    key: "cache",
    value: { kind: "path", none: true, example: ".cache" },
    help: "cacheFolder",
    sets: ["run --cache", "cache --cache"],
  },
  { key: "terms-csv", value: { kind: "switch" }, help: "termsCsv", sets: ["run --terms-csv"] },
  {
    key: "metadata",
    value: { kind: "path", example: "metadata.yaml" },
    help: "metadata",
    sets: ["run --metadata"],
  },
  {
    key: "pseudonymise",
    value: { kind: "path", example: "../keys/study.key" },
    help: "pseudonymise",
    sets: each(PERSONAL, "--pseudonymise"),
  },
  {
    key: "keep-contacts",
    value: { kind: "switch" },
    help: "keepContacts",
    sets: each(PERSONAL, "--keep-contacts"),
  },
  {
    key: "compare.by",
    value: { kind: "texts", example: ["unit_type", "level"] },
    help: "by",
    sets: ["compare --by"],
  },
  {
    key: "compare.where",
    value: { kind: "texts", example: ["kind=巡察"] },
    help: "where",
    sets: ["compare --where"],
  },
  {
    key: "compare.measure",
    value: {
      kind: "choice",
      choices: ["ratio", "account_ratio", "stated_ratio", "evidenced", "problems"],
      default: "ratio",
    },
    help: "measure",
    sets: ["compare --measure"],
  },
  {
    key: "compare.min",
    value: { kind: "whole", least: 1, default: LEAST_CASES },
    help: "min",
    sets: ["compare --min"],
  },
  { key: "compare.seed", value: { kind: "whole", least: 0, default: 1 }, help: "seed", sets: ["compare --seed"] },
  { key: "compare.strict", value: { kind: "switch" }, help: "strict", sets: ["compare --strict"] },
  { key: "compare.shrink", value: { kind: "switch" }, help: "shrink", sets: ["compare --shrink"] },
  { key: "sample.size", value: { kind: "whole", least: 1, example: 200 }, help: "size", sets: ["sample --size"] },
  { key: "sample.seed", value: { kind: "whole", least: 0, default: 1 }, help: "seed", sets: ["sample --seed"] },
  {
    key: "sample.strata",
    value: { kind: "texts", default: ["category", "unit", "uncertainty"] },
    help: "strata",
    sets: ["sample --strata"],
  },
  { key: "sample.blind", value: { kind: "switch" }, help: "blind", sets: ["sample --blind"] },
  {
    key: "agree.distance",
    value: { kind: "choice", choices: ["masi", "jaccard", "nominal"], default: "masi" },
    help: "distance",
    sets: ["agree --distance"],
  },
  {
    key: "agree.replicates",
    value: { kind: "whole", least: 1, default: 1000 },
    help: "replicates",
    sets: ["agree --replicates"],
  },
  { key: "agree.seed", value: { kind: "whole", least: 0, default: 1 }, help: "seed", sets: ["agree --seed"] },
  {
    key: "keyness.target",
    value: { kind: "texts", example: ["account_state=done"] },
    help: "target",
    sets: ["keyness --target"],
  },
  {
    key: "keyness.reference",
    value: { kind: "texts", example: ["account_state=declared"] },
    help: "reference",
    sets: ["keyness --reference"],
  },
  {
    key: "keyness.of",
    value: { kind: "choice", choices: OF, default: "account" },
    help: "of",
    sets: ["keyness --of"],
  },
  {
    key: "reuse.min-length",
    value: { kind: "whole", least: 1, default: 20 },
    help: "minLength",
    sets: ["reuse --min-length"],
  },
  {
    key: "reuse.min-resemblance",
    value: { kind: "share", default: 0.5 },
    help: "minResemblance",
    sets: ["reuse --min-resemblance"],
  },
  {
    key: "reuse.part",
    value: { kind: "choice", choices: ["account", "statement", "outside", "all"], default: "account" },
    help: "part",
    sets: ["reuse --part"],
  },
] as const satisfies readonly Setting[];

export type SettingKey = (typeof SETTINGS)[number]["key"];

/** A setting's value as a config file gives it: checked, its paths made relative to the current folder. */
export type Given = string | number | boolean | readonly string[];

/** What a config file sets, by key. */
export type Settings = Partial<Record<SettingKey, Given>>;

/** A default as the command line writes it: a number as text, a list with commas between. */
export function defaultOf(key: SettingKey): string {
  const { value }: Setting = SETTINGS.find((setting) => setting.key === key)!;
  if (!("default" in value) || value.default === undefined) throw new Error(`setting "${key}" has no default`);
  return asTyped(value.default) as string;
}

/** A value as it would have been typed. Switches, and `false` for none, stay. */
export function asTyped(value: Given): string | boolean {
  if (typeof value === "boolean") return value;
  return typeof value === "object" ? value.join(",") : String(value);
}
