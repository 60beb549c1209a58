import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import type { PlaceSources } from "../../src/notice/place-signs.js";
import { locate } from "../../src/notice/places.js";

const paragraphs = (...texts: string[]): Paragraph[] => texts.map((text, at) => ({ text, line: at + 1, pieces: [] }));

/** Places a unit; the first text is the opening, the last the contact line. */
function place(unit: string | null, texts: string[] = [], more: Partial<PlaceSources> = {}) {
  const all = paragraphs(...texts);
  return locate({ unit, inspector: null, opening: all.slice(0, 1), paragraphs: all, hints: {}, ...more });
}

/** Province, city, county and code in one line, `-` for null. */
function brief(unit: string | null, texts: string[] = [], more: Partial<PlaceSources> = {}): string {
  const { province, city, county, adcode } = place(unit, texts, more).place;
  return [province, city, county, adcode].map((part) => part ?? "-").join(" ");
}

describe("locate: by the unit's own name", () => {
  it.each<[string, string]>([
    ["中共绍兴市柯桥区水利局党组", "浙江省 绍兴市 柯桥区 330603"],
    ["中国共产党鄂托克旗委员会", "内蒙古自治区 鄂尔多斯市 鄂托克旗 150624"],
    ["义乌市教育局党委", "浙江省 金华市 义乌市 330782"],
    ["吉林省吉林市龙潭区民政局", "吉林省 吉林市 龙潭区 220203"],
    ["中共株洲市渌口区委", "湖南省 株洲市 渌口区 430212"],
    ["中共海南省委统战部", "海南省 - - 460000"],
    ["青海省海南藏族自治州共和县财政局", "青海省 海南藏族自治州 共和县 632521"],
    ["恩施州林业局党组", "湖北省 恩施土家族苗族自治州 - 422800"],
    ["长阳县供销社党组", "湖北省 宜昌市 长阳土家族自治县 420528"],
    ["仙桃市卫生健康委员会党组", "湖北省 - 仙桃市 429004"],
    ["北京市海淀区人民法院党组", "北京市 - 海淀区 110108"],
    ["天津市教育委员会党组", "天津市 - - 120000"],
    ["重庆市石柱土家族自治县三河镇党委", "重庆市 - 石柱土家族自治县 500240"],
    ["中山市小榄镇党委", "广东省 中山市 - 442000"],
    ["石家庄市桥西区审计局", "河北省 石家庄市 桥西区 130104"],
    ["邢台市桥西区审计局", "河北省 邢台市 桥西区 130503"],
    ["国家税务总局津市市税务局党委", "湖南省 常德市 津市市 430781"],
    ["中共莆田市人民政府驻上海办事处党组", "福建省 莆田市 - 350300"],
    ["成都高新技术产业开发区党工委", "四川省 成都市 - 510100"],
    ["海南清澜湾旅业集团有限公司党委", "海南省 - - 460000"],
    ["中共铜陵江岸港务集团有限公司委员会", "安徽省 铜陵市 - 340700"],
    ["中山大学附属仁和医院党委", "- - - -"],
    ["合肥市高新区管委会党工委", "安徽省 合肥市 - 340100"],
  ])("%s", (unit, expected) => expect(brief(unit)).toBe(expected));

  it.each<[string, string]>([
    ["静海县水务局党组", "天津市 - 静海县 120223"],
    ["绍兴市上虞市委", "浙江省 绍兴市 上虞市 330682"],
    ["即墨市发展和改革局党组", "山东省 青岛市 即墨市 370282"],
    ["双流县财政局党组", "四川省 成都市 双流县 510122"],
    ["莱芜市审计局党组", "山东省 莱芜市 - 371200"],
  ])("keeps the name and code that %s had then", (unit, expected) => expect(brief(unit)).toBe(expected));
});

describe("locate: names that several divisions share", () => {
  it.each<[string, string[], string]>([
    ["鼓楼区城市管理局党组", ["县区联动。", "联系电话：0516-83712345；邮编：221005"], "江苏省 徐州市 鼓楼区 320302"],
    ["鼓楼区城市管理局党组", ["根据区委部署。", "联系电话：0591-87512345"], "福建省 福州市 鼓楼区 350102"],
    ["和平区教育局党委", ["按照天津市委、和平区委部署，区委第二巡察组对我局巡察。"], "天津市 - 和平区 120101"],
    ["市中区卫健局党委", ["通过内江市市中区门户网站公开。", "电话：0832-2012345"], "四川省 内江市 市中区 511002"],
    ["城区统计局党组", ["深入晋城市城区各街道走访。"], "山西省 晋城市 城区 140502"],
  ])("%s with %j", (unit, texts, expected) => expect(brief(unit, texts)).toBe(expected));

  it("asserts only the name where nothing decides, and says so", () => {
    const { place: found, messages, evidence } = place("城关区民政局党组", ["根据区委统一部署。"]);
    expect(found).toEqual({ province: null, city: null, county: "城关区", adcode: null });
    expect(messages).toMatchObject([{ rule: "places/ambiguous", args: { words: "城关区" } }]);
    expect(evidence?.rule).toBe("places/ambiguous");
  });
});

describe("locate: names without a place", () => {
  it.each<[string, string[], Partial<PlaceSources>, string]>([
    // The place stands in the group's name, in the address, in documents of the unit, at the publisher.
    [
      "市体育局党组",
      ["根据遵义市委部署，遵义市委第三巡察组对我局党组巡察。"],
      { inspector: "遵义市委第三巡察组" },
      "贵州省 遵义市 - 520300",
    ],
    [
      "区文旅局党组",
      ["区委第一巡察组对我局巡察。", "通讯地址：安徽省芜湖市弋江区花津南路1号；电话：0553-4801234"],
      { inspector: "区委第一巡察组" },
      "安徽省 芜湖市 弋江区 340209",
    ],
    [
      "财政厅党组",
      ["制定《宁夏回族自治区财政厅采购办法》。"],
      { inspector: "自治区党委第二巡视组" },
      "宁夏回族自治区 - - 640000",
    ],
    [
      "县水利局党组",
      ["县委第四巡察组对我局巡察。", "邮政地址：湖北省黄冈市罗田县凤山镇；邮编：438600"],
      { inspector: "县委第四巡察组" },
      "湖北省 黄冈市 罗田县 421123",
    ],
    ["局党组", ["接受巡察。"], { hints: { publisher: "大理市水务局" } }, "云南省 大理白族自治州 大理市 532901"],
    [
      "市住房和城乡建设局党组",
      [
        "市委第二巡察组对我局巡察。",
        "制定《福清市住房和城乡建设局合同管理规定》，报福州市备案。",
        "电话：0591-85212345",
      ],
      { inspector: "市委第二巡察组" },
      "福建省 福州市 福清市 350181",
    ],
    ["省供销社党组", ["联系电话：0531-82412345；邮编：250013"], { inspector: "省委第一巡视组" }, "山东省 - - 370000"],
    // One mention of a province is no evidence.
    ["市体育局", ["参加山东省比赛。"], {}, "- - - -"],
    ["中共教育部党组", ["地址：北京市西城区某街1号；电话：010-66012345"], { inspector: "中央第五巡视组" }, "- - - -"],
  ])("%s with %j", (unit, texts, more, expected) => expect(brief(unit, texts, more)).toBe(expected));
});

describe("locate: short names", () => {
  it("need the text to confirm them", () => {
    expect(brief("漯河供电公司党委", ["市委第二巡察组对公司巡察。", "电话：0395-3212345"])).toBe(
      "河南省 漯河市 - 411100",
    );
    expect(brief("中山医院党委", ["接受巡察。"])).toBe("- - - -");
  });

  it("of a provincial body give the province only", () => {
    const sources = { inspector: "省委第八巡视组" };
    expect(
      brief(
        "宜春学院党委",
        ["省委第八巡视组对学院巡视。", "地址：江西省宜春市袁州区学府路1号；电话：0795-3212345"],
        sources,
      ),
    ).toBe("江西省 - - 360000");
  });
});

describe("locate: the county below a city or province that the name gives", () => {
  const firm = "中共天津海川智能装备有限公司委员会";
  it.each<[string, string[], string | null, string]>([
    // The committee of a county had it inspected.
    [firm, ["根据津南区委统一部署，区委第二巡察组对公司巡察。"], "区委第二巡察组", "天津市 - 津南区 120112"],
    [
      "青岛市第七十二中学党总支",
      ["根据城阳区委部署，区委第一巡察组对学校党总支巡察。"],
      "区委第一巡察组",
      "山东省 青岛市 城阳区 370214",
    ],
    // A branch bears the name of its district.
    ["南京市公安局浦口分局党委", ["区委第三巡察组对分局巡察。"], "区委第三巡察组", "江苏省 南京市 浦口区 320111"],
    ["泰州市公安局水上分局党委", ["市委第三巡察组对分局巡察。"], "市委第三巡察组", "江苏省 泰州市 - 321200"],
    // No committee of a division did: a firm is where it is said to stand.
    [firm, ["集团党委第一巡察组对公司（总部位于天津市津南区）巡察。"], "集团党委第一巡察组", "天津市 - 津南区 120112"],
    // The address alone tells nothing, and a firm of a city is one of the city.
    [firm, ["集团党委第一巡察组对公司巡察。", "地址：天津市津南区某路1号"], "集团党委第一巡察组", "天津市 - - 120000"],
    [
      "宁波市轨道交通集团党委",
      ["公司位于宁波市鄞州区。市委第二巡察组对公司巡察。"],
      "市委第二巡察组",
      "浙江省 宁波市 - 330200",
    ],
    // Only firms: a university's campus does not make it one of the district.
    ["中共天津工业技术学院委员会", ["学院位于天津市津南区。"], null, "天津市 - - 120000"],
  ])("%s with %j by %s", (unit, texts, inspector, expected) =>
    expect(brief(unit, texts, { inspector })).toBe(expected),
  );
});

describe("locate on hostile text", () => {
  it("takes linear time", () => {
    const started = performance.now();
    for (const piece of ["市", "市中区", "电话：0596-2012345；", "福建省漳州市芗城区", "地址："]) {
      place("市教育局", [piece.repeat(20_000), piece.repeat(20_000)]);
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
