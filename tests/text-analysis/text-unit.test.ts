import { describe, expect, it } from "vitest";
import { textUnits } from "../../src/text-analysis/text-unit.js";
import { measure } from "../completion/sample.js";
import { noticeOf, TUOYUAN } from "./sample.js";

describe("textUnits", () => {
  it("gives a notice as one text, its paragraphs on lines of their own", () => {
    const [unit, ...others] = [...textUnits(TUOYUAN, "notice")];
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ id: "aaaaaaaaaaaa", problem: null, measure: null });
    expect(unit!.text.split("\n")).toHaveLength(7);
  });

  it("gives statements, accounts and both by problem", () => {
    expect([...textUnits(TUOYUAN, "statement")].map(({ id, text }) => [id, text])).toEqual([
      ["aaaaaaaaaaaa-1", "粮库管理松散"],
      ["aaaaaaaaaaaa-2", "学习记录不全"],
    ]);
    expect([...textUnits(TUOYUAN, "account")][1]!.text).toBe("补齐学习记录，此后每月抽查。");
    expect([...textUnits(TUOYUAN, "problem")][1]!.text).toBe("学习记录不全\n补齐学习记录，此后每月抽查。");
  });

  it("gives measures with their problem, and no text for a problem without an account", () => {
    const notice = noticeOf("b", "槐溪镇", "文", {
      problems: [
        { title: "甲", account: "", measures: [] },
        {
          title: "乙",
          measures: [measure({ ordinal: 1, text: "已清点。" }), measure({ ordinal: 2, text: "将复核。" })],
        },
      ],
    });
    expect([...textUnits(notice, "account")].map(({ problem }) => problem?.title)).toEqual(["乙"]);
    expect([...textUnits(notice, "measure")].map(({ id, text, problem }) => [id, text, problem?.title])).toEqual([
      ["bbbbbbbbbbbb-2-1", "已清点。", "乙"],
      ["bbbbbbbbbbbb-2-2", "将复核。", "乙"],
    ]);
  });
});
