import { describe, expect, it } from "vitest";
import { CHECKS, type Check } from "../../src/completion/check.js";
import { checksOf } from "../../src/completion/checks.js";
import { message } from "../../src/messages/catalogue.js";
import type { Stated } from "../../src/notice/notice.js";
import type { CodedProblem } from "../../src/pipeline/record.js";
import { measure, notice, problem, problems } from "./sample.js";

function check(name: Check["check"], stated: Partial<Stated>, list: CodedProblem[]): Check | undefined {
  return checksOf(notice({ stated, problems: list })).find((check) => check.check === name);
}

describe("checksOf", () => {
  it("checks nothing where nothing is claimed, and no other genre", () => {
    expect(checksOf(notice({ problems: problems({ completed: 3 }) }))).toEqual([]);
    expect(checksOf(notice({ genre: "news", stated: { problems: 3 } }))).toEqual([]);
  });

  it("says so where claim and count agree", () => {
    expect(check("problems", { problems: 3 }, problems({ unstated: 3 }))).toEqual({
      check: "problems",
      stated: 3,
      derived: 3,
      difference: 0,
      note: {
        zh: "通报称共有 3 个问题，按编码手册从正文数出 3 个，两数一致。",
        en: "The notice speaks of 3 problems; counted by the codebook, its text lists 3: the two agree.",
      },
      evidence: null,
    });
  });

  it("gives the difference and a reason that blames nobody", () => {
    expect(check("problems", { problems: 3 }, problems({ unstated: 5 }))).toMatchObject({
      derived: 5,
      difference: -2,
      note: { zh: "通报称共有 3 个问题，按编码手册从正文数出 5 个，相差 2；通报可能按较粗一级的标题计数。" },
    });
  });

  // stated completed | completed, in progress, unstated in the text | derived, difference
  it.each([
    [2, [2, 1, 0], 2, 0],
    [3, [2, 1, 0], 2, 1],
    [1, [2, 1, 0], 2, -1],
    // Anything from 2 to 6 may be completed here: the text does not settle it.
    [4, [2, 1, 4], null, null],
    [6, [2, 1, 4], null, null],
    // Outside that range the difference is the least that the text can bear.
    [7, [2, 1, 4], 6, 1],
    [1, [2, 1, 4], 2, -1],
    [5, [0, 0, 0], null, null],
  ])("holds %i completed against %j", (stated, [completed, in_progress, unstated], derived, difference) => {
    const list = problems({ completed: completed!, in_progress: in_progress!, unstated: unstated! });
    expect(check("completed", { completed: stated }, list)).toMatchObject({ stated, derived, difference });
  });

  it("says why a claim is not settled", () => {
    expect(check("in_progress", { inProgress: 1 }, problems({ unstated: 5 }))!.note).toEqual({
      zh: "通报称正在整改的问题有 1 个；正文 5 个问题中逐条写明正在整改的有 0 个，另有 5 个没有逐条写明状态，正文不足以核对。",
      en: "The notice speaks of 1 problem in progress; of the 5 problems in its text, 0 are each said to be in progress and 5 have no state of their own, so that the text does not settle it.",
    });
  });

  it("does not let a sentence on all items bear out the claim that it may itself be", () => {
    const list = problems({ completed: 4 }).map((one) => ({ ...one, statusBasis: "overall" as const }));
    expect(check("completed", { completed: 4 }, list)).toMatchObject({ derived: null, difference: null });
    expect(check("completed", { completed: 5 }, list)).toMatchObject({ derived: 4, difference: 1 });
    expect(check("rate_pct", { ratePct: 100 }, list)).toMatchObject({ derived: null });
  });

  it("says how far the text could go at most", () => {
    const { note } = check(
      "mostly_completed",
      { problems: 5, mostly: 5 },
      problems({ mostly_completed: 1, completed: 1, unstated: 2 }),
    )!;
    expect(note.zh).toContain("全部算上也只有 3 个，相差 2；问题总数的数法也不同（通报 5，正文 4）");
    expect(note.en).toContain(
      "at most 3 in all: a difference of 2; the totals differ too (5 in the notice, 4 counted)",
    );
  });

  it("adds up the states that the notice gives", () => {
    expect(check("parts", { problems: 12, completed: 9, mostly: 2, inProgress: 2 }, [])).toMatchObject({
      stated: 12,
      derived: 13,
      difference: -1,
    });
    expect(check("parts", { problems: 12, completed: 9, inProgress: 3 }, [])).toMatchObject({ difference: 0 });
    // One state alone is no sum: the others are simply not given.
    expect(check("parts", { problems: 12, completed: 9 }, [])).toBeUndefined();
    // But it cannot exceed the total.
    expect(check("parts", { problems: 12, completed: 13 }, [])).toMatchObject({ derived: 13, difference: -1 });
  });

  it("tries whether the notice counts the headings above the problems", () => {
    const list = problems({ unstated: 5 }).map((one, at) => ({ ...one, parent: at < 3 ? "制度执行不严" : "台账不清" }));
    expect(check("problems", { problems: 2 }, list)!.note.zh).toContain("问题之上恰有 2 个标题");
    expect(check("problems", { problems: 1 }, list)!.note.en).toContain("stand below 1 heading,");
    expect(check("problems", { problems: 4 }, list)!.note.en).toContain("may count broader headings");
  });

  it("compares measures with their total only where more are finished than there are", () => {
    expect(check("measures_parts", { measures: 40, measuresCompleted: 40 }, [])).toBeUndefined();
    expect(check("measures_parts", { measures: 40, measuresCompleted: 43 }, [])).toMatchObject({
      stated: 43,
      derived: 40,
      difference: 3,
    });
  });

  it("counts measures, and those that report something done", () => {
    const list = [
      problem({ measures: [measure(), measure({ ordinal: 2, state: "declared" })] }),
      problem({ ordinal: 2, measures: [measure()] }),
    ];
    expect(check("measures", { measures: 3 }, list)).toMatchObject({ derived: 3, difference: 0 });
    expect(check("measures_completed", { measuresCompleted: 3 }, list)).toMatchObject({ derived: 2, difference: 1 });
  });

  // printed rate | what the notice states | derived, difference
  it.each<[number, Partial<Stated>, number, number]>([
    [75, { problems: 12, completed: 9 }, 75, 0],
    // 29/31 = 93.548…: rounded as the claim is.
    [93.5, { problems: 31, completed: 29 }, 93.5, 0],
    [94, { problems: 31, completed: 29 }, 94, 0],
    [95, { problems: 31, completed: 29 }, 94, 1],
    // 11 of 12 is 92 %, which the notice reaches with the mostly completed ones.
    [92, { problems: 12, completed: 9, mostly: 2 }, 92, 0],
    [80, { measures: 50, measuresCompleted: 40 }, 80, 0],
  ])("works a rate of %d out from %j", (ratePct, stated, derived, difference) => {
    expect(check("rate_pct", { ...stated, ratePct }, [])).toMatchObject({ derived, difference });
  });

  it("works a rate out from the text only where every state is given", () => {
    expect(check("rate_pct", { ratePct: 50 }, problems({ completed: 1, in_progress: 1 }))).toMatchObject({
      derived: 50,
    });
    expect(check("rate_pct", { ratePct: 50 }, problems({ completed: 1, unstated: 1 }))).toMatchObject({
      derived: null,
    });
    expect(check("rate_pct", { ratePct: 100, problems: 0, completed: 0 }, [])).toMatchObject({ derived: null });
  });

  describe("the words", () => {
    const words = "截至2022年12月底，巡察组反馈的9个问题已完成7个。";
    const claiming = (text: string) =>
      notice({
        stated: { problems: 9, completed: 7 },
        evidence: { "stated.completed": { line: 31, text, rule: "stated/sentence" } },
        problems: problems({ completed: 5 }),
      });
    const completed = (text: string) => checksOf(claiming(text)).find((one) => one.check === "completed")!;

    it("stand behind the sentence, with their line", () => {
      const found = completed(words);
      expect(found.note.zh).toMatch(new RegExp(`相差 2；.*。原文第 31 行：“${words}”$`));
      expect(found.note.en).toMatch(new RegExp(`Line 31: “${words}”$`));
      expect(found.evidence).toEqual({ line: 31, text: words });
    });

    it("are those of the claim: none are made up where the place was not kept", () => {
      const others = checksOf(claiming(words)).filter((one) => one.check === "problems");
      expect(others.map((one) => one.evidence)).toEqual([null]);
    });

    it("keep the number in a sentence too long to quote, and no control characters", () => {
      const { note } = completed(
        `${"局党组高度重视整改工作，".repeat(20)}\u001b已完成7个\u0007${"，并持续巩固".repeat(20)}`,
      );
      const quoted = /“(.*)”$/.exec(note.zh)![1]!;
      expect(quoted).toContain("已完成7个");
      expect(quoted.length).toBeLessThanOrEqual(102);
      expect(quoted).toMatch(/^….*…$/);
      expect(quoted).not.toMatch(/\p{Cc}/u);
    });

    it("accuse nobody", () => {
      const everything = checksOf(
        notice({
          stated: {
            problems: 9,
            completed: 11,
            mostly: 2,
            inProgress: 3,
            measures: 4,
            measuresCompleted: 9,
            ratePct: 99,
          },
          messages: [message("outline/unlinked-outstanding", 80, { words: "渠道管护经费来源未落实" })],
          problems: problems({ completed: 2, unstated: 1 }),
        }),
      );
      expect(everything.map((one) => one.check)).toEqual(Object.keys(CHECKS));
      for (const { note } of everything) {
        expect(note.zh).not.toMatch(/虚|造假|谎|瞒|夸大|错误|不实/);
        expect(note.en).not.toMatch(/false|wrong|exaggerat|conceal|mislead|error/i);
      }
    });
  });

  describe("a closing list of open items", () => {
    const missing = message("outline/unlinked-outstanding", 80, { words: "渠道管护经费来源未落实" });
    const listed = problems({ in_progress: 2, completed: 3 }).map((one) => ({
      ...one,
      statusBasis: one.status === "in_progress" ? ("outstanding" as const) : ("item" as const),
    }));

    it("is held against the problems, with the words of the first entry that is none of them", () => {
      const found = checksOf(notice({ problems: listed, messages: [missing] }));
      expect(found).toMatchObject([
        { check: "outstanding", stated: 3, derived: 2, difference: 1, evidence: { line: 80 } },
      ]);
      expect(found[0]!.note.zh).toMatch(
        /读出 3 项，其中 2 项能对应到正文的问题，相差 1.*第 80 行：“渠道管护经费来源未落实”$/,
      );
    });

    it("needs no check where every entry is one of the problems", () => {
      expect(checksOf(notice({ problems: listed }))).toEqual([]);
    });
  });
});
