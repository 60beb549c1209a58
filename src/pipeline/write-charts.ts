import { type Chart, type ChartInput, chartCategories } from "../charts/chart.js";
import { CHARTS, type ChartKind } from "../charts/charts.js";
import { type ChartFiles, chartFiles } from "../charts/files.js";
import type { KeyWords } from "../charts/key-words.js";
import type { Codebook } from "../coding/codebook.js";
import { unitCategoryCounts } from "../completion/chart-data.js";
import { shortUnits } from "../completion/short-unit.js";
import { sha256 } from "../files/sha256.js";
import type { Lang } from "../messages/message.js";
import type { CompletionRow } from "../tables/completion.js";
import type { KeptCharts } from "./kept-charts.js";
import type { Staging } from "./output-folder.js";
import type { RunTotals } from "./totals.js";

/**
 * Draws the charts of a run and writes them: always the same ones.
 * @param totals of all batches
 * @param completion rows of the table
 * @param words waited for when all charts have been drawn that do without
 * @returns the SHA-256 of every file, by its name in the output folder
 */
export async function writeCharts(
  totals: RunTotals,
  completion: readonly CompletionRow[],
  { categories }: Codebook,
  words: Promise<KeyWords>,
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
  // Each is written while others are drawn.
  const drawn = await chartFiles(wordsLast(input, words, lang), charts, async (chart) => {
    for (const [file, content] of namedFiles(chart)) await staging.write(file, content);
  });
  charts.save(drawn);
  drawn.sort((one, other) => NAMES.indexOf(one.name) - NAMES.indexOf(other.name));
  return Object.fromEntries(drawn.flatMap(namedFiles).map(([file, content]) => [file, sha256(content)]));
}

const NAMES = Object.keys(CHARTS);

/** All charts, each built when it is asked for. */
async function* wordsLast(input: ChartInput, words: Promise<KeyWords>, lang: Lang): AsyncGenerator<Chart> {
  const kinds: ChartKind[] = Object.values(CHARTS);
  const needsWords = ({ needs }: ChartKind) => needs.includes("terms");
  for (const kind of kinds) if (!needsWords(kind)) yield kind.build(input, lang);
  const counts = { ...input.counts!, words: await words };
  for (const kind of kinds) if (needsWords(kind)) yield kind.build({ ...input, counts }, lang);
}

/** A chart's files with their names in the output folder. */
function namedFiles({ name, files }: ChartFiles): Array<[file: string, content: string | Uint8Array]> {
  return Object.entries(files).map(([extension, content]) => [`charts/${name}.${extension}`, content]);
}
