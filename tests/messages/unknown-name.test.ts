import { expect, it } from "vitest";
import { message, renderMessage } from "../../src/messages/catalogue.js";
import { unknownName } from "../../src/messages/unknown-name.js";

it("names the nearest where one is near, else all or what is to be listed", () => {
  expect(unknownName("chart/name", "timelin", ["categories", "timeline"])).toEqual([
    "chart/mistyped-name",
    { name: "timelin", near: "timeline" },
  ]);
  expect(unknownName("chart/name", "pie", ["categories", "timeline"])).toEqual([
    "chart/unknown-name",
    { name: "pie", known: "categories timeline" },
  ]);
  expect(unknownName("chart/unit", "某局", ["甲县水利局", "乙县水利局"], "甲县水利局 …")[1].known).toBe("甲县水利局 …");
});

it.each(["chart/name", "chart/category", "chart/unit", "comparison/field", "text/field", "text/category"] as const)(
  "%s has words for both",
  (what) => {
    const said = (name: string) => {
      const [rule, args] = unknownName(what, name, ["category", "province"]);
      return renderMessage(message(rule, null, args), "en");
    };
    expect(said("provnce")).toMatch(/“provnce”.*; did you mean province\?/);
    expect(said("colour")).toMatch(/“colour”.*category province/);
  },
);
