import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTokenizer, type Tokenizer } from "../../src/tokens/cut.js";
import { type UserDictionary, userDictionary } from "../../src/tokens/dictionary.js";
import { shippedCodebook } from "../coding/shipped.js";
import { smallCodebook } from "../coding/small-codebook.js";

let dictionary: UserDictionary;
let cut: Tokenizer;

beforeAll(async () => {
  dictionary = userDictionary(shippedCodebook());
  cut = await loadTokenizer(dictionary, new Set(["的"]));
});

describe("the tokenizer", () => {
  it("cuts a sentence into words and keeps terms of the codebook whole", () => {
    const words = cut("党费收缴不及时，存在不作为、乱作为和四风问题");
    for (const term of ["党费收缴", "不作为", "乱作为", "四风问题"]) expect(words).toContain(term);
  });

  it("keeps Latin words and numbers together", () => {
    expect(cut("WPS系统")).toEqual(["WPS", "系统"]);
  });

  it("never loses a character, whatever the text", () => {
    const odd = fc.constantFrom("党", "费", "🙂", "𠀀", "\ud800", "\u0000", "　", "\n", "a", "9", "，", "\u200b", "é");
    const text = fc.array(odd, { maxLength: 40 }).map((characters) => characters.join(""));
    fc.assert(fc.property(text, (string) => cut(string).join("") === string));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (string) => cut(string).join("") === string));
  });

  it("cuts pieces as it cuts the whole text, but for marks and numbers", () => {
    const parts =
      "党费 收缴 四风问题 不作为 三重一大 12345 巡察 整改 水库 移民 后期 扶持 资金 拨付 的 了 一 是 WPS 2019 G 3.5 万元 、 ， （ \n 𠀀 \ud800 🙂 ％ 研究 究竟 和 服务"
        .split(" ")
        .concat(" ", "", "\u200b");
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((words) => words.join(""));
    const counted = (words: string[]) => words.filter((word) => /\p{Script=Han}|[A-Za-z]/u.test(word));
    const inPieces = (string: string) => {
      const words: string[] = [];
      cut.readPieces(string, (whole, start, end) => words.push(...cut(whole.slice(start, end))));
      return counted(words);
    };
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (string) => {
        expect(inPieces(string)).toEqual(counted(cut(string)));
      }),
    );
    const notices = ["cangyu-zhen.txt", "hexu-fulian.txt"].map((name) =>
      readFileSync(new URL(`../../corpus/${name}`, import.meta.url), "utf8"),
    );
    for (const line of notices.flatMap((notice) => notice.split("\n")))
      expect(inPieces(line)).toEqual(counted(cut(line)));
  });

  it("carries the stop words that it was given", () => {
    expect(cut.stopWords.has("的")).toBe(true);
  });

  it("cuts a text with the part of the dictionary that it needs as with the whole", async () => {
    const texts = ["党费收缴不及时，存在不作为、乱作为和四风问题", "水库移民后期扶持资金拨付滞后，𠀀某WPS2019系统"];
    const whole = texts.map(cut);
    const part = await loadTokenizer(dictionary, new Set(), true);
    for (const [at, text] of texts.entries()) {
      part.prepare([text]);
      expect(part(text)).toEqual(whole[at]);
    }
    expect(part(texts[0]!)).toEqual(whole[0]);
  });

  it("loads the rest of it for a text that it was not told of", async () => {
    const part = await loadTokenizer(dictionary, new Set(), true);
    expect(part("党费收缴不及时")).toEqual(cut("党费收缴不及时"));
    part.prepare(["水库"]);
    expect(part("人工智能辅助巡察")).toContain("人工智能");
  });

  it("refuses to go on when another dictionary has taken its place, and can be loaded again", async () => {
    const other = await loadTokenizer(userDictionary(smallCodebook()));
    expect(other("水费收缴")).toEqual(["水费收缴"]);
    expect(() => cut("党费")).toThrow("replaced");
    cut = await loadTokenizer(dictionary);
    expect(cut("党费收缴")).toEqual(["党费收缴"]);
  });
});
