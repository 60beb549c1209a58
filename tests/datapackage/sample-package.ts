import path from "node:path";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import { summaryAccumulator } from "../../src/completion/summary.js";
import type { PackageMetadata } from "../../src/datapackage/metadata.js";
import { writeDataPackage } from "../../src/datapackage/write-package.js";
import { stageOutput } from "../../src/pipeline/output-folder.js";
import type { DocumentRecord } from "../../src/pipeline/record.js";
import { encodeStretch, encodeTables } from "../../src/pipeline/segment.js";
import { openTables } from "../../src/pipeline/table-files.js";
import { loadParquet } from "../../src/tables/load-parquet.js";
import { TABLES } from "../../src/tables/tables.js";
import { document, measure, notice, problem } from "../completion/sample.js";

/** Two categories of an invented codebook, one with a name that means something to every format it is written to. */
export const CATEGORIES = [
  {
    code: "study",
    name: { zh: "理论学习", en: "Theory study" },
    definition: { zh: "学习与传达。", en: "Studying and relaying." },
  },
  {
    code: "finance",
    name: { zh: "钱|物 <b>`$x`</b>", en: `"Money" | it's <b>\`$x\`</b>` },
    definition: { zh: "资金。", en: "Funds." },
  },
];

/** Three notices: texts with line breaks, quotation marks and formulas; dates of each precision; unknown values. */
export function sampleDocuments(): DocumentRecord[] {
  const first = notice({
    noticeId: "0000000000a1",
    source: "甲.txt",
    fields: {
      unit: "=1+1县档案馆",
      publishedOn: "2023-02-21",
      inspectedFrom: "2022-09",
      inspectedTo: null,
      level: "county",
    },
    problems: [
      problem({
        title: `账上"长期挂账", 未清理`,
        statement: "+86 个账户未清理",
        account: "一是已清理。\n'@二是正在办理。",
        measures: [measure({ text: "已清理。" }), measure({ ordinal: 2, text: "第一行\n第二行", state: "under_way" })],
        category: "finance",
        status: "in_progress",
        statusBasis: "item",
        statusText: "正在办理",
        dueOn: "2023",
      }),
      problem({ ordinal: 2, title: "-三项制度未建立", sustained: true, doneOn: "2023-03-01" }),
    ],
    figures: [{ problem: 1, line: 12, kind: "recovered", value: 12000.5, unit: "yuan", text: "追回1.20005万元" }],
  });
  const second = notice({
    noticeId: "0000000000b2",
    source: "甲.txt",
    ordinal: 2,
    problems: [],
    fields: { unit: null, title: null },
  });
  return [
    document({ source: "甲.txt", notices: [first, second] }),
    document({ source: "空.txt", sha256: "", notices: [] }),
  ];
}

/** Writes the data package of some documents into a folder, as a run does. @returns the package's own folder */
export async function writeSamplePackage(
  out: string,
  {
    documents = sampleDocuments(),
    metadata = {},
    termsCsv = true,
  }: Partial<{
    documents: DocumentRecord[];
    metadata: PackageMetadata;
    termsCsv: boolean;
  }> = {},
): Promise<string> {
  const staging = await stageOutput(out);
  const tables = await openTables(staging, termsCsv ? [] : ["terms"]);
  const library = await loadParquet();
  await tables.addStretches(encodeTables(documents, [], [], { lang: "en", termsCsv }, library));
  const summary = summaryAccumulator();
  const completion = completionAccumulator();
  for (const document of documents) {
    summary.add(document);
    for (const notice of document.notices) completion.add(notice);
  }
  const rows = [...completion.rows(CATEGORIES.map(({ code }) => code))];
  await tables.addStretches({ completion: encodeStretch(TABLES.completion, rows, library) });
  const written = await tables.close();
  await writeDataPackage(staging, {
    written,
    categories: CATEGORIES,
    codebookText: "version: '1'\n",
    summary: summary.result(),
    metadata,
    provenance: {
      version: "0.0.0",
      codebook: { version: "1", sha256: "c".repeat(64) },
      model: { sha256: "" },
      dictionary: { sha256: "d".repeat(64) },
      humanCodes: null,
      personalData: "mask-contacts",
    },
  });
  await staging.write("run.json", JSON.stringify({ program: "zhenggai" }));
  await staging.commit();
  return path.join(out, "datapackage");
}
