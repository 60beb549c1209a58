import { open, readdir } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../files/make-folder.js";
import { csvLines } from "../tables/csv.js";
import {
  type Dfm,
  dfmDocumentsTable,
  dfmTriplets,
  dfmTripletsTable,
  MATRIX_MARKET_COMMENT,
  MATRIX_MARKET_HEADER,
  matrixMarketLines,
} from "./dfm.js";
import { TextAnalysisError } from "./text-analysis-error.js";
import { writeLines } from "./write-lines.js";

/** The files that a document-feature matrix is written to. */
export const DFM_FILES = ["dfm.mtx", "features.txt", "documents.csv", "triplets.csv"] as const;

/**
 * Writes a document-feature matrix for other programs: `dfm.mtx` (Matrix Market), `features.txt` (names of its columns,
 * one a line), `documents.csv` (its rows), and the same cells as `triplets.csv`. The CSV has no byte order mark, since
 * programs read it and not people.
 * @param folder made where it is not there
 * @throws TextAnalysisError `text/foreign-folder` where it holds files that were not written here, `text/cannot-write`
 */
export async function writeDfm(dfm: Dfm, folder: string): Promise<void> {
  await prepareFolder(folder);
  const bom = { bom: false };
  const contents: Record<(typeof DFM_FILES)[number], Iterable<string>> = {
    "features.txt": dfm.features.map((feature) => `${feature}\n`),
    "documents.csv": csvLines(dfmDocumentsTable, dfm.documents, bom),
    "triplets.csv": csvLines(dfmTripletsTable, dfmTriplets(dfm), bom),
    "dfm.mtx": matrixMarketLines(dfm),
  };
  for (const name of DFM_FILES) await writeLines(path.join(folder, name), contents[name]);
}

async function prepareFolder(folder: string): Promise<void> {
  let present: string[];
  try {
    makeFolder(folder);
    present = await readdir(folder);
  } catch (error) {
    throw new TextAnalysisError("text/cannot-write", {
      file: folder,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
  const inTheWay = DFM_FILES.some((name) => present.includes(name));
  if (inTheWay && !(await isOwn(path.join(folder, "dfm.mtx")))) {
    throw new TextAnalysisError("text/foreign-folder", { folder });
  }
}

/** Whether a file begins as `matrixMarketLines` does. */
async function isOwn(file: string): Promise<boolean> {
  const own = `${MATRIX_MARKET_HEADER}\n${MATRIX_MARKET_COMMENT}\n`;
  const handle = await open(file, "r").catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(own.length), 0, own.length, 0);
    return buffer.toString("utf8", 0, bytesRead) === own;
  } finally {
    await handle.close();
  }
}
