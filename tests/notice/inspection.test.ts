import { describe, expect, it } from "vitest";
import { readInspection } from "../../src/notice/inspection.js";
import type { Paragraph } from "../../src/notice/paragraph.js";

const read = (title: string, ...texts: string[]) =>
  readInspection(
    title,
    texts.map((text, at): Paragraph => ({ text, line: at + 3, pieces: [] })),
    undefined,
  );

describe("readInspection: the group as it is named", () => {
  it.each<[string, string]>([
    ["2022年3月1日至4月15日，县委第二巡察组对县林业局党组开展了巡察。", "县委第二巡察组"],
    ["2022年3月1日至4月15日，第三巡察组对县林业局党组进行了巡察。", "第三巡察组"],
    ["2018年4月8日至6月20日，省委巡视六组对我市开展巡视。", "省委巡视六组"],
    ["2018年4月8日至6月20日，中央第十一巡视组对我省开展巡视。", "中央第十一巡视组"],
    ["2021年5月8日至7月2日，自治区党委第三巡视组对厅党组开展巡视。", "自治区党委第三巡视组"],
    ["按照衢州市委统一部署，2022年3月1日至4月15日衢州市委第七巡察组对我局进行了巡察。", "衢州市委第七巡察组"],
    ["2021年9月至11月，区委第十二轮巡察第二组对街道党工委开展巡察。", "区委第十二轮巡察第二组"],
    ["根据部署，县委第一、第四巡察组对教育系统开展巡察。", "县委第一、第四巡察组"],
    ["2023年4月3日，市委提级交叉巡察组进驻我镇。", "市委提级交叉巡察组"],
    ["根据市委部署，市委巡察组对我局党组开展了巡察。", "市委巡察组"],
    ["根据县委巡察工作领导小组部署，县委第５巡察组向局党组反馈意见。", "县委第５巡察组"],
    ["2020年4月15日至6月15日，省委第九轮巡视第八巡视组对学院党委进行了巡视。", "省委第九轮巡视第八巡视组"],
    ["2021年9月至11月，六届市委第三巡察组对市林草局党组开展巡察。", "六届市委第三巡察组"],
    ["2022年3月起，八届区委第二轮巡察四组对我局开展巡察。", "八届区委第二轮巡察四组"],
    ["2022年3月起，区委粮食购销领域专项巡察组对区粮站开展巡察。", "区委粮食购销领域专项巡察组"],
    ["2022年3月起，市委派出专项巡察组对市粮站开展巡察。", "专项巡察组"],
    ["2022年3月起，市委第二巡察组、第五巡察组分别对两家公司开展巡察。", "市委第二巡察组、第五巡察组"],
    ["2020年10月，甲大学党委第二巡察组对学院党委开展巡察。", "甲大学党委第二巡察组"],
    ["2020年10月，校党委第二巡察组对学院党委开展巡察。", "校党委第二巡察组"],
    ["我校接受了校党委第二巡察组的巡察。", "校党委第二巡察组"],
    ["2020年10月，州党委第六巡察组对州农科所党委开展巡察。", "州党委第六巡察组"],
    ["根据盟委部署，盟委第三巡察组对盟档案馆党组开展巡察。", "盟委第三巡察组"],
    ["根据地委部署，地委第二巡察组对地区水利局党组开展巡察。", "地委第二巡察组"],
    ["根据师市党委安排，师市党委第四巡察组对某团党委开展巡察。", "师市党委第四巡察组"],
    ["根据城区党委安排，城区党委第一巡察组对街道党工委开展巡察。", "城区党委第一巡察组"],
    ["2020年10月，省联社党委第三巡察组对农商行党委开展巡察。", "省联社党委第三巡察组"],
  ])("%s", (text, group) => expect(read("", text).inspection.inspector).toBe(group));

  it("prefers a numbered group, and the title where the opening names none", () => {
    expect(read("", "根据市委巡察组安排，市委第九巡察组对我局巡察。").inspection.inspector).toBe("市委第九巡察组");
    const title = "云岭县林业局党组关于县委第二巡察组反馈意见整改情况的通报";
    expect(read(title, "现将整改情况公布如下。").inspection.inspector).toBe("县委第二巡察组");
    expect(read("", "巡察组向我局反馈了意见。").inspection.inspector).toBeNull();
  });
});

describe("readInspection: kind", () => {
  it("is that of the title, else of the group, else of the opening", () => {
    expect(read("某厅党组关于巡视整改情况的通报", "县委第一巡察组").inspection.kind).toBe("巡视");
    expect(read("某局党组关于整改情况的通报", "市委第一巡察组对我局巡察").inspection.kind).toBe("巡察");
    expect(read("某局党组关于整改情况的通报", "接受巡察以来").inspection.kind).toBe("巡察");
    expect(read("某工委关于省委巡视联动巡察整改情况的通报", "市委第一巡察组").inspection.kind).toBe("巡察");
    expect(read("某局党组关于审计整改情况的通报", "接受审计以来").inspection.kind).toBeNull();
  });
});

describe("readInspection: dates", () => {
  it.each<[string[], [string | null, string | null, string | null]]>([
    [
      ["2022年3月1日至4月15日，县委第二巡察组对县林业局党组开展了巡察。2022年6月7日，县委巡察组反馈了巡察意见。"],
      ["2022-03-01", "2022-04-15", "2022-06-07"],
    ],
    [
      ["2022年3月1日至4月15日，省委第二巡视组对省盐业研究所开展了巡视。2022年6月7日，省委巡视组向研究所党委作了反馈。"],
      ["2022-03-01", "2022-04-15", "2022-06-07"],
    ],
    [
      ["2022年11月8日至2023年1月10日，市委巡察一组对我局党组进行了巡察，3月2日，向我局反馈了巡察意见。"],
      ["2022-11-08", "2023-01-10", "2023-03-02"],
    ],
    [
      ["2022年9月8日至12月10日，市委巡察一组对我局党组进行了巡察，并于2月20日反馈了巡察意见。"],
      ["2022-09-08", "2022-12-10", "2023-02-20"],
    ],
    [
      [
        "根据省委统一部署，2019年4月至6月，省委第三巡视组对我市开展巡视。",
        "2019年8月5日，省委第三巡视组向市委作了反馈。",
      ],
      ["2019-04", "2019-06", "2019-08-05"],
    ],
    [
      ["二〇二三年五月八日至七月七日，区委第三巡察组对我街道开展巡察，八月三十日反馈意见。"],
      ["2023-05-08", "2023-07-07", "2023-08-30"],
    ],
    [
      ["2021.3.15—2021.5.20，县委第一巡察组对我院巡察。2021.7.9反馈了巡察意见。"],
      ["2021-03-15", "2021-05-20", "2021-07-09"],
    ],
    [["2021年3月15日，县委第一巡察组进驻我院。2021年7月9日召开巡察反馈会议。"], ["2021-03-15", null, "2021-07-09"]],
    [
      ["2021年3月15日至5月8日，县委第一巡察组对我院巡察。7月9日，我院召开党委会学习反馈意见。"],
      ["2021-03-15", "2021-05-08", null],
    ],
    [
      ["自2021年3月15日起，县委第一巡察组对我院开展为期一个月的巡察，反馈意见于2021年6月30日下达。"],
      ["2021-03-15", null, "2021-06-30"],
    ],
    [["接受巡察后，我局立即整改。"], [null, null, null]],
  ])("%j", (texts, [from, to, feedback]) => {
    const { inspection } = read("", ...texts);
    expect([inspection.inspectedFrom, inspection.inspectedTo, inspection.feedbackOn]).toEqual([from, to, feedback]);
  });

  it.each<[string, string]>([
    ["2022年3月15日至5月8日，县委第一巡察组对我院巡察。11月9日，县委第一巡察组反馈了巡察意见。", "2022-11-09"],
    ["2022年9月15日至11月8日，县委第一巡察组对我院巡察。2月9日，县委第一巡察组反馈了巡察意见。", "2023-02-09"],
    // Only where no year stands before does the year of writing serve.
    ["3月15日至5月8日，县委第一巡察组对我院巡察。6月9日，县委第一巡察组反馈了巡察意见。", "2024-06-09"],
  ])("carries the year on from the inspection, whatever year the notice is of: %s", (text, feedback) => {
    const { inspection } = readInspection("", [{ text, line: 3, pieces: [] }], 2024);
    expect(inspection.feedbackOn).toBe(feedback);
  });

  it("says in which words each was read", () => {
    const { evidence } = read("", "2022年3月1日至4月15日，县委第二巡察组对局党组开展巡察。2022年6月7日反馈意见。");
    expect(evidence.inspectedFrom).toMatchObject({ line: 3, rule: "opening/inspected" });
    expect(evidence.inspectedTo?.text).toMatch(/^2022年3月1日至4月15日/);
    expect(evidence.feedbackOn?.text).toBe("2022年6月7日反馈意见");
    expect(evidence.inspector?.text).toBe("县委第二巡察组");
  });
});
