import { readFile } from "node:fs/promises";
import { sha256 } from "../files/sha256.js";
import type { Staging } from "../pipeline/output-folder.js";
import type { WrittenFile, WrittenTables } from "../pipeline/table-files.js";
import { TABLES, type TableName } from "../tables/tables.js";
import { descriptor, type PackageContents, type PackedTable, packageDescription, packageTitle } from "./descriptor.js";
import { CONVENTIONS, type Dictionary, dictionaryTable } from "./dictionary.js";
import { dictionaryHtml } from "./dictionary-html.js";
import { dictionaryMarkdown } from "./dictionary-markdown.js";
import { importR } from "./import-r.js";
import { importSpss } from "./import-spss.js";
import { importStata } from "./import-stata.js";

/** What the package is made of beside the tables, which lie in it already. */
export interface PackageInput extends Omit<PackageContents, "tables" | "codebook"> {
  written: WrittenTables;
  /** The codebook's file as it is. */
  codebookText: string;
}

const FOLDER = "datapackage";

/**
 * Writes the data package of a run around its tables: descriptor, codebook, data dictionary and import scripts.
 * @returns the files written, by their name in the output folder
 */
export async function writeDataPackage(
  staging: Pick<Staging, "write">,
  input: PackageInput,
): Promise<Record<string, WrittenFile>> {
  const { codebookText, written, categories, provenance } = input;
  const { version } = provenance;
  const tables = packedTables(written);
  const withCsv = tables.filter(({ csv }) => csv !== null);
  const described = descriptor({ ...input, tables, codebook: facts(codebookText) });
  const dictionary = dictionaryOf(input, tables);
  const asR = await readFile(new URL("../../assets/import.R", import.meta.url), "utf8");
  const contents: Record<string, string> = {
    // Where `diff` looks for it too (CODEBOOK_COPY).
    "codebook.yaml": codebookText,
    "codebook.md": dictionaryMarkdown(dictionary),
    "codebook.html": dictionaryHtml(dictionary),
    "import.R": importR(
      withCsv.map(({ table }) => table),
      categories,
      version,
      asR,
    ),
    "import.do": importStata(withCsv, categories, version),
    "import.py": await readFile(new URL("../../assets/import.py", import.meta.url), "utf8"),
    "import.sps": importSpss(withCsv, categories, version),
    "datapackage.json": `${JSON.stringify(described, null, 2)}\n`,
  };
  const files: Record<string, WrittenFile> = {};
  for (const [name, content] of Object.entries(contents)) {
    await staging.write(`${FOLDER}/${name}`, content);
    files[`${FOLDER}/${name}`] = facts(content);
  }
  return files;
}

function facts(content: string): WrittenFile {
  return { bytes: Buffer.byteLength(content), sha256: sha256(content) };
}

function packedTables({ files, rows }: WrittenTables): PackedTable[] {
  return (Object.keys(TABLES) as TableName[]).map((name) => ({
    table: TABLES[name],
    rows: rows[name],
    csv: files[`${FOLDER}/data/${name}.csv`] ?? null,
    parquet: files[`${FOLDER}/data/${name}.parquet`]!,
  }));
}

function dictionaryOf({ metadata, summary, categories }: PackageInput, tables: readonly PackedTable[]): Dictionary {
  const licences = (metadata.licenses ?? []).map(({ title, name, path }) =>
    [title ?? name, path].filter((part) => part !== undefined).join(" "),
  );
  return {
    title: metadata.title ?? packageTitle(summary),
    description: metadata.description ?? packageDescription(summary),
    conventions: CONVENTIONS,
    terms: [...(metadata.citation ? [metadata.citation] : []), ...licences].map((words) => ({ zh: words, en: words })),
    tables: tables.map(({ table, rows }) => dictionaryTable(table, rows)),
    categories,
  };
}
