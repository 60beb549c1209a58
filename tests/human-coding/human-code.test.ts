import { describe, expect, it } from "vitest";
import { humanCodeLine, parseHumanCode } from "../../src/human-coding/human-code.js";
import { human, MUSEUM, textOf } from "./invented.js";

const code = human(textOf(MUSEUM, 4), {
  category: "finance",
  labels: ["finance", "cadre"],
  status: "in_progress",
  comment: '分两年“还”，写作 "还清"',
});

describe("humanCodeLine", () => {
  it("is one line that reads back as it was", () => {
    const line = humanCodeLine({ ...code, comment: "第一行\n第二行" });
    expect(line).not.toContain("\n");
    expect(parseHumanCode(line)).toEqual({ ...code, comment: "第一行\n第二行" });
    expect(parseHumanCode(humanCodeLine(code))).toEqual(code);
  });

  it("is flat, so that it reads as a table", () => {
    const values = Object.entries(JSON.parse(humanCodeLine(code)) as object);
    expect(values.map(([key]) => key).slice(0, 3)).toEqual(["notice", "unit", "published_on"]);
    for (const [key, value] of values)
      expect(typeof value !== "object" || value === null || key === "labels").toBe(true);
  });
});

describe("parseHumanCode", () => {
  it("names what is not as it should be", () => {
    const broken = (change: object) => JSON.stringify({ ...JSON.parse(humanCodeLine(code)), ...change });
    expect(() => parseHumanCode(broken({ coder: 7 }))).toThrow('"coder" is not text');
    expect(() => parseHumanCode(broken({ labels: "finance" }))).toThrow('"labels"');
    expect(() => parseHumanCode(broken({ category: "cadre" }))).toThrow('"category"');
    expect(() => parseHumanCode(broken({ status: "done" }))).toThrow('"status"');
    expect(() => parseHumanCode(broken({ row: "2" }))).toThrow('"row"');
    expect(() => parseHumanCode("[1]")).toThrow("not a JSON object");
    expect(() => parseHumanCode('{"notice": ')).toThrow();
  });
});
