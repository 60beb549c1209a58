/** The pages of the manual, in the order in which a reader takes them: later ones rest on what earlier ones made. */
export const PAGES = [
  "first-run",
  "own-corpus",
  "reading",
  "comparing",
  "words",
  "validating",
  "own-codebook",
  "exporting",
  "repeating",
  "ethics",
  "citing",
] as const;

/** The languages of the manual: folders of `docs`. */
export const LANGUAGES = ["en", "zh"] as const;

/** Where a page stands in a language. */
export function pageFile(language: (typeof LANGUAGES)[number], name: string): string {
  if (name === "README") return language === "en" ? "README.md" : "README.zh-CN.md";
  return `docs/${language}/${name}.md`;
}
