import { describe, expect, it } from "vitest";
import { readFields } from "../../src/notice/fields.js";
import type { Paragraph } from "../../src/notice/paragraph.js";

const lines = (...texts: string[]): Paragraph[] => texts.map((text, at) => ({ text, line: at + 1, pieces: [] }));

describe("readFields", () => {
  it("reads all fields of a county bureau's notice", () => {
    const { fields, evidence, messages } = readFields(
      lines(
        "中共宜良县水务局党组关于县委第三轮巡察整改情况的通报",
        "2022年10月8日",
        "按照县委巡察工作安排，2022年2月21日至4月29日，县委第四巡察组对县水务局党组进行了巡察。",
        "6月15日，县委第四巡察组向县水务局党组反馈了巡察意见。现将整改情况公布如下：",
        "一、整改工作组织情况",
        "局党组召开专题会议。",
      ),
      {},
    );
    expect(fields).toEqual({
      title: "中共宜良县水务局党组关于县委第三轮巡察整改情况的通报",
      unit: "中共宜良县水务局党组",
      unitType: "bureau",
      level: "county",
      province: "云南省",
      city: "昆明市",
      county: "宜良县",
      adcode: "530125",
      kind: "巡察",
      inspector: "县委第四巡察组",
      inspectedFrom: "2022-02-21",
      inspectedTo: "2022-04-29",
      feedbackOn: "2022-06-15",
      publishedOn: "2022-10-08",
    });
    expect(messages).toEqual([]);
    expect(evidence.unit).toEqual({ line: 1, text: "中共宜良县水务局党组", rule: "title/unit" });
    expect(evidence.feedbackOn?.line).toBe(4);
    expect(Object.keys(evidence).sort()).toEqual(
      [
        "title",
        "unit",
        "province",
        "city",
        "county",
        "kind",
        "inspector",
        "inspectedFrom",
        "inspectedTo",
        "feedbackOn",
        "publishedOn",
      ].sort(),
    );
  });

  it("reads a provincial body whose title names neither place nor 中共", () => {
    const { fields } = readFields(
      lines(
        "省地方金融监督管理局党组",
        "关于巡视整改进展情况的通报",
        "根据省委统一部署，2019年3月25日至5月20日，省委巡视三组对省地方金融监督管理局党组进行了常规巡视，8月2日反馈意见。",
        "一、整改情况",
        "制定《黑龙江省地方金融监督管理局印章管理办法》。",
        "联系电话：0451-87012345；邮政编码：150001",
      ),
      { publishedOn: "2020-01-10" },
    );
    expect(fields).toMatchObject({
      title: "省地方金融监督管理局党组关于巡视整改进展情况的通报",
      unit: "省地方金融监督管理局党组",
      level: "province",
      province: "黑龙江省",
      city: null,
      adcode: "230000",
      kind: "巡视",
      inspector: "省委巡视三组",
      inspectedFrom: "2019-03-25",
      feedbackOn: "2019-08-02",
      publishedOn: "2020-01-10",
    });
  });

  it("takes the unit from the opening where the title names none", () => {
    const { fields, evidence } = readFields(
      lines(
        "关于巡察整改情况的通报",
        "2021年5月6日至7月2日，区委第二巡察组对青岛市李沧区浮山路街道党工委开展了巡察，9月3日反馈了意见。",
        "一、整改情况",
      ),
      {},
    );
    expect(fields).toMatchObject({
      unit: "青岛市李沧区浮山路街道党工委",
      unitType: "township",
      level: "township",
      county: "李沧区",
    });
    expect(evidence.unit?.rule).toBe("opening/unit");
  });

  it("reports dates that contradict each other and keeps them", () => {
    const { fields, messages } = readFields(
      lines(
        "宜良县水务局党组关于巡察整改情况的通报",
        "2021年10月8日",
        "2022年2月21日至4月29日，县委第四巡察组对我局巡察，2022年6月15日反馈意见。",
      ),
      {},
    );
    expect(fields.publishedOn).toBe("2021-10-08");
    expect(messages).toMatchObject([
      { rule: "fields/date-order", args: { later: "publishedOn", before: "2022-06-15" } },
    ]);
  });

  it("leaves what is not there empty", () => {
    const { fields, evidence } = readFields([], {});
    expect(Object.values(fields).every((value) => value === null)).toBe(true);
    expect(evidence).toEqual({});
  });

  it("takes linear time on hostile text", () => {
    const started = performance.now();
    for (const piece of ["巡察组", "第一、", "2021年1月1日至", "关于", "对中共", "市委", "反馈", " ", "（"]) {
      readFields(lines(piece.repeat(30_000), `关于${piece.repeat(30)}整改情况的通报`, piece.repeat(30_000)), {
        title: piece.repeat(30_000),
      });
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
