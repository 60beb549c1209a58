/** What a run writes into its output folder, in the order in which it is put in place: `run.json` last. */
export const RUN_PRODUCTS = ["tables", "charts", "report.html", "report-data", "datapackage", "run.json"] as const;

/** What every run writes, however small it is. */
const ALWAYS = ["run.json", "report.html", "tables"];

/** What a folder with entries of these names holds of a run's output; nothing where it is no output folder. */
export function productsAmong(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(ALWAYS.every((name) => names.has(name)) ? RUN_PRODUCTS : []);
}
