import { describe, expect, it } from "vitest";
import { codingStore } from "../../src/human-coding/coding-store.js";
import { findProblems } from "../../src/human-coding/find-problems.js";
import type { HumanCode } from "../../src/human-coding/human-code.js";
import { overrule, unmatched } from "../../src/human-coding/overrule.js";
import { CATEGORIES, human, MUSEUM, stated, textOf, WATER } from "./invented.js";

const store = (...codes: HumanCode[]) => codingStore(codes, CATEGORIES);
const overruled = (...codes: HumanCode[]) => overrule(WATER, findProblems(WATER, store(...codes)));

describe("overrule", () => {
  it("puts a person's category in the machine's place, and says who and what the machine had", () => {
    const given = human(textOf(WATER, 6), { category: "finance", labels: ["finance", "conduct"] });
    const record = overruled(given);
    expect(record.problems[5]!.coding).toEqual({
      category: "finance",
      labels: ["finance", "conduct"],
      confidence: 1,
      codedBy: "human",
      evidence: ["human: 林澄", "2024-03-05", "核对.csv:2", "machine: conduct+finance 0.550"],
    });
    expect(record.evidence["problem.6.category"]).toEqual({
      line: 28,
      text: "林澄 · 2024-03-05 · 核对.csv:2 · finance;conduct",
      rule: "human/category",
    });
    expect(record.problems.slice(0, 5)).toEqual(WATER.problems.slice(0, 5));
  });

  it("leaves the record that it was given as it was, and gives the same one where there is nothing to do", () => {
    const before = structuredClone(WATER);
    overruled(human(textOf(WATER, 6)));
    expect(WATER).toEqual(before);
    expect(overruled(human(textOf(MUSEUM, 1)))).toBe(WATER);
  });

  it("lets the later of two codes count, for category and state each", () => {
    const codes = [
      human(textOf(WATER, 4), { category: "conduct", coder: "高原" }),
      human(textOf(WATER, 4), { category: "duty", status: "in_progress" }),
      human(textOf(WATER, 4), { category: null, comment: "再看一遍", coder: "秦岚" }),
    ];
    const [problem] = overruled(...codes).problems.slice(3);
    expect(problem!.coding).toMatchObject({ category: "duty", codedBy: "human" });
    expect(problem!.status).toBe("in_progress");
    const [reversed] = overruled(codes[1]!, codes[0]!).problems.slice(3);
    expect(reversed!.coding.category).toBe("conduct");
    expect(reversed!.status).toBe("in_progress");
  });

  it("sets a state with what the machine had read, and takes back what rested on it", () => {
    const unsaid = overruled(human(textOf(WATER, 4), { category: null, status: "unstated" })).problems[3]!;
    expect(unsaid).toMatchObject({ status: "unstated", statusBasis: "human", sustained: false, doneOn: null });
    expect(unsaid.statusText).toBe("human: 林澄 2024-03-05 (machine: completed)");
    expect(unsaid.coding).toEqual(WATER.problems[3]!.coding);
    const confirmed = overruled(human(textOf(WATER, 4), { status: "completed" })).problems[3]!;
    expect(confirmed).toMatchObject({ status: "completed", statusBasis: "human" });
  });

  it("changes nothing where a person only left a comment", () => {
    const record = overruled(human(textOf(WATER, 1), { category: null, comment: "标题太长" }));
    expect(record.problems).toEqual(WATER.problems);
  });
});

describe("unmatched", () => {
  it("lists the codes that find no problem in any notice, with the reason", () => {
    const rewritten = { ...MUSEUM, problems: [stated(1, "库房恒温设备停用"), ...MUSEUM.problems.slice(1)] };
    const found = human(textOf(MUSEUM, 4));
    const gone = human(textOf(MUSEUM, 1));
    const absent = human({
      ...textOf(WATER, 1),
      notice: "中共白渡镇委员会关于巡察整改情况的通报",
      unit: "中共白渡镇委员会",
      problemId: null,
    });
    expect(unmatched(store(absent, found, gone), [WATER, rewritten])).toEqual([
      {
        ...{ coder: "林澄", when: "2024-03-05", sheet: "核对.csv", row: 2 },
        ...{ notice: "中共白渡镇委员会关于巡察整改情况的通报", title: absent.text.title, lost: "no-notice" },
      },
      expect.objectContaining({ title: gone.text.title, lost: "no-problem" }),
    ]);
  });
});
