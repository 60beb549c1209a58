import { describe, expect, it } from "vitest";
import { findAdvertisements, mergeCuts } from "../../src/corpus/advertisement.js";

/** The pieces that are found in a text. */
const found = (text: string) => findAdvertisements(text).map((cut) => text.slice(cut.start, cut.end));

describe("bracketed advertisements", () => {
  it.each([
    "【海量公文范文，微信：wenku2020】",
    "【海量公 文范文， 微信 ：wen ku2020】",
    "【海量公文范\n文，微信：wenku2020】",
    "【加VX：abc_889 领取写作素材】",
    "【关注公众号“秘书写作”获取更多资料】",
    "【更多材料请加QQ群：123456789】",
    "[更多范文 V信 gwxz888]",
    "〖入群领取全年材料，微信同号〗",
    "（更多写作素材，微信：gwxz888）",
    "(海量范文 关注公众号 gwxz)",
  ])("finds %j in the middle of a sentence", (advertisement) => {
    expect(found(`整改已完成。${advertisement}二、下一步打算`)).toEqual([advertisement]);
  });

  it.each([
    "【整改情况】",
    "【微信公众号建设滞后】",
    "（含微信公众号、政务网站等12个平台）",
    "（联系人：李某，微信：13800000000）",
    "（关注“清风某县”微信公众号）",
    "（公文写作、公众号运营两期培训）",
    "[2021]17号",
    "【更多详情见附件】",
  ])("leaves %j, which is the notice's", (words) => {
    expect(found(`整改已完成${words}。`)).toEqual([]);
  });
});

describe("markers of paid collections", () => {
  it("finds ##…## and forum marks", () => {
    expect(found("##paidbegin##一、概况\n[hide]二、进展[/hide]##paidend##")).toEqual([
      "##paidbegin##",
      "[hide]",
      "[/hide]",
      "##paidend##",
    ]);
    expect(found("## 二级标题 ##")).toEqual([]);
  });
});

describe("loose advertisements", () => {
  it("finds an offer with an account name and no brackets", () => {
    expect(found("整改到位。更多公文素材，微信：gwxz888。二、进展")).toEqual(["更多公文素材，微信：gwxz888。"]);
  });

  it("leaves a contact line", () => {
    expect(found("如有意见，请反映。联系电话：0000-7654321；微信：xfkjd2021；邮编：000000。")).toEqual([]);
  });
});

describe("the sales talk at a collection's end", () => {
  const talk = "，每天更新范文800余篇，VIP会员网盘同步，一键下载，有意加入请联系vx：gwxz888";

  it("finds it on a line of its own and behind the last sentence", () => {
    expect(found(`电子邮箱：xx@example.cn。\n${talk}`)).toEqual([talk]);
    expect(found(`电子邮箱：xx@example.cn。  ${talk}`)).toEqual([talk]);
    expect(found(`电子邮箱：xx@example.cn${talk}。欢迎加入会员，添加微信：`)).toEqual([
      `${talk}。欢迎加入会员，添加微信：`,
    ]);
  });

  it.each([
    "整改情况：一是开展会员单位走访，建立微信群，方便会员反映情况；二是更新会员名册。",
    "依托“文化云”网盘和微信公众号，收集整理非遗素材，面向会员开放。",
    "个别干部办理高尔夫球会会员卡，已按要求清退。",
  ])("leaves %j", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

it("is linear on hostile text", () => {
  const started = performance.now();
  for (const piece of ["【", "【】", "（微", "【微信", "##", "会员", "更多素材：", "[p", "】【", "vip。"])
    findAdvertisements(piece.repeat(300_000));
  expect(performance.now() - started).toBeLessThan(8000);
});

it("joins cuts that overlap under the first one's rule", () => {
  expect(
    mergeCuts([
      { start: 4, end: 9, rule: "advertisement" },
      { start: 0, end: 5, rule: "paid-marker" },
      { start: 12, end: 13, rule: "markup" },
    ]),
  ).toEqual([
    { start: 0, end: 9, rule: "paid-marker" },
    { start: 12, end: 13, rule: "markup" },
  ]);
});
