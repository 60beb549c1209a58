import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateSign, normalise, normalText, paragraphOf } from "../../../src/text-analysis/reuse/normal-form.js";
import { noticeOf } from "../sample.js";

describe("normalise", () => {
  it("keeps letters alone, and any number as one sign", () => {
    expect(normalise("清点 粮库12座，补记３.５万元！").signs).toBe("清点粮库0座补记0万元");
    expect(normalise("召开会议3次").signs).toBe(normalise("召开 会议１２次。").signs);
    expect(normalise("第3、4座").signs).toBe("第00座");
  });

  it("makes width and capitals no difference", () => {
    expect(normalise("ＧＰＳ与Gps").signs).toBe("gps与gps");
  });

  it("leads each sign back to its character", () => {
    const { signs, origins } = normalise("（甲）12𠀋乙");
    expect(signs).toBe("甲0𠀋乙");
    expect(origins).toEqual([1, 3, 5, 5, 7]);
  });

  it("gives every sign an origin, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { signs, origins } = normalise(text);
        expect(origins).toHaveLength(signs.length);
        expect(origins.every((origin, i) => i === 0 || origin >= origins[i - 1]!)).toBe(true);
        expect(origins.every((origin) => origin >= 0 && origin < text.length)).toBe(true);
      }),
    );
  });
});

describe("normalText", () => {
  const { paragraphs } = noticeOf("a", null, "一、清点\n——\n12座粮库");
  const text = normalText(paragraphs);

  it("puts the paragraphs one behind the other", () => {
    expect(text.signs).toBe("一清点0座粮库");
    expect([...text.starts]).toEqual([0, 3, 3, 7]);
  });

  it("finds a sign's paragraph and character, past a paragraph without signs", () => {
    expect([0, 2, 3, 6].map((sign) => paragraphOf(text, sign))).toEqual([0, 0, 2, 2]);
    expect(locateSign(text, paragraphs, 2)).toEqual({ paragraph: 0, at: 3 });
    expect(locateSign(text, paragraphs, 4)).toEqual({ paragraph: 2, at: 2 });
  });
});
