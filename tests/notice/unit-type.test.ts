import { describe, expect, it } from "vitest";
import { unitLevel, unitType } from "../../src/notice/unit-type.js";

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
    ["云岭经济技术开发区工委", "development_zone"],
    ["中共辽源市直属机关工作委员会", "party_department"],
    ["中共国家税务总局泸县税务局委员会", "bureau"],
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
    ["区司法局党组", { inspector: "城区党委第二巡察组" }, "county"],
    ["统计局党组", { inspector: "州党委第五巡察组" }, "city"],
    ["水利局党组", { inspector: "地委第二巡察组" }, "city"],
    ["水务局党组", { inspector: "县委第三巡察组" }, "county"],
    ["国家某某局党组", { inspector: "中央第四巡视组" }, "central"],
    ["水务局党组", {}, null],
  ])("%s", (unit, clues, level) => expect(unitLevel(unit, { ...nowhere, ...clues })).toBe(level));
});
