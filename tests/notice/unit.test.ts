import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { takeApart, unitInOpening, unitInTitle } from "../../src/notice/unit.js";

const paragraph = (text: string): Paragraph => ({ text, line: 3, pieces: [] });

describe("unitInTitle", () => {
  it.each<[string, string | null]>([
    ["中共洛川县水务局党组关于县委巡察整改进展情况的通报", "中共洛川县水务局党组"],
    ["中国共产党鄂托克旗委员会关于巡视整改情况的公告", "中国共产党鄂托克旗委员会"],
    ["昆明市晋宁区应急管理局党委关于区委第四轮巡察整改落实情况的报告", "昆明市晋宁区应急管理局党委"],
    ["关于德惠市人民法院党组巡察整改进展情况的公示", "德惠市人民法院党组"],
    ["关于中共攸县网岭镇委员会落实县委第一巡察组反馈意见整改情况的通报", "中共攸县网岭镇委员会"],
    ["关于对大埔县供销社党委巡察反馈问题整改情况的公示", "大埔县供销社党委"],
    ["关于十三届县委第七轮巡察对县粮食局党组反馈意见整改情况的通报", "县粮食局党组"],
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
    ["怒江州水利局党组州党委第三巡察组反馈意见整改情况的通报", "怒江州水利局党组"],
    ["博尔塔拉蒙古自治州统计局党组落实州党委第二巡察组反馈意见整改情况报告", "博尔塔拉蒙古自治州统计局党组"],
    ["阿里地区林草局党组地委第二巡察组反馈意见整改情况报告", "阿里地区林草局党组"],
    // 区党委 is also the end of 社区党委.
    ["梧州市万秀区桥北社区党委巡察整改情况通报", "梧州市万秀区桥北社区党委"],
  ])("%s", (title, unit) => expect(unitInTitle(title)).toBe(unit));
});

describe("unitInOpening", () => {
  it.each<[string, string]>([
    ["2022年3月1日至4月15日，县委第二巡察组对县林业局党组（以下简称“局党组”）开展了常规巡察。", "县林业局党组"],
    ["省委第二巡视组对青川县开展了巡视。8月1日，巡视组向青川县委反馈了意见。", "青川县委"],
    ["5月20日，区委第一巡察组向龙泉街道党工委反馈了巡察意见。", "龙泉街道党工委"],
  ])("%s", (text, unit) => expect(unitInOpening([paragraph(text)])?.unit).toBe(unit));

  it("gives none where a notice is on several", () =>
    expect(unitInOpening([paragraph("县委巡察组对县林业局、县水利局等5家单位开展巡察。")])).toBeNull());

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
