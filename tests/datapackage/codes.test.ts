import { describe, expect, it } from "vitest";
import { codesOf } from "../../src/datapackage/codes.js";
import type { Column } from "../../src/tables/column.js";

const words = { zh: "列", en: "Column" };
const column = (values: Partial<Column>): Column => ({
  name: "c",
  type: "string",
  title: words,
  description: words,
  ...values,
});
const category = (code: string, zh: string, en: string) => ({ code, name: { zh, en }, definition: words });

describe("codesOf", () => {
  it("takes the codes of the column, or those of the codebook", () => {
    const open = column({});
    expect(codesOf(open, [category("a", "甲", "A")])).toBeNull();
    expect(codesOf(column({ enumeration: { yes: { zh: "是", en: "Yes" } } }), [])).toEqual([
      { code: "yes", zh: "是", en: "Yes" },
    ]);
    expect(codesOf(column({ coded: true }), [category("b", "乙", "B"), category("a", "甲", "A")])).toEqual([
      { code: "b", zh: "乙", en: "B" },
      { code: "a", zh: "甲", en: "A" },
    ]);
  });

  it("tells codes apart that a codebook gives one name, and names those that it gives none", () => {
    const codes = [category("a", "其他", ""), category("b", "其他", ""), category("c", "丙", "C")];
    expect(codesOf(column({ coded: true }), codes)).toEqual([
      { code: "a", zh: "其他 (a)", en: "a" },
      { code: "b", zh: "其他 (b)", en: "b" },
      { code: "c", zh: "丙", en: "C" },
    ]);
  });
});
