import { describe, expect, it } from "vitest";
import { Neighbours } from "../../src/tokens/neighbours.js";
import { dictionaryPart, indexDictionary } from "../../src/tokens/system-dictionary.js";

const DICTIONARY = [
  "公 900 n",
  "公车 40 n",
  "公车私用 3 l",
  "私用 20 v",
  "水库 70 n",
  "水库移民 2 n",
  "用 800 v",
  "T恤 5 n",
]
  .map((line) => `${line}\n`)
  .join("");

function neighboursIn(...texts: string[]): Neighbours {
  const neighbours = new Neighbours();
  for (const text of texts) neighbours.addText(text);
  return neighbours;
}

function part(texts: Neighbours): string {
  const bytes = Buffer.from(DICTIONARY);
  return dictionaryPart({ bytes, index: indexDictionary(bytes) }, texts).toString();
}

function entries(dictionary: string): Map<string, number> {
  const lines = dictionary.trimEnd().split("\n");
  return new Map(lines.map((line) => [line.split(" ")[0]!, Number(line.split(" ")[1])]));
}

describe("indexDictionary", () => {
  it("knows the inside of words and not what stands between them", () => {
    const { crossings } = indexDictionary(Buffer.from(DICTIONARY));
    const mayCross = (text: string) => {
      const [before, left, right, behind] = [...text].map((character) => character.charCodeAt(0));
      return crossings.mayCross(before!, left!, right!, behind!);
    };
    for (const inside of ["，公车，", "公车私用", "，水库的", "库移民，"]) expect(mayCross(inside)).toBe(true);
    for (const between of ["公用水库", "公车 4", "移民用水"]) expect(mayCross(between)).toBe(false);
  });

  it("finds the lines, whatever their characters take", () => {
    const { starts, frequencies } = indexDictionary(Buffer.from(DICTIONARY));
    const lines = [...frequencies.keys()].map((line) =>
      Buffer.from(DICTIONARY).toString("utf8", starts[line], starts[line + 1]),
    );
    expect(lines.join("")).toBe(DICTIONARY);
    expect([...frequencies]).toEqual([...entries(DICTIONARY).values()]);
  });
});

describe("dictionaryPart", () => {
  it("keeps the words that the texts may hold, and all of one character", () => {
    const kept = entries(part(neighboursIn("公车不得私用")));
    for (const word of ["公", "公车", "私用", "用"]) expect(kept.get(word)).toBe(entries(DICTIONARY).get(word));
    for (const word of ["公车私用", "水库"]) expect(kept.has(word)).toBe(false);
  });

  it("leaves the sum of the frequencies and the rarest of them as they were", () => {
    for (const text of ["公车不得私用", "水库移民", ""]) {
      const kept = [...entries(part(neighboursIn(text))).values()];
      const all = [...entries(DICTIONARY).values()];
      expect(kept.reduce((sum, frequency) => sum + frequency)).toBe(all.reduce((sum, frequency) => sum + frequency));
      expect(Math.min(...kept)).toBe(Math.min(...all));
    }
  });

  it("is the whole where the texts may hold every word", () => {
    expect(part(neighboursIn("公车私用", "水库移民", "T恤"))).toBe(DICTIONARY);
  });

  it("gives what it leaves out to a word that does not occur, whatever the texts hold", () => {
    const kept = entries(part(neighboursIn("水库\ue000\ue000")));
    expect(kept.has("\ue000\ue000")).toBe(false);
    expect(kept.get("\ue001\ue001")).toBe(40 + 20 + 3 + 5);
  });
});
