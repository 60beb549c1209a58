import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/tables/csv.js";
import {
  type DfmOptions,
  dfmBuilder,
  dfmDocumentsTable,
  dfmTriplets,
  dfmTripletsTable,
  matrixMarketLines,
} from "../../src/text-analysis/dfm.js";
import { cutterOf, noticeOf } from "./sample.js";

const cut = cutterOf("粮库", "台账", "抽查", "培训");

function dfmOf(options: Partial<DfmOptions> = {}) {
  const builder = dfmBuilder({ cut, of: "notice", ...options });
  builder.add(noticeOf("a", "沱源市粮食局", "粮库台账粮库"));
  builder.add(noticeOf("b", "槐溪镇", "3座"));
  builder.add(noticeOf("c", "麻柳中学", "培训，台账"));
  return builder.result();
}

describe("dfmBuilder", () => {
  it("counts words by text, features by code unit, an empty text as an empty row", () => {
    const dfm = dfmOf({ stopWords: new Set(["座"]) });
    expect(dfm.features).toEqual(["台账", "培训", "粮库"]);
    expect(dfm.rows.map(({ features, counts }) => [[...features], [...counts]])).toEqual([
      [
        [0, 2],
        [1, 2],
      ],
      [[], []],
      [
        [0, 1],
        [1, 1],
      ],
    ]);
    expect(dfm.documents.map(({ row, doc_id, words }) => [row, doc_id, words])).toEqual([
      [1, "aaaaaaaaaaaa", 3],
      [2, "bbbbbbbbbbbb", 0],
      [3, "cccccccccccc", 2],
    ]);
  });

  it("drops words of too few texts but counts them among the text's words", () => {
    const dfm = dfmOf({ minDocuments: 2 });
    expect(dfm.features).toEqual(["台账"]);
    expect(dfm.entries).toBe(2);
    expect(dfm.documents[0]!.words).toBe(3);
  });

  it("describes problems where they are the texts", () => {
    const builder = dfmBuilder({ cut, of: "account" });
    const problems = [{ account: "抽查台账", category: "study", status: "completed" as const }];
    builder.add(noticeOf("d", "槐溪镇", "文", { problems }));
    expect(builder.result().documents).toMatchObject([
      { doc_id: "dddddddddddd-1", problem_id: "dddddddddddd-1", category: "study", status: "completed" },
    ]);
  });
});

describe("the files of a matrix", () => {
  it("is a Matrix Market file with 1-based places, row by row", () => {
    expect([...matrixMarketLines(dfmOf({ stopWords: new Set(["座"]) }))].join("")).toBe(
      [
        "%%MatrixMarket matrix coordinate integer general",
        "% zhenggai: rows are documents.csv, columns are features.txt",
        "3 3 4",
        "1 1 1",
        "1 3 2",
        "3 1 1",
        "3 2 1",
        "",
      ].join("\n"),
    );
  });

  it("has the same cells as triplets, and documents that fit their table", () => {
    const dfm = dfmOf({ stopWords: new Set(["座"]) });
    expect([...csvLines(dfmTripletsTable, dfmTriplets(dfm), { bom: false })].join("")).toBe(
      "doc_id,term,count\naaaaaaaaaaaa,台账,1\naaaaaaaaaaaa,粮库,2\ncccccccccccc,台账,1\ncccccccccccc,培训,1\n",
    );
    expect([...csvLines(dfmDocumentsTable, dfm.documents)]).toHaveLength(4);
  });
});
