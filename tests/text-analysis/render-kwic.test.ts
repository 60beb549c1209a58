import { describe, expect, it } from "vitest";
import { termFinder } from "../../src/text-analysis/finder.js";
import { kwicRows } from "../../src/text-analysis/kwic.js";
import { renderKwic } from "../../src/text-analysis/render-kwic.js";
import { TUOYUAN } from "./sample.js";

describe("renderKwic", () => {
  it("puts the matches one below the other, in columns of Chinese width", () => {
    const rows = kwicRows(TUOYUAN, termFinder(["粮库", "台账"]), { width: 8 });
    expect(renderKwic(rows, 8, "zh")).toBe(
      [
        "一、关于  粮库  管理松散  中共沱源市粮食局党组          a.txt:2  finance",
        "清点全部  粮库  ，补记台  中共沱源市粮食局党组          a.txt:3  finance",
        "库，补记  台账  46本。    中共沱源市粮食局党组          a.txt:3  finance",
        "二是换装  粮库  门锁，责  中共沱源市粮食局党组          a.txt:4  finance",
        "",
        "4 处，1 篇通报",
        "",
      ].join("\n"),
    );
  });

  it("says where there is no match", () => {
    expect(renderKwic([], 8, "en")).toBe("no match\n");
  });

  it("keeps control characters of a notice from the terminal", () => {
    const [row] = kwicRows(TUOYUAN, termFinder(["粮库"]), { width: 8 });
    expect(renderKwic([{ ...row!, left: "\u001b[2J", unit: "\u202e局" }], 8, "zh")).not.toMatch(/[\u001b\u202e]/);
  });
});
