import { describe, expect, it } from "vitest";
import { unitNames } from "../../src/comparison/unit-names.js";
import { completionAccumulator } from "../../src/completion/accumulate.js";
import { compared, records } from "./sample.js";

const list = [
  { unit: "中共司法局党组", fields: { province: "南川省", city: "云岭市" }, problems: { completed: 1 } },
  { unit: "中共司法局党组", fields: { province: "南川省", city: "石浦市" }, problems: { completed: 1 } },
  { unit: "中共司法局党组", fields: { province: "南川省", city: "云岭市" }, problems: { completed: 1 } },
  { unit: "中共云岭市审计局党组", problems: { completed: 1 } },
  { unit: null, fields: { city: "云岭市" }, problems: { completed: 1 } },
  { unit: null, fields: { city: "石浦市" }, problems: { completed: 1 } },
];

describe("unitNames", () => {
  it("names units as the completion table does", () => {
    const completion = completionAccumulator();
    for (const record of records(list)) completion.add(record);
    const groups = [...completion.rows()].filter(({ by }) => by === "unit").map(({ group }) => group);
    const notices = compared(list);
    expect([...new Set(notices.map(unitNames(notices).nameOf))].sort()).toEqual([...groups].sort());
  });

  it("has a short name for each, no two the same", () => {
    const { short } = unitNames(compared(list));
    expect(short.中共云岭市审计局党组).toBe("云岭市审计局");
    const values = Object.values(short);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toHaveLength(3);
  });
});
