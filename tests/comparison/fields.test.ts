import { describe, expect, it } from "vitest";
import { ComparisonError } from "../../src/comparison/comparison-error.js";
import { fieldTitle, GROUP_FIELDS, noticeField, parseFields } from "../../src/comparison/fields.js";
import { compared } from "./sample.js";

describe("parseFields", () => {
  it("reads one field or several, each once", () => {
    expect(parseFields("level")).toEqual(["level"]);
    expect(parseFields(" unit_type , category，unit_type")).toEqual(["unit_type", "category"]);
  });

  it.each([
    ["colour", "comparison/unknown-field"],
    ["level,county", "comparison/unknown-field"],
    ["constructor", "comparison/unknown-field"],
    [" , ", "comparison/no-field"],
  ])("refuses %j and names what there is", (text, rule) => {
    try {
      parseFields(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ComparisonError);
      expect(error).toMatchObject({ rule, args: { known: GROUP_FIELDS.join(" ") } });
    }
  });

  it("names the field that was probably meant", () => {
    expect(() => parseFields("unit_type,lvel")).toThrow("formed by “lvel”; did you mean level?");
  });
});

describe("noticeField", () => {
  it("takes the year of publication, as precisely as it is given", () => {
    const year = (publishedOn: string | null) =>
      noticeField(compared([{ fields: { publishedOn }, problems: {} }])[0]!, "year");
    expect([year("2023-01-16"), year("2023-01"), year("2023"), year(null)]).toEqual(["2023", "2023", "2023", null]);
  });

  it("has a name for every field", () => {
    for (const field of GROUP_FIELDS) expect(fieldTitle(field).zh).not.toBe("");
  });
});
