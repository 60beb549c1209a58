import { describe, expect, it } from "vitest";
import { compareAccount } from "../../src/evaluation/compare-account.js";
import { Differences } from "../../src/evaluation/difference.js";
import type { ReferenceAccount, ReferenceMeasure } from "../../src/evaluation/reference.js";
import { foundMeasure, foundProblem } from "./invented.js";

const TITLE = "渡口值守制度形同虚设";

function measure(text: string, parts: Partial<ReferenceMeasure> = {}): ReferenceMeasure {
  return {
    marker: null,
    text,
    state: "done",
    dated: false,
    documented: false,
    quantified: false,
    accountable: false,
    ...parts,
  };
}

const account: ReferenceAccount = {
  file: "a.txt",
  line: 7,
  title: TITLE,
  measures: [
    measure("印发《乡镇渡口值守轮班细则》，", { documented: true }),
    measure("正在更换六处渡口的救生器材", { state: "under_way", quantified: true }),
  ],
  accountState: "under_way",
};

describe("compareAccount", () => {
  it("knows measures by their first words, though one was lost before them", () => {
    const differences = new Differences("a.txt", 1);
    const found = foundProblem(7, TITLE, {
      accountState: "done",
      measures: [foundMeasure(9, "正在更换六处渡口的救生器材，预计汛期前到位。", { state: "done", quantified: true })],
    });
    const result = compareAccount(account, found, differences);
    expect(result).toMatchObject({ counted: { right: false }, expected: 2, found: 1 });
    expect(result.accountState).toEqual(["under_way", "done"]);
    expect(result.matched).toHaveLength(1);
    expect(result.matched[0]).toMatchObject({ state: ["under_way", "done"], flags: { quantified: ["true", "true"] } });
    expect(differences.list.map((one) => one.what)).toEqual(["measures.count", "measure.state", "account_state"]);
    expect(differences.list[1]).toMatchObject({ line: 9, context: "正在更换六处渡口的救生器材，预计汛期前到位。" });
  });

  it("takes measures that read the same in their order", () => {
    const same = { ...account, measures: [measure("开展谈话"), measure("开展谈话", { state: "planned" })] };
    const found = foundProblem(7, TITLE, {
      measures: [
        foundMeasure(8, "开展谈话提醒", { state: "done" }),
        foundMeasure(8, "开展谈话提醒", { state: "planned" }),
      ],
    });
    const result = compareAccount(same, found, new Differences("a.txt", 1));
    expect(result.matched.every(({ state }) => state[0] === state[1])).toBe(true);
  });

  it("takes a measure whose beginning was read otherwise for the one in its place, if there are as many, and says so", () => {
    const differences = new Differences("a.txt", 1);
    const one = { ...account, measures: account.measures.slice(0, 1) };
    const found = foundProblem(7, TITLE, { measures: [foundMeasure(8, "已办结并持续跟进。", { documented: true })] });
    expect(compareAccount(one, found, differences).matched[0]!.state).toEqual(["done", "declared"]);
    expect(differences.list.map((one) => one.what)).toEqual(["measure.state", "measure.text", "account_state"]);
  });

  it("tells each flag that differs", () => {
    const differences = new Differences("a.txt", 1);
    const one = { ...account, measures: [measure("退缴通讯补贴三千元", { quantified: true, accountable: true })] };
    const found = foundProblem(7, TITLE, {
      measures: [foundMeasure(8, "退缴通讯补贴三千元", { state: "done", dated: true })],
    });
    compareAccount({ ...one, accountState: "declared" }, found, differences);
    expect(differences.list.map((one) => one.what)).toEqual([
      "measure.dated",
      "measure.quantified",
      "measure.accountable",
    ]);
  });

  it("counts an account whose problem was not found as wrongly counted, and compares no more of it", () => {
    const result = compareAccount(account, undefined, new Differences("a.txt", 1));
    expect(result).toEqual({
      counted: { right: false, given: true },
      expected: 2,
      found: 0,
      matched: [],
      accountState: null,
    });
    const without = compareAccount({ ...account, measures: [] }, undefined, new Differences("a.txt", 1));
    expect(without.counted.right).toBe(false);
  });
});
