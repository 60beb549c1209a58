import { expect, it } from "vitest";
import { unitGroupNames } from "../../src/completion/unit-groups.js";

const at = (unit: string | null, city: string | null) => ({ unit, province: null, city, county: null });

it("names a unit with its place only where several places have one of that name", () => {
  const units = [at("司法局", "云岭市"), at("司法局", "石浦市"), at("司法局", "云岭市"), at("审计局", "云岭市")];
  const nameOf = unitGroupNames(units);
  expect(units.map(nameOf)).toEqual(["司法局（云岭市）", "司法局（石浦市）", "司法局（云岭市）", "审计局"]);
});

it("keeps a unit without a place, and notices without a unit, under one name", () => {
  const nameOf = unitGroupNames([at("司法局", "云岭市"), at("司法局", null), at(null, "石浦市")]);
  expect([nameOf(at("司法局", null)), nameOf(at(null, "石浦市"))]).toEqual(["司法局", null]);
});
