import { type ChartInput, chartCategories, eachChart } from "../charts/chart.js";
import { chartFiles } from "../charts/files.js";
import type { Codebook } from "../coding/codebook.js";
import { unitCategoryCounts } from "../completion/chart-data.js";
import { shortUnits } from "../completion/short-unit.js";
import type { Lang } from "../messages/message.js";
import type { CompletionRow } from "../tables/completion.js";
import type { KeptCharts } from "./kept-charts.js";
import { sha256 } from "./manifest.js";
import type { Staging } from "./output-folder.js";
import type { RunTotals } from "./totals.js";

/**
 * Draws the charts of a run and writes them.
 * @param totals of all batches
 * @param completion rows of the table
 * @returns the SHA-256 of every file, by its name in the output folder
 */
export async function writeCharts(
  totals: RunTotals,
  completion: readonly CompletionRow[],
  { categories }: Codebook,
  { lang, charts, staging }: { lang: Lang; charts: KeptCharts; staging: Pick<Staging, "write"> },
): Promise<Record<string, string>> {
  const input: ChartInput = {
    completion,
    notices: totals.notices,
    categories: chartCategories(categories),
    shortNames: shortUnits(totals.completion.units()),
    counts: totals.counts(),
    matrix: await charts.matrix(
      unitCategoryCounts(completion),
      categories.map(({ code }) => code),
    ),
  };
  const drawn = await chartFiles(eachChart(input, lang), charts);
  charts.save(drawn);
  const hashes: Record<string, string> = {};
  for (const { name, files } of drawn) {
    for (const [extension, content] of Object.entries(files)) {
      const file = `charts/${name}.${extension}`;
      await staging.write(file, content);
      hashes[file] = sha256(content);
    }
  }
  return hashes;
}
