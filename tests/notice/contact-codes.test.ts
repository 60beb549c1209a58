import { describe, expect, it } from "vitest";
import { divisionsOfAreaCode, provinceOfPostalCode } from "../../src/notice/contact-codes.js";

describe("codes of the contact line", () => {
  it.each([
    ["0575", ["绍兴市"]],
    ["010", ["北京市"]],
    ["0851", ["贵阳市", "遵义市", "安顺市"]],
    ["0898", ["海南省"]],
    ["0728", ["湖北省"]],
    ["0000", []],
  ])("area code %s", (code, names) => expect(divisionsOfAreaCode(code).map(({ name }) => name)).toEqual(names));

  it.each([
    ["010010", "内蒙古自治区"],
    ["312000", "浙江省"],
    ["999078", null],
  ])("postal code %s", (code, name) => expect(provinceOfPostalCode(code)?.name ?? null).toBe(name));
});
