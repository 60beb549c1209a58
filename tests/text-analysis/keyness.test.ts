import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/tables/csv.js";
import { frequencyLogLikelihood } from "../../src/text-analysis/association.js";
import { type KeynessOptions, keynessCounter, keynessTable } from "../../src/text-analysis/keyness.js";
import { parseSelection } from "../../src/text-analysis/selection.js";
import { cutterOf, noticeOf } from "./sample.js";

const cut = cutterOf("清退", "票据", "谈话", "台账");
const account = (category: string, ...words: string[]) => ({ category, account: words.join("，"), measures: [] });
const NOTICES = [
  noticeOf("a", "沱源市粮食局", "文", {
    problems: [account("finance", "清退", "清退", "票据", "台账"), account("cadre", "谈话", "谈话", "台账")],
  }),
  noticeOf("b", "槐溪镇", "文", {
    problems: [account("finance", "清退", "清退", "台账"), account("cadre", "谈话", "谈话", "谈话", "台账")],
  }),
  noticeOf("c", "麻柳中学", "文", { problems: [account("study", "票据", "票据", "票据", "票据")] }),
];

async function compare(options: Partial<KeynessOptions>) {
  const counter = keynessCounter({
    cut,
    of: "account",
    target: parseSelection("category=finance", "account"),
    minCount: 1,
    minNotices: 1,
    ...options,
  });
  for (const notice of NOTICES) counter.add(notice);
  return counter.result();
}

describe("keynessCounter", () => {
  it("compares the words of two groups, strongest evidence first", async () => {
    const { target, reference, rows } = await compare({ reference: parseSelection("category=cadre", "account") });
    expect(target).toEqual({ texts: 2, notices: 2, words: 7 });
    expect(reference).toEqual({ texts: 2, notices: 2, words: 7 });
    expect(rows.map(({ term, key_in }) => [term, key_in])).toEqual([
      ["谈话", "reference"],
      ["清退", "target"],
      ["票据", "target"],
      ["台账", "target"],
    ]);
    const [, refund] = rows;
    expect(refund).toMatchObject({ target_count: 4, reference_count: 0, target_notices: 2, reference_notices: 0 });
    expect(refund!.log_likelihood).toBeCloseTo(8 * Math.LN2, 12);
    expect(refund!.log_ratio).toBe(3);
    expect(refund!.target_rate).toBeCloseTo((4 / 7) * 10_000, 9);
    expect(refund!.p).toBeCloseTo(0.018531, 5);
    // Second smallest of four tests.
    expect(refund!.p_bh).toBeCloseTo(refund!.p * 2, 12);
    expect(refund!.p_holm).toBeCloseTo(refund!.p * 3, 12);
  });

  it("takes all other texts for the reference where none is given", async () => {
    const { reference, rows } = await compare({});
    expect(reference).toEqual({ texts: 3, notices: 3, words: 11 });
    const receipts = rows.find(({ term }) => term === "票据")!;
    expect(receipts.log_likelihood).toBeCloseTo(frequencyLogLikelihood(1, 7, 4, 11), 12);
  });

  it("leaves out words of a single notice, but corrects for them", async () => {
    const { rows, tested } = await compare({ minNotices: 2, minCount: 2 });
    expect(rows.map(({ term }) => term)).not.toContain("票据");
    expect(tested).toBe(4);
  });

  it("refuses groups that overlap or are empty, naming them", async () => {
    await expect(compare({ reference: [] })).rejects.toMatchObject({ rule: "text/overlapping-groups" });
    await expect(compare({ target: parseSelection("category=conduct", "account") })).rejects.toMatchObject({
      rule: "text/empty-group",
      args: { group: "category=conduct" },
    });
  });

  it("fits its table", async () => {
    const { rows } = await compare({});
    expect([...csvLines(keynessTable, rows)]).toHaveLength(rows.length + 1);
  });
});
