import { describe, expect, it } from "vitest";
import { ancestry, chainAt, gazetteer, isWithin, nameAt, namesIn, shortNameAt } from "../../src/notice/divisions.js";

const line = (code: string) => ancestry(gazetteer().byCode.get(code)!).map(({ name }) => name);

function namesByTrying(text: string): Array<[index: number, name: string]> {
  const found: Array<[index: number, name: string]> = [];
  let free = 0;
  for (let end = 1; end <= text.length; end++) {
    const from = Array.from({ length: end }, (_, at) => at).find(
      (at) => at >= free && gazetteer().byName.has(text.slice(at, end)),
    );
    if (from === undefined) continue;
    found.push([from, text.slice(from, end)]);
    free = end;
  }
  return found;
}

describe("gazetteer", () => {
  it("has every province, and each division in its place", () => {
    const provinces = [...gazetteer().byCode.values()].filter(({ level }) => level === "province");
    expect(provinces).toHaveLength(31);
    expect(line("330782")).toEqual(["浙江省", "金华市", "义乌市"]);
    expect(line("429004")).toEqual(["湖北省", "仙桃市"]);
    expect(line("310115")).toEqual(["上海市", "浦东新区"]);
  });

  it("has no towns and no development zones", () => {
    for (const code of gazetteer().byCode.keys()) expect(code).toMatch(/^\d{6}$/);
    expect(gazetteer().byName.has("虎门镇")).toBe(false);
  });

  it("knows divisions that have gone, where they were", () => {
    expect(line("120223")).toEqual(["天津市", "静海县"]);
    expect(
      gazetteer()
        .byName.get("萝岗区")
        ?.map(({ code }) => code),
    ).toEqual(["440116"]);
  });

  it("tells whether one lies in another", () => {
    const { byCode } = gazetteer();
    expect(isWithin(byCode.get("330782")!, byCode.get("330000")!)).toBe(true);
    expect(isWithin(byCode.get("330000")!, byCode.get("330782")!)).toBe(false);
  });
});

describe("names", () => {
  it("are read longest first", () => {
    expect(nameAt("吉林省吉林市", 0)?.name).toBe("吉林省");
    expect(nameAt("吉林省吉林市", 3)?.divisions.map(({ code }) => code)).toEqual(["220200"]);
    expect(nameAt("津市市水利局", 0)?.name).toBe("津市市");
    expect(nameAt("某某局", 0)).toBeNull();
    expect(shortNameAt("恩施硒都", 0)?.name).toBe("恩施");
  });

  it("are found in running text", () => {
    const text = "赴湘西自治州凤凰县、科尔沁右翼前旗和石河子市调研";
    expect(namesIn(text).map(({ name }) => name)).toEqual(["湘西自治州", "凤凰县", "科尔沁右翼前旗", "石河子市"]);
  });

  it("finds what trying every beginning before each sign of rank finds", () => {
    const names = [...gazetteer().byName.keys()];
    const between = ["", "全市", "区", "，", "各县", "市市", "\ud800", "😀盟"];
    const texts = Array.from({ length: 2000 }, (_, at) => {
      const [one, two] = [names[(at * 379) % names.length]!, names[(at * 941) % names.length]!];
      return one.slice(at % 3) + between[at % between.length] + two + between[(at >> 3) % between.length];
    });
    for (const text of ["", "区", ...texts]) {
      expect(namesIn(text).map(({ index, name }) => [index, name])).toEqual(namesByTrying(text));
    }
  });
});

describe("chainAt", () => {
  it.each<[string, string, string[]]>([
    ["四川省绵阳市涪城区石塘街道", "四川省绵阳市涪城区", ["510703"]],
    ["绵阳市涪城城建所", "绵阳市涪城", ["510703"]],
    ["鼓楼区教育局", "鼓楼区", ["320106", "320302", "350102", "410204"]],
    ["绵阳市鼓楼区", "绵阳市", ["510700"]],
  ])("%s", (text, words, codes) => {
    const chain = chainAt(text, 0);
    expect(chain?.words).toBe(words);
    expect(chain?.candidates.map(({ code }) => code).sort()).toEqual(codes);
  });

  it("gives nothing where no name begins", () => expect(chainAt("涪城城建所", 0)).toBeNull());
});
