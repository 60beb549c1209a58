import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { takeApart, unitInOpening, unitInTitle, unitLevel, unitType } from "../../src/notice/unit.js";

const paragraph = (text: string): Paragraph => ({ text, line: 3, pieces: [] });

describe("unitInTitle", () => {
  it.each<[string, string | null]>([
    ["中共洛川县水务局党组关于县委巡察整改进展情况的通报", "中共洛川县水务局党组"],
    ["中国共产党鄂托克旗委员会关于巡视整改情况的公告", "中国共产党鄂托克旗委员会"],
    ["昆明市晋宁区应急管理局党委关于区委第四轮巡察整改落实情况的报告", "昆明市晋宁区应急管理局党委"],
    ["关于德惠市人民法院党组巡察整改进展情况的公示", "德惠市人民法院党组"],
    ["关于中共攸县网岭镇委员会落实县委第一巡察组反馈意见整改情况的通报", "中共攸县网岭镇委员会"],
    ["关于对大埔县供销社党委巡察反馈问题整改情况的公示", "大埔县供销社党委"],
    ["青川县教育局党组巡察整改情况通报", "青川县教育局党组"],
    ["中共资阳市雁江区委巡视整改进展情况通报", "中共资阳市雁江区委"],
    ["绥芬河市融媒体中心党支部落实市委第二巡察组反馈意见整改情况报告", "绥芬河市融媒体中心党支部"],
    ["武威第六中学党总支关于落实市委教育工委巡察反馈意见整改情况的通报", "武威第六中学党总支"],
    ["酒泉职业学院党委关于巡视整改进展情况的通报", "酒泉职业学院党委"],
    ["桐梓县娄山关街道2023年巡察整改情况报告", "桐梓县娄山关街道"],
    ["关于巡察反馈意见整改情况的公示（桐梓县民政局党组）", "桐梓县民政局党组"],
    ["关于十二届省委第六轮巡视整改进展情况的通报", null],
    ["省机关事务管理局党组关于十三届省委第五轮巡视整改情况的通报", "省机关事务管理局党组"],
    ["中共贵州某某集团有限公司委员会关于省委巡视反馈意见整改落实情况的通报", "中共贵州某某集团有限公司委员会"],
    ["市委第五巡察组对市残联党组巡察反馈意见整改情况的通报", "市残联党组"],
    ["县气象局2024年工作要点", "县气象局"],
    ["关于县委第六巡察组反馈意见整改情况的通报", null],
    ["关于巡察整改情况的通报", null],
  ])("%s", (title, unit) => expect(unitInTitle(title)).toBe(unit));
});

describe("unitInOpening", () => {
  it.each<[string, string]>([
    ["2022年3月1日至4月15日，县委第二巡察组对县林业局党组（以下简称“局党组”）开展了常规巡察。", "县林业局党组"],
    ["5月20日，区委第一巡察组向龙泉街道党工委反馈了巡察意见。", "龙泉街道党工委"],
  ])("%s", (text, unit) => expect(unitInOpening([paragraph(text)])?.unit).toBe(unit));

  it("gives nothing where no body is named", () => expect(unitInOpening([paragraph("现将情况公布如下。")])).toBeNull());
});

describe("takeApart", () => {
  it("parts the party form from the body", () => {
    expect(takeApart("中共泸县交通运输局委员会")).toEqual({ core: "泸县交通运输局", partyForm: "委员会" });
    expect(takeApart("泸县卫生健康委员会党组")).toEqual({ core: "泸县卫生健康委员会", partyForm: "党组" });
    expect(takeApart("泸县卫生健康委员会")).toEqual({ core: "泸县卫生健康委员会", partyForm: "" });
    expect(takeApart("中共泸县某镇小学支部委员会")).toEqual({ core: "泸县某镇小学", partyForm: "支部委员会" });
  });
});

describe("unitType", () => {
  it.each<[string, string | null]>([
    ["中共资阳市雁江区委", "party_committee"],
    ["中国共产党鄂托克旗委员会", "party_committee"],
    ["中共江苏省委", "party_committee"],
    ["中共攸县网岭镇委员会", "township"],
    ["江山市双塔街道党工委", "township"],
    ["荥阳市某某社区党委", "community"],
    ["德惠市人民法院党组", "court"],
    ["河池市人民检察院党组", "procuratorate"],
    ["敦化市公安局党委", "public_security"],
    ["洛阳市公安局西工分局党委", "public_security"],
    ["济源市人大常委会机关党组", "congress"],
    ["政协荣成市委员会党组", "cppcc"],
    ["中共宜昌市妇女联合会党组", "people_organisation"],
    ["共青团舟山市委员会", "people_organisation"],
    ["舟山市总工会党组", "people_organisation"],
    ["衡水市第三人民医院党委", "hospital"],
    ["酒泉职业学院党委", "university"],
    ["中共阳谷县第二中学总支部委员会", "school"],
    ["海宁市城市建设投资集团有限公司党委", "enterprise"],
    ["中国工商银行娄底分行党委", "enterprise"],
    ["中共仙居县委组织部", "party_department"],
    ["辽源市委党校", "party_department"],
    ["仙居县委办公室", "party_department"],
    ["遂宁高新区管委会党工委", "development_zone"],
    ["梅州市人民政府办公室党组", "government"],
    ["中共梅州市人民政府驻广州办事处党组", "government"],
    ["文昌市旅游协会党支部", "association"],
    ["中共都江堰市水务局党组", "bureau"],
    ["兴安盟发展和改革委员会党组", "bureau"],
    ["长治市融媒体中心党支部", "institution"],
    ["某某党组", "party_group"],
    ["某某", null],
  ])("%s is %s", (unit, type) => expect(unitType(unit)).toBe(type));
});

describe("unitLevel", () => {
  const nowhere = { type: null, inspector: null, province: null, city: null, county: null };
  it.each<[string, Partial<Parameters<typeof unitLevel>[1]>, string | null]>([
    ["攸县网岭镇委员会", { type: "township", county: "攸县" }, "township"],
    ["阳谷县第二中学党支部", { type: "school", county: "阳谷县" }, "unit"],
    ["都江堰市水务局党组", { type: "bureau", city: "成都市", county: "都江堰市" }, "county"],
    ["宜昌市妇联党组", { province: "湖北省", city: "宜昌市" }, "city"],
    ["省粮食和物资储备局党组", {}, "province"],
    ["市粮食和物资储备局党组", { province: "山西省" }, "city"],
    ["市城市管理委员会党组", { province: "重庆市" }, "province"],
    ["区司法局党组", { inspector: "区委第一巡察组" }, "county"],
    ["区文化和旅游厅党组", { inspector: "自治区党委第二巡视组" }, "province"],
    ["交通运输厅党委", {}, "province"],
    ["水务局党组", { inspector: "县委第三巡察组" }, "county"],
    ["国家某某局党组", { inspector: "中央第四巡视组" }, "central"],
    ["水务局党组", {}, null],
  ])("%s", (unit, clues, level) => expect(unitLevel(unit, { ...nowhere, ...clues })).toBe(level));
});
