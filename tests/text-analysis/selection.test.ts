import { describe, expect, it } from "vitest";
import {
  EVERYTHING,
  FIELD_NAMES,
  fieldValue,
  isSelected,
  parseField,
  parseSelection,
  selectionText,
} from "../../src/text-analysis/selection.js";
import { measure } from "../completion/sample.js";
import { TUOYUAN } from "./sample.js";

const [finance, study] = TUOYUAN.record.problems;
const place = (problem = finance!) => ({ notice: TUOYUAN, problem, measure: null });

describe("parseSelection", () => {
  it("joins conditions by commas and values by bars", () => {
    const selection = parseSelection("category=finance|procurement， status = completed", "problem");
    expect(selection).toEqual([
      { field: "category", values: ["finance", "procurement"] },
      { field: "status", values: ["completed"] },
    ]);
    expect(isSelected(place(), selection)).toBe(true);
    expect(isSelected(place(study), selection)).toBe(false);
    expect(selectionText(selection)).toBe("category=finance|procurement,status=completed");
  });

  it("fits every text where it is empty", () => {
    expect(parseSelection("", "notice")).toEqual(EVERYTHING);
    expect(isSelected({ notice: TUOYUAN, problem: null, measure: null }, EVERYTHING)).toBe(true);
  });

  it("refuses what is not a condition, with the condition", () => {
    for (const condition of ["finance", "=finance", "category=", "category=|"]) {
      expect(() => parseSelection(condition, "problem")).toThrow(
        expect.objectContaining({ rule: "text/bad-selection", args: { condition } }),
      );
    }
  });
});

describe("a value of a condition", () => {
  it("is refused where no text can have it, with the one that was meant", () => {
    expect(() => parseSelection("status=complted", "problem")).toThrow(
      "status cannot be “complted”; did you mean completed?",
    );
    expect(() => parseSelection("year=2020,level=city|市级", "notice")).toThrow(
      expect.objectContaining({ rule: "text/mistyped-value", args: { field: "level", name: "市级", near: "city" } }),
    );
    expect(() => parseSelection("dated=sometimes", "measure")).toThrow(
      expect.objectContaining({
        rule: "text/unknown-value",
        args: { field: "dated", name: "sometimes", known: "true false" },
      }),
    );
  });

  it("is open where the texts alone say what there is", () => {
    expect(parseSelection("unit=无此单位,year=1999,category=mine", "problem")).toHaveLength(3);
  });
});

describe("parseField", () => {
  it("names the field that was probably meant", () => {
    expect(() => parseField("Categry", "problem")).toThrow("no field “Categry”; did you mean category?");
  });

  it("refuses unknown names, also those that every object has", () => {
    for (const name of ["colour", "toString", "__proto__"]) {
      expect(() => parseField(name, "notice")).toThrow(
        expect.objectContaining({ rule: "text/unknown-field", args: { name, known: FIELD_NAMES.join(" ") } }),
      );
    }
  });

  it("refuses a field of problems for notices, and of measures for problems", () => {
    expect(() => parseField("category", "notice")).toThrow(expect.objectContaining({ rule: "text/field-level" }));
    expect(() => parseField("state", "account")).toThrow(expect.objectContaining({ rule: "text/field-level" }));
    expect(parseField("category", "measure")).toBe("category");
    expect(parseField("province", "measure")).toBe("province");
  });
});

describe("fieldValue", () => {
  it("reads notice, problem and measure, null where not given", () => {
    expect(fieldValue(place(), "unit")).toBe("中共沱源市粮食局党组");
    expect(fieldValue(place(), "year")).toBe("2023");
    expect(fieldValue(place(), "county")).toBeNull();
    expect(fieldValue(place(), "account_state")).toBe("done");
    expect(fieldValue(place(), "dated")).toBeNull();
    expect(fieldValue({ ...place(), measure: measure({ dated: true }) }, "dated")).toBe("true");
  });

  it("tells a problem with evidence in some measure from one without, and a measure by its own", () => {
    const bare = measure({});
    const problem = { ...finance!, measures: [bare, measure({ ordinal: 2, documented: true })] };
    expect(fieldValue(place(problem), "evidenced")).toBe("true");
    expect(fieldValue({ ...place(problem), measure: bare }, "evidenced")).toBe("false");
    expect(fieldValue(place({ ...finance!, measures: [bare] }), "evidenced")).toBe("false");
    expect(fieldValue({ ...place(), problem: null }, "evidenced")).toBeNull();
  });

  it("never fits a field that the notice does not give", () => {
    expect(isSelected(place(), parseSelection("county=null", "problem"))).toBe(false);
  });
});
