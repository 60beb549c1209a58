import { describe, expect, it } from "vitest";
import type { UnitGroup } from "../../src/completion/accumulate.js";
import { shortUnits } from "../../src/completion/short-unit.js";

function unit(name: string, place: Partial<UnitGroup> = {}): UnitGroup {
  return { group: name, unit: name, province: "南川省", city: "云岭市", county: null, ...place };
}

describe("shortUnits", () => {
  it.each([
    ["中共云岭市水务局党组", {}, "云岭市水务局"],
    ["中共云岭市临溪区文化和旅游局党组", { county: "临溪区" }, "临溪区文化和旅游局"],
    ["南川省云岭市临溪区供销合作社党委", { county: "临溪区" }, "临溪区供销合作社"],
    ["中共云岭市临溪区委", { county: "临溪区" }, "临溪区委"],
    ["中国共产党临溪区委员会", { county: "临溪区" }, "临溪区委"],
    ["中共青石镇委员会", {}, "青石镇"],
    ["中共云岭市第三医院委员会", {}, "云岭市第三医院"],
    ["中共云岭市发展和改革委员会党组", {}, "云岭市发展和改革委员会"],
    ["云岭市国有资产监督管理委员会", {}, "云岭市国有资产监督管理委员会"],
    ["中共云岭城市建设投资集团有限公司委员会", {}, "云岭城市建设投资集团有限公司"],
    ["中共云岭学院机关党总支委员会", {}, "云岭学院"],
    ["中共南川省供销合作总社党组", { city: null }, "南川省供销合作总社"],
    ["党组", {}, "党组"],
  ])("shortens %s", (name, place, short) => {
    expect(shortUnits([unit(name, place)])).toEqual({ [name]: short });
  });

  it("keeps more of names that would come out alike", () => {
    const here = unit("中共云岭市东湖区教育局党组", { county: "东湖区" });
    const there = unit("中共白塔市东湖区教育局党组", { city: "白塔市", county: "东湖区" });
    const other = unit("中共东湖区民政局党组", { county: "东湖区" });
    expect(Object.values(shortUnits([here, there, other]))).toEqual([
      "云岭市东湖区教育局",
      "白塔市东湖区教育局",
      "东湖区民政局",
    ]);
  });

  it("tells two bodies of one unit apart by their whole names", () => {
    expect(shortUnits([unit("中共云岭市公安局党组"), unit("中共云岭市公安局党委")])).toEqual({
      中共云岭市公安局党组: "云岭市公安局党组",
      中共云岭市公安局党委: "云岭市公安局党委",
    });
  });

  it("names the lowest place that the name does not tell where only the place differs", () => {
    const places = [
      { city: "云岭市" },
      { city: "白塔市" },
      { city: "白塔市", county: "临溪区" },
      { city: "白塔市", county: "东湖区" },
    ];
    const units = places.map((place) =>
      unit("民政局党组", { group: `民政局党组（南川省${place.city}${place.county ?? ""}）`, ...place }),
    );
    expect(Object.values(shortUnits(units))).toEqual([
      "民政局（云岭市）",
      "民政局（白塔市）",
      "民政局（临溪区）",
      "民政局（东湖区）",
    ]);
  });

  it("takes the place above where the name tells the lowest", () => {
    const name = "东湖区教育局党组";
    const units = ["云岭市", "白塔市"].map((city) =>
      unit(name, { group: `${name}（南川省${city}东湖区）`, city, county: "东湖区" }),
    );
    expect(Object.values(shortUnits(units))).toEqual(["东湖区教育局（云岭市）", "东湖区教育局（白塔市）"]);
  });

  it("falls back to the group where the lowest places are called alike too", () => {
    const units = ["云岭市", "白塔市"].map((city) =>
      unit("民政局党组", { group: `民政局党组（南川省${city}东湖区）`, city, county: "东湖区" }),
    );
    expect(Object.values(shortUnits(units))).toEqual(units.map(({ group }) => group));
  });

  it("leaves out the notices whose unit is unknown", () => {
    expect(shortUnits([unit("x", { group: null, unit: null })])).toEqual({});
  });
});
