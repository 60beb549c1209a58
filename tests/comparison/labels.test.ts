import { describe, expect, it } from "vitest";
import { groupLabel } from "../../src/comparison/labels.js";

const comparison = { by: ["unit_type", "category"] as const, shortNames: {} };
const categories = { finance: { zh: "财务资金资产", en: "finance and assets" } };
const label = (key: Array<string | null>, options: object) =>
  groupLabel({ ...comparison, by: [...comparison.by] }, key, { lang: "zh", categories, ...options });

describe("groupLabel", () => {
  it("keeps codes on the screen, for --where takes them, and has names in a chart", () => {
    expect(label(["bureau", "finance"], {})).toBe("bureau 政府部门 × finance 财务资金资产");
    expect(label(["bureau", "finance"], { lang: "en" })).toBe("bureau × finance");
    expect(label(["bureau", "finance"], { lang: "en", naming: "names" })).toBe(
      "government department × finance and assets",
    );
  });

  it("says where notices do not give the value, and takes codes that have no name", () => {
    expect(label([null, "zeal"], { naming: "names" })).toBe("（未给出） × zeal");
  });

  it("calls units by their short names, as plain text", () => {
    const units = { by: ["unit" as const], shortNames: { 中共云岭市审计局党组: "云岭市审计局" } };
    expect(groupLabel(units, ["中共云岭市审计局党组"], { lang: "zh" })).toBe("云岭市审计局");
    expect(groupLabel(units, ["甲\u001b[31m局\u202e"], { lang: "zh" })).not.toMatch(/[\u001b\u202e]/);
  });
});
