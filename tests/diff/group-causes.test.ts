import { describe, expect, it } from "vitest";
import { groupCauses } from "../../src/diff/group-causes.js";
import type { NoticeKey } from "../../src/diff/match-notices.js";

const key = (unit: string, values: Partial<NoticeKey> = {}): NoticeKey => ({
  notice_id: unit,
  source: `${unit}.txt`,
  ordinal: 1,
  line: 1,
  genre: "rectification",
  title: null,
  unit,
  province: null,
  city: null,
  county: null,
  problems: 1,
  ...values,
});

describe("groupCauses", () => {
  const [lake, post, news] = [key("盐湖局"), key("驿站处"), key("船闸所", { genre: "news" })];
  const causes = groupCauses([lake, post, news], [lake, post, news]);
  causes.addReading({ before: lake, after: lake }, ["version"]);
  causes.add({ before: lake, after: lake }, ["codebook"], ["water"]);
  causes.add({ before: news }, ["input"]);

  it("gathers what changed in a unit for the unit, its categories and the whole, and for no other", () => {
    expect(causes.of({ by: "unit", group: "盐湖局" }, "ratio")).toEqual(["codebook"]);
    expect(causes.of({ by: "category", group: "water" }, "problems")).toEqual(["codebook"]);
    expect(causes.of({ by: "all", group: "all" }, "ratio")).toEqual(["codebook"]);
    expect(causes.of({ by: "unit", group: "驿站处" }, "ratio")).toEqual([]);
  });

  it("adds what acts on the reading where no row shows the change: evidence, or nothing listed", () => {
    expect(causes.of({ by: "unit", group: "盐湖局" }, "evidenced")).toEqual(["version", "codebook"]);
    expect(causes.of({ by: "category", group: "money" }, "evidenced")).toEqual(["version"]);
  });

  it("leaves out what does not count in ratios", () => {
    expect(causes.of({ by: "unit", group: "船闸所" }, "ratio")).toEqual([]);
  });

  it("names a notice's unit with its place where several places have one of that name", () => {
    const twins = [key("司法局", { city: "云岭市" }), key("司法局", { city: "石浦市" })];
    const named = groupCauses(twins, twins);
    named.add({ before: twins[0]!, after: twins[0]! }, ["version"]);
    expect(named.of({ by: "unit", group: "司法局（云岭市）" }, "ratio")).toEqual(["version"]);
    expect(named.of({ by: "unit", group: "司法局（石浦市）" }, "ratio")).toEqual([]);
  });
});
