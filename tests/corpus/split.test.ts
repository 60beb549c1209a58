import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/corpus/clean.js";
import { noticeId } from "../../src/corpus/notice-id.js";
import { splitNotices } from "../../src/corpus/split.js";
import { inventedNotice } from "./invented.js";

const split = (text: string) => splitNotices(cleanText(text));
const texts = (text: string) => split(text).notices.map((notice) => notice.lines.map((line) => line.text));

const UNITS = ["青禾县信访局", "青禾县供销合作社", "青禾县第二中学", "澄湖投资集团有限公司"];
const notices = UNITS.map((unit, i) => inventedNotice(unit, `2022年0${i + 1}月14日`));
const [first, second, third, fourth] = notices as [string[], string[], string[], string[]];

describe("a bundle", () => {
  it("gives each notice with the lines and the name that it has alone", () => {
    const { notices: found, removed } = split(notices.flat().join("\n"));
    expect(found.map((notice) => notice.ordinal)).toEqual([1, 2, 3, 4]);
    expect(found.map((notice) => noticeId(notice.lines))).toEqual(
      notices.map((lines) => noticeId(cleanText(lines.join("\n")).lines)),
    );
    expect(removed).toEqual([]);
  });

  it("knows titles that end otherwise, have an advertisement behind them, or stand over two lines", () => {
    const titles = [
      ["青禾县信访局党组关于县委第二轮巡察整改情况的报告"],
      ["中共青禾县供销合作社党组关于巡察整改进展情况的公示【更多素材，微信：abcdef】"],
      ["中共青禾县第二中学总支部委员会", "关于落实县委巡察反馈意见整改情况的通报"],
      ["关于澄湖投资集团党委巡察整改进展情况的公告（公开稿）"],
    ];
    const text = notices.map((lines, i) => [...titles[i]!, ...lines.slice(1)].join("\n")).join("\n\n");
    expect(texts(text).map((lines) => lines[0])).toEqual(titles.map(([line]) => line!.replace(/【.*/, "")));
  });

  it("takes off separators, chapter marks and numbers that the collection has set", () => {
    const collections = [
      notices.map((lines) => lines.join("\n")).join("\n==========\n"),
      notices.map((lines, i) => `第${"一二三四"[i]}篇\n${lines.join("\n")}`).join("\n"),
      notices.map((lines, i) => `${i + 1}.${lines.join("\n")}`).join("\n"),
      notices.map((lines, i) => `【篇${i + 1}】\n${lines.join("\n")}`).join("\n\n"),
    ];
    for (const collection of collections) expect(texts(collection)).toEqual(notices);
  });

  it("drops the contents list at its head and tells of it", () => {
    const contents = ["巡察整改通报汇编（4篇）", "目录", ...notices.map(([title]) => title!)];
    const { notices: found, removed } = split([...contents, ...notices.flat()].join("\n"));
    expect(found.map((notice) => notice.lines.map((line) => line.text))).toEqual(notices);
    expect(removed.map((piece) => piece.text)).toEqual(contents);
  });

  it("finds other documents between the notices where a closing stands before them", () => {
    const plan = [
      "青禾县水利局2023年工作要点",
      "2023年，全县水利工作要抓好水库除险加固。重点做好以下工作：",
      "一、加强防汛备汛",
      "提前储备防汛物资。",
    ];
    const feedback = [
      "县委第三巡察组向县水利局党组反馈",
      "2022年2月1日",
      "县委第三巡察组向县水利局党组反馈了巡察情况，指出了存在的问题。",
    ];
    expect(texts([...first, ...plan, ...second].join("\n"))).toEqual([first, plan, second]);
    expect(texts([...first.slice(0, -1), ...feedback, ...second].join("\n"))).toEqual([
      first.slice(0, -1),
      feedback,
      second,
    ]);
  });

  it("begins with what stands before the first title if that is a document", () => {
    const news = ["青禾县召开巡察工作会议", "3月1日，青禾县召开巡察工作会议。会议要求抓好整改。"];
    expect(texts([...news, ...first, ...second].join("\n"))).toEqual([news, first, second]);
  });

  it("gives each notice of pasted pages its own hints", () => {
    const page = (lines: string[], day: number) => [
      `索引号：QH/${day}`,
      `发布机构：${lines[0]!.slice(2, 8)}`,
      `发布日期：2022-05-0${day}`,
      lines[0],
      ...lines.slice(2),
      "责任编辑：王某",
      "扫一扫在手机打开当前页",
    ];
    const { notices: found } = split([...page(first, 1), ...page(second, 2)].join("\n"));
    expect(found.map((notice) => notice.hints)).toEqual([
      { publishedOn: "2022-05-01", publisher: "青禾县信访局" },
      { publishedOn: "2022-05-02", publisher: "青禾县供销合" },
    ]);
    expect(found.map((notice) => notice.lines.length)).toEqual([first.length - 1, second.length - 1]);
  });
});

describe("one document", () => {
  it.each([
    ["a title that the page repeats", [first[0]!, "", ...first]],
    [
      "a title over three lines",
      ["中共青禾县信访局党组", "关于县委第二轮巡察整改", "进展情况的通报", ...first.slice(1)],
    ],
    [
      "headings that read like titles",
      [
        ...first.slice(0, 3),
        "一、局党组履行巡察整改主体责任情况",
        "根据县委要求，党组召开会议研究巡察整改。",
        "二、巡察反馈意见整改落实情况",
        "按照方案，整改任务全部启动。",
        ...first.slice(5),
      ],
    ],
    [
      "a mention of another notice's title",
      [
        ...first.slice(0, 9),
        "整改情况：已向县委报送《中共青禾县信访局党组关于巡察整改情况的报告》。",
        "附：整改台账",
        ...first.slice(9),
      ],
    ],
    ["a signature and a date", [...first, "中共青禾县信访局党组", "2022年1月14日"]],
    ["a dividing line within it", [...first.slice(0, 8), "——————————", ...first.slice(8)]],
    [
      "no notice at all",
      [
        "青禾县水利局2023年工作要点",
        "2023年，全县水利工作要抓好水库除险加固。",
        "一、加强防汛备汛",
        "关于进一步加强山塘管理的通知已经印发。",
      ],
    ],
  ])("stays one with %s", (_, lines) => {
    expect(split(lines.join("\n")).notices).toHaveLength(1);
  });

  it("reads the date below the title as a hint and leaves it in the text", () => {
    const { notices: found } = split([fourth[0], "时间:2022-04-14 17:06", ...fourth.slice(2)].join("\n"));
    expect(found[0]!.hints).toEqual({ publishedOn: "2022-04-14" });
    expect(found[0]!.lines[1]!.text).toBe("时间:2022-04-14 17:06");
  });

  it("takes a list bullet off its title", () => {
    expect(texts(`• ${third.join("\n")}`)).toEqual([third]);
  });

  it("gives nothing for nothing", () => {
    expect(split(" \n\n")).toEqual({ notices: [], removed: [] });
  });
});
