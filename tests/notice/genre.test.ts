import { describe, expect, it } from "vitest";
import { readGenre } from "../../src/notice/genre.js";
import type { Paragraph } from "../../src/notice/paragraph.js";

const genre = (...texts: string[]) =>
  readGenre(
    texts.map((text, at): Paragraph => ({ text, line: at + 1, pieces: [] })),
    {},
  ).genre;
const OPENING = "根据县委统一部署，县委第二巡察组对县林业局党组开展了巡察。现将整改情况予以公布。";

describe("readGenre", () => {
  it.each<[string, string[]]>([
    ["rectification", ["云岭县林业局党组关于巡察整改情况的通报", OPENING]],
    ["rectification", ["云岭县林业局党组关于落实市委巡察组反馈意见整改情况的报告", "根据部署，开展了整改。"]],
    ["rectification", ["关于整改落实情况的公示", OPENING]],
    ["rectification", [OPENING, "整改情况：一是…"]],
    [
      "rectification",
      [
        "巡察工作",
        "1.学习不够",
        "整改情况：已召开会议。",
        "2.作风不实",
        "整改情况：已约谈。",
        "3.账目不清",
        "整改措施：已清理。",
      ],
    ],
    ["work-plan", ["云岭县林业局2024年工作要点", "今年工作的总体要求是…"]],
    ["work-plan", ["云岭县林业局党组关于县委巡察反馈意见的整改方案", "为做好整改，制定本方案。"]],
    [
      "feedback",
      [
        "县委第二巡察组向县林业局党组反馈巡察情况",
        "6月7日，县委第二巡察组向县林业局党组反馈了巡察情况，指出存在的问题。",
      ],
    ],
    ["feedback", ["十三届省委第六轮巡视反馈情况", "省委巡视组向12个单位反馈了巡视情况。"]],
    ["news", ["县林业局召开巡察整改推进会", "近日，县林业局召开巡察整改工作推进会，局长讲话。"]],
    ["news", ["云岭：让整改见实效", "本报讯（记者 某某）连日来，云岭县各单位认真抓整改。"]],
    ["regulation", ["云岭县林业局财务管理办法（试行）", "第一条 为规范财务管理，制定本办法。"]],
    ["regulation", ["云岭县公文处理", "第一条 为了规范。", "第二条 本规定适用。", "第三条 公文包括。"]],
    ["other", ["云岭县2023年度预算执行审计查出问题整改情况的报告", "县审计局对预算执行进行了审计，指出12个问题。"]],
    ["other", ["关于招聘护林员的启事", "因工作需要，现招聘护林员5名。"]],
    ["other", []],
  ])("%s: %j", (expected, texts) => expect(genre(...texts)).toBe(expected));

  it("says what it was told by", () => {
    const { evidence } = readGenre([{ text: OPENING, line: 7, pieces: [] }], {});
    expect(evidence).toMatchObject({ line: 7, rule: "genre/opening" });
  });
});
