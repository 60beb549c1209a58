import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Crossings } from "../../src/tokens/crossings.js";

/** The places of a text at which it may be parted, as the text with a bar at each. */
function parted(text: string, words: string[]): string {
  const crossings = new Crossings();
  for (const word of words) crossings.addWord(word);
  return text.replace(/(?!^)/g, (_, at: number) => (at < text.length && !mayCross(crossings, text, at) ? "|" : ""));
}

function mayCross(crossings: Crossings, text: string, at: number): boolean {
  const code = (place: number) => text.charCodeAt(place);
  return crossings.mayCross(code(at - 2), code(at - 1), code(at), code(at + 1));
}

describe("Crossings", () => {
  it("are where a word lies, and hardly elsewhere", () => {
    expect(parted("借公车私用两次", ["公车", "私用", "一两", "次数"])).toBe("借|公车|私用|两|次");
    expect(parted("水库移民后扶资金", ["水库移民", "资金"])).toBe("水库移民|后|扶|资金");
  });

  it("ask of a longer word for the character before or behind too", () => {
    expect(parted("移民后扶", ["水库移民", "移民局"])).toBe("移|民|后|扶");
  });

  it("are in a stretch of a text that is added as a word", () => {
    const crossings = new Crossings();
    crossings.addWord("借公车私用", 1, 3);
    expect(mayCross(crossings, "公车", 1)).toBe(true);
    expect(mayCross(crossings, "借公", 1)).toBe(false);
    expect(mayCross(crossings, "车私", 1)).toBe(false);
  });

  it("are at each place inside of each word, whatever stands around it", () => {
    const word = fc.string({ unit: "binary", minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word), fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (words, front, end) => {
        const crossings = new Crossings();
        for (const one of words) crossings.addWord(one);
        for (const one of words) {
          const text = front + one + end;
          for (let at = 1; at < one.length; at++) expect(mayCross(crossings, text, front.length + at)).toBe(true);
        }
      }),
    );
  });
});
