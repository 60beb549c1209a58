/** How grave a message is: the thing is lost, a person should look, or it is good to know. */
export type Severity = "error" | "warning" | "info";

/** Something met on the way, with its place. Its words are made from the catalogue when it is shown. */
export interface Message {
  /** Key of the catalogue entry, such as `corpus/encrypted`. */
  rule: string;
  severity: Severity;
  /** 1-based line in the decoded source; null where the message is about the whole file. */
  line: number | null;
  /** Values for the entry's template. */
  args: Record<string, string | number>;
}

/** The languages that messages and labels come in. */
export type Lang = "zh" | "en";

/**
 * An entry of the catalogue: what happened and what to do about it.
 * `{name}` in a template is replaced by the message's argument of that name, `{name:row|rows}` by the word that goes with
 * it as a count.
 */
export interface CatalogueEntry {
  severity: Severity;
  zh: string;
  en: string;
  /** What the user can do, if anything. */
  remedy?: { zh: string; en: string };
}
