import { describe, expect, it } from "vitest";
import { readFurniture, readLabelled, readPendingValue } from "../../src/corpus/page-furniture.js";

const outside = () => false;
const rule = (text: string) => readFurniture(text, outside)?.rule ?? null;

describe("readFurniture", () => {
  it.each([
    "朗读",
    "【字体：大 中 小】",
    "打印 关闭",
    "当前位置：首页 > 政务公开 > 通知公告",
    "扫一扫在手机打开当前页",
    "手机扫一扫，分享到微信朋友圈",
    "上一篇：青禾县召开半年经济形势分析会",
    "责任编辑：王某",
    "版权所有：青禾县人民政府办公室",
    "某ICP备00000000号-1 某公网安备 00000000000000号",
    "索 引 号：QH0031/2022-00123",
    "公开方式： 主动公开 有效性： 有效",
    "============",
    "— — — — — —",
    "分享到：",
    "- 3 -",
    "— １２ —",
    "第 3 页 共 12 页",
  ])("%j is a page's own", (text) => {
    expect(rule(text)).not.toBeNull();
  });

  it.each([
    "2022年03月14日",
    "12",
    "第3页的附表已更正",
    "时间:2022-03-14 17:06",
    "发布日期：2022-03-14",
    "扫码支付监管不到位",
    "打印设备采购超标准配置",
    "来源：上级补助资金和单位自筹资金，其中自筹部分由县财政局在年度预算中统筹安排解决",
    "整改情况：",
    "责任单位：县委办公室",
    "地址：青禾县某路3号",
    "联系人：李某；联系电话：0000-1234567",
    "时间：2022年3月至5月",
    "名称：防汛物资仓库",
    "标题：略",
    "审核：对全部凭证逐一核对并补齐手续",
    "附件：整改任务清单",
    "……",
    "1.公开方式：不够灵活",
  ])("%j is the notice's", (text) => {
    expect(rule(text)).toBeNull();
  });

  it("keeps the date of a line below the title and takes its source and counters off", () => {
    expect(readFurniture("日期：2022-03-14 08:46:31 来源：县供销社 浏览量：", outside)).toEqual({
      rule: "metadata",
      values: [
        { kind: "publishedOn", value: "2022-03-14" },
        { kind: "origin", value: "县供销社" },
      ],
      pending: null,
      keep: "日期：2022-03-14 08:46:31".length,
    });
    expect(readFurniture("日期：2022-03-14 【字号 大 中 小】 打印", outside)).toMatchObject({
      keep: "日期：2022-03-14".length,
    });
    expect(readFurniture("2022-03-14 08:46 来源：县供销社 浏览次数：31", outside)).toMatchObject({
      keep: "2022-03-14 08:46".length,
    });
  });

  it("finds a date that has no label of its own", () => {
    expect(readFurniture("作者：办公室　来源：县供销社网站　2022年03月14日 10:25　阅读量：31", outside)).toMatchObject({
      values: [
        { kind: "origin", value: "县供销社网站" },
        { kind: "publishedOn", value: "2022-03-14" },
      ],
    });
  });

  it("finds the label of a date that a page printed without a blank before it", () => {
    expect(readFurniture("来源:县供销社发布日期:2022-03-14", outside)).toMatchObject({
      values: [
        { kind: "origin", value: "县供销社" },
        { kind: "publishedOn", value: "2022-03-14" },
      ],
    });
    expect(readFurniture("返回上一级", outside)).toMatchObject({ rule: "navigation" });
  });

  it("takes labels that notices use too only inside a table of metadata", () => {
    expect(readFurniture("名    称：中共青禾县信访局党组关于巡察整改情况的通报", () => true)).toMatchObject({
      rule: "metadata",
      values: [{ kind: "title", value: "中共青禾县信访局党组关于巡察整改情况的通报" }],
    });
    expect(readFurniture("发布日期：2022-03-14", () => true)).toMatchObject({ rule: "metadata", keep: 0 });
  });

  it("waits for the value that stands on the next line", () => {
    expect(readFurniture("• 发布机构:", outside)).toMatchObject({ pending: "publisher" });
    expect(readFurniture("浏览量：", outside)).toMatchObject({ pending: null });
  });
});

describe("readPendingValue", () => {
  it("takes what fits the label and nothing else", () => {
    const title = "中共青禾县信访局党组关于巡察整改情况的通报";
    expect(readPendingValue("title", title)).toEqual([{ kind: "title", value: title }]);
    expect(readPendingValue("writtenOn", "2022-03-14")).toEqual([{ kind: "writtenOn", value: "2022-03-14" }]);
    expect(readPendingValue("index", "主动公开")).toEqual([]);
    expect(readPendingValue("writtenOn", title)).toBeNull();
    expect(readPendingValue("index", title)).toBeNull();
    expect(readPendingValue("publisher", "根据县委统一部署，开展了巡察。")).toBeNull();
  });
});

it("readLabelled reads a cell and its neighbour", () => {
  expect(readLabelled("发布 机构", " 县信访局 ")).toEqual([{ kind: "publisher", value: "县信访局" }]);
  expect(readLabelled("索引号", "QH/1")).toEqual([]);
  expect(readLabelled("整改措施", "补充台账")).toBeNull();
});
