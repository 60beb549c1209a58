import { describe, expect, it } from "vitest";
import { findPersonal } from "../../src/privacy/find-personal.js";
import { MASK_CONTACTS, type Privacy } from "../../src/privacy/personal.js";
import { pseudonymOf } from "../../src/privacy/pseudonym.js";
import { createRedactor } from "../../src/privacy/redact.js";

const SECRET = "A".repeat(43);
const PSEUDONYMISE: Privacy = { mode: "pseudonymise", secret: SECRET };
const P = (value: string) => pseudonymOf({ kind: "person", value }, SECRET).key;

const redactor = createRedactor(PSEUDONYMISE);
const personal = findPersonal(
  ["局党组书记穆清远主持会议", "对高明同志、欧阳若兰进行约谈，电话0577-66880011"],
  "pseudonymise",
);

describe("redactor", () => {
  it("replaces a name wherever it stands in the notice, also where nothing says that it is one", () => {
    expect(redactor.text("穆清远的车辆", personal)).toBe(`${P("穆清远")}的车辆`);
    expect(redactor.text("与欧阳若兰无关", personal)).toBe(`与${P("欧阳若兰")}无关`);
  });

  it("tells a name from the same letters inside words", () => {
    expect(redactor.text("质量提高明显，高明同志已退款", personal)).toBe(`质量提高明显，${P("高明")}同志已退款`);
  });

  it("replaces what is left of a name or a number at the end of a text that was cut short", () => {
    expect(redactor.text("转给副主任欧阳若", personal)).toBe(`转给副主任${P("欧阳若兰")}`);
    expect(redactor.text("电话0577-668", personal)).toMatch(/^电话\[T-\w{10}\]$/);
  });

  it("leaves numbers of which a found one is only a part", () => {
    const phone = findPersonal(["电话66880011"], "mask");
    expect(createRedactor(MASK_CONTACTS).text("金额1668800115元", phone)).toBe("金额1668800115元");
  });

  it("replaces in lines what a line end breaks in two or in three", () => {
    const lines = ["由欧阳", "若", "兰负责，由穆清远", "核对。"];
    expect(redactor.lines(lines, personal)).toEqual([`由${P("欧阳若兰")}`, "", `负责，由${P("穆清远")}`, "核对。"]);
  });

  it("says where a place of the text has gone to", () => {
    const text = "一是穆清远带队。二是高明同志检讨。";
    const { text: redacted, place } = redactor.moved(text, personal);
    for (const word of ["带队", "二是", "检讨"]) {
      expect(redacted.slice(place(text.indexOf(word))).startsWith(word), word).toBe(true);
    }
  });

  it("goes through a value to any depth, and leaves keys, numbers and nothing", () => {
    const value = { 穆清远: [{ text: "穆清远", count: 3, none: null, list: ["高明同志"] }] };
    expect(redactor.deep(value, personal)).toEqual({
      穆清远: [{ text: P("穆清远"), count: 3, none: null, list: [`${P("高明")}同志`] }],
    });
  });

  it("leaves contact details out by default, and names where they are", () => {
    const mask = createRedactor(MASK_CONTACTS);
    const closing = "局长穆清远批示。联系人：屈大为；联系电话：0577-66880011，邮编325401";
    expect(mask.text(closing, mask.find([closing]))).toBe("局长穆清远批示。联系人：[***]；联系电话：[***]，邮编[***]");
  });
});
