import type { RunSummary } from "../completion/summary.js";
import { many } from "../messages/plural.js";
import type { Table } from "../tables/column.js";
import type { CategoryCode } from "./codes.js";
import type { PackageMetadata } from "./metadata.js";
import { type TableSchema, tableSchema } from "./table-schema.js";

/** A file of the package: its size in bytes and its hash. */
export interface PackedFile {
  bytes: number;
  sha256: string;
}

/** A table of the package. */
export interface PackedTable {
  table: Table;
  rows: number;
  /** Null where it was not written as CSV. */
  csv: PackedFile | null;
  parquet: PackedFile;
}

/** What the data were made by. */
export interface Provenance {
  version: string;
  codebook: { version: string; sha256: string };
  model: { sha256: string };
  dictionary: { sha256: string };
  /** What was done about personal data: `mask-contacts`, `keep-contacts` or `pseudonymise`. */
  personalData: string;
  /** The codes of people that outranked the machine's, where there were any. */
  humanCodes: { sha256: string; used: number } | null;
}

/** All that a package is described by. */
export interface PackageContents {
  tables: readonly PackedTable[];
  categories: readonly CategoryCode[];
  codebook: PackedFile;
  summary: RunSummary;
  provenance: Provenance;
  metadata: PackageMetadata;
}

/**
 * The `datapackage.json` of a run: a Data Package descriptor, version 2.0 of the standard (https://datapackage.org).
 * What nobody has said, such as a licence, is left out; so is `created`, for the same data give the same bytes.
 */
export function descriptor(contents: PackageContents): Record<string, unknown> {
  const { metadata, summary, tables, categories, provenance, codebook } = contents;
  const title = metadata.title ?? packageTitle(summary);
  const description = metadata.description ?? packageDescription(summary);
  const { licenses, contributors, citation, keywords, homepage, version, id } = metadata;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: metadata.name ?? "rectification-notices",
    ...defined({ id, version, homepage }),
    languages: ["en", "zh"],
    title: title.en,
    "title@zh": title.zh,
    description: description.en,
    "description@zh": description.zh,
    ...defined({ licenses, contributors, keywords, citation }),
    sources: metadata.sources ?? [
      {
        title: `Public notices on inspection rectification: ${many(summary.files.total, "file")}, listed in data/documents.csv`,
      },
    ],
    provenance: {
      program: "zhenggai",
      version: provenance.version,
      codebook: provenance.codebook,
      model: provenance.model,
      dictionary: provenance.dictionary,
      humanCodes: provenance.humanCodes,
      personalData: provenance.personalData,
    },
    resources: [...tables.flatMap((table) => tableResources(table, categories)), codebookResource(codebook)],
  };
}

function tableResources({ table, rows, csv, parquet }: PackedTable, categories: readonly CategoryCode[]) {
  const { name, title, description } = table;
  const words = {
    title: title.en,
    "title@zh": title.zh,
    description: `${description.en}.`,
    "description@zh": `${description.zh}。`,
    rows,
  };
  const schema = tableSchema(table, categories);
  const parquetResource = {
    name: csv ? `${name}-parquet` : name,
    path: `data/${name}.parquet`,
    ...words,
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    ...checksums(parquet),
    // Parquet knows its types itself; the schema is told once.
    ...(csv ? {} : tabular(schema)),
  };
  if (!csv) return [parquetResource];
  return [
    {
      name,
      path: `data/${name}.csv`,
      ...words,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      ...checksums(csv),
      dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
      ...tabular(schema),
    },
    parquetResource,
  ];
}

/** `profile` is what version 1 called it: readers of either version take the resource for a table. */
function tabular(schema: TableSchema) {
  return { type: "table", profile: "tabular-data-resource", schema };
}

function codebookResource(file: PackedFile) {
  return {
    name: "codebook",
    path: "codebook.yaml",
    title: "Codebook: the categories, and the terms and rules that they are given by",
    "title@zh": "编码手册：类别，以及判定类别的词语和规则",
    format: "yaml",
    mediatype: "application/yaml",
    encoding: "utf-8",
    ...checksums(file),
  };
}

function checksums({ bytes, sha256 }: PackedFile) {
  return { bytes, hash: `sha256:${sha256}` };
}

function defined<T extends Record<string, unknown>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What the package is called where the researcher has not said. */
export function packageTitle({ notices, problems }: RunSummary) {
  return {
    en: `Problems and measures in ${many(notices.rectification, "notice")} on inspection rectification (${many(problems, "problem")})`,
    zh: `巡视巡察整改通报的问题与措施（${notices.rectification} 篇通报，${problems} 个问题）`,
  };
}

/** What it holds and how to read it, likewise. */
export function packageDescription({ measures }: RunSummary) {
  return {
    en: `Read by zhenggai from public notices: one row for each problem that an inspection reported to a unit, each of the ${many(measures, "measure")} taken, each state, date and figure, with the words and the line that it was read from. An empty cell is unknown and was never guessed. The table completion holds two ratios that must not be mixed up: ratio rests on the states that notices give, account_ratio on what their measures report.`,
    zh: `由 zhenggai 从公开通报中读出：巡视巡察向单位指出的每个问题一行，另有各项整改措施（共 ${measures} 项）、状态、日期和数字，均可回到原文的行和文字。空单元格表示未知，不作推断。completion 表中的两个比率不可混用：ratio 依据通报所述状态，account_ratio 依据措施的写法。`,
  };
}
