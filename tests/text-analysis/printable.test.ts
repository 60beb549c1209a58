import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/evaluation/display-table.js";
import {
  clipColumns,
  firstColumns,
  lastColumns,
  padColumns,
  printable,
  wrapColumns,
} from "../../src/text-analysis/printable.js";

describe("printable", () => {
  it("lets neither control nor direction characters through", () => {
    expect(printable("甲\u001b[31m乙\u202e丙\n丁")).toBe("甲 [31m乙 丙 丁");
  });
});

describe("widths in display columns", () => {
  it("keeps as many characters as fit, from either end", () => {
    expect(firstColumns("粮库ab", 5)).toBe("粮库a");
    expect(firstColumns("粮库", 3)).toBe("粮");
    expect(lastColumns("ab粮库", 5)).toBe("b粮库");
    expect(lastColumns("粮库", 3)).toBe("库");
  });

  it("never cuts a character in two", () => {
    expect(firstColumns("𠀋𠀋", 3)).toBe("𠀋");
    expect(lastColumns("𠀋𠀋", 3)).toBe("𠀋");
  });

  it("clips with a sign, pads with spaces", () => {
    expect(clipColumns("沱源市粮食局", 8)).toBe("沱源市…");
    expect(clipColumns("沱源市", 8)).toBe("沱源市");
    expect(padColumns("粮库", 6)).toBe("粮库  ");
  });

  it("wraps to lines that fit and lose nothing", () => {
    const lines = wrapColumns("清点粮库12座，补记台账", 7);
    expect(lines.join("")).toBe("清点粮库12座，补记台账");
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(7);
    expect(wrapColumns("粮", 1)).toEqual(["粮"]);
  });
});
