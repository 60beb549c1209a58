import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/tables/csv.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { termCounter, termFrequenciesTable, tfIdf } from "../../src/text-analysis/terms.js";
import { cutterOf, noticeOf } from "./sample.js";

const cut = cutterOf("粮库", "台账", "培训", "抽查");
const account = (text: string, category: string) => ({ account: text, category, measures: [] });
const NOTICES = [
  noticeOf("a", "沱源市粮食局", "文", {
    problems: [account("粮库台账台账", "finance"), account("培训抽查", "cadre")],
  }),
  noticeOf("b", "槐溪镇", "文", { problems: [account("粮库台账抽查", "finance"), account("粮库", "cadre")] }),
];

function rowsOf(options: Partial<Parameters<typeof termCounter>[0]>, order?: "count" | "documents" | "tf_idf") {
  const counter = termCounter({ cut, of: "account", ...options });
  for (const notice of NOTICES) counter.add(notice);
  return counter.rows(order);
}

describe("termCounter", () => {
  it("counts words and the texts that hold them, by group", () => {
    const rows = rowsOf({ by: "category" });
    expect(rows.map(({ group, term, count, documents }) => [group, term, count, documents])).toEqual([
      ["cadre", "培训", 1, 1],
      ["cadre", "抽查", 1, 1],
      ["cadre", "粮库", 1, 1],
      ["finance", "台账", 3, 2],
      ["finance", "粮库", 2, 2],
      ["finance", "抽查", 1, 1],
    ]);
    const ledger = rows.find(({ term }) => term === "台账")!;
    // 3 of the group's 6 words, in both of its texts; in 2 of all 4 texts.
    expect(ledger.rate).toBeCloseTo(5_000, 9);
    expect(ledger.document_share).toBe(1);
    expect(ledger.tf_idf).toBeCloseTo(3 * Math.log10(2), 12);
  });

  it("is one group without a field, and puts an unknown value last", () => {
    expect(new Set(rowsOf({}).map(({ group }) => group))).toEqual(new Set([null]));
    const counter = termCounter({ cut, of: "notice", by: "county" });
    counter.add(noticeOf("c", "甲", "粮库", { fields: { county: null } }));
    counter.add(noticeOf("d", "乙", "粮库", { fields: { county: "沱源县" } }));
    expect(counter.rows().map(({ group }) => group)).toEqual(["沱源县", null]);
  });

  it("selects texts, drops rare words, sorts as asked", () => {
    const selected = rowsOf({ where: parseSelection("category=finance", "account"), minCount: 2 });
    expect(selected.map(({ term }) => term)).toEqual(["台账", "粮库"]);
    expect(rowsOf({}, "documents").map(({ term }) => term)[0]).toBe("粮库");
    expect(rowsOf({}, "tf_idf").map(({ term }) => term)[0]).toBe("台账");
  });

  it("fits its table", () => {
    const [header, first] = [...csvLines(termFrequenciesTable, rowsOf({ by: "category" }), { bom: false })];
    expect(header).toBe("group,term,count,rate,documents,document_share,tf_idf\n");
    expect(first).toMatch(/^cadre,培训,1,3333\.33/);
  });
});

describe("tfIdf", () => {
  it.each([
    ["car", 18_165, 1.65],
    ["auto", 6_723, 2.08],
    ["insurance", 19_241, 1.62],
    ["best", 25_235, 1.5],
  ])("has the idf of “%s” in Manning, Raghavan and Schütze 2008, figure 6.8", (_, documents, idf) => {
    expect(tfIdf(1, 806_791, documents)).toBeCloseTo(idf, 2);
  });

  it("is 0 for a word of every text", () => {
    expect(tfIdf(9, 4, 4)).toBe(0);
  });
});
