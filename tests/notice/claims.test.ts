import { describe, expect, it } from "vitest";
import { type Claims, readSentence } from "../../src/notice/claims.js";

/** What a sentence claims, without the empty slots. */
function read(sentence: string): Partial<Claims> | null {
  const claims = readSentence(sentence).claims;
  if (!claims) return null;
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null && value !== false));
}

describe("readSentence: totals", () => {
  it.each<[string, Partial<Claims> | null]>([
    ["区委第三巡察组共反馈4个方面32个具体问题。", { problems: 32 }],
    ["巡视反馈指出我院存在5方面21项具体问题，制定整改措施87条。", { problems: 21, measures: 87 }],
    ["针对省委巡视组反馈的三大类十九个问题，逐项研究，细化整改措施六十四条。", { problems: 19, measures: 64 }],
    ["将县委巡察组反馈的12个问题分解为27个具体问题，逐一明确责任人。", { problems: 27 }],
    [
      "对巡察反馈问题进行全面梳理，共细化为3个方面、8类、４１个具体问题，提出１３０条整改措施。",
      { problems: 41, measures: 130 },
    ],
    ["把巡察反馈的3个方面9个问题细化为26项整改任务、58条整改措施。", { problems: 9, measures: 58, tasks: 26 }],
    ["巡察反馈问题共计17个。", { problems: 17 }],
    ["巡察反馈的4个方面13项问题41项具体问题表现。", { problems: 41 }],
    ["对照巡察反馈的4个方面13项问题41项具体问题表现或案例，逐一整改。", { problems: 13 }],
    [
      "巡察反馈的13项问题41个具体表现，已整改到位11项，未完成但取得阶段性成效2项。",
      { problems: 13, completed: 11, inProgress: 2 },
    ],
    ["巡察反馈的13项问题41个具体表现，已整改到位38个，正在整改3个。", { problems: 41, completed: 38, inProgress: 3 }],
    ["巡察组反馈意见指出的问题有4个方面16项。", { problems: 16 }],
    ["召开巡察整改专题民主生活会，班子成员查摆问题31个，制定整改措施45条。", null],
    ["结合巡察整改工作，督查发现问题14个，推动解决12个。", null],
    ["上一轮巡察反馈的6个问题已全部整改到位。", null],
    ["认真落实中央八项规定精神和省委28条具体措施。", null],
    ["把巡察整改作为一项重要政治任务，坚持一个问题、一套方案、一抓到底。", null],
  ])("%s", (sentence, expected) => expect(read(sentence)).toEqual(expected));
});

describe("readSentence: states", () => {
  it.each<[string, Partial<Claims> | null]>([
    [
      "截至目前，巡察反馈的26个问题，已完成整改22个，基本完成整改3个，正在整改1个。",
      { problems: 26, completed: 22, mostly: 3, inProgress: 1 },
    ],
    [
      "截至2022年8月底，省委巡视组反馈的48个问题已整改完成45个，长期推进3个，整改完成率93.75%。",
      { problems: 48, completed: 45, inProgress: 3, ratePct: 93.75 },
    ],
    [
      "反馈问题33项中，完成整改30项，取得阶段性成效2项，未完成整改1项。",
      { problems: 33, completed: 30, mostly: 2, inProgress: 1 },
    ],
    [
      "巡察反馈的5个方面20个问题，已整改到位18个，需长期坚持1个，正在推进1个。",
      { problems: 20, completed: 18, inProgress: 2 },
    ],
    [
      "目前，反馈的29个问题中，完成并长期坚持的11个，已完成的15个，持续推进的3个。",
      { problems: 29, completed: 26, inProgress: 3 },
    ],
    [
      "目前，巡察反馈的24个问题已全部整改到位，制定整改措施71条，已完成71条。",
      { problems: 24, completed: 24, measures: 71, measuresCompleted: 71 },
    ],
    ["截至10月底，除2个问题需要长期坚持外，其余反馈的25个问题均已完成整改。", { completed: 25, inProgress: 2 }],
    ["巡视反馈的40个问题，除3个问题正在推进外，其余均已完成整改。", { problems: 40, inProgress: 3, finished: "rest" }],
    ["巡察反馈的18个问题中，除1个外，其余全部完成整改。", { problems: 18, inProgress: 1, finished: "rest" }],
    ["巡察反馈的18个问题，已完成17个，剩余1个正在整改。", { problems: 18, completed: 17, inProgress: 1 }],
    ["截至目前，已完成整改问题14个，其中5个问题需长期坚持。", { completed: 14 }],
    ["巡察反馈问题共30个，其中已完成整改28个，正在整改2个。", { problems: 30, completed: 28, inProgress: 2 }],
    [
      "巡察反馈问题30个，其中自查发现4个，已完成整改28个，正在整改2个。",
      { problems: 30, completed: 28, inProgress: 2 },
    ],
    ["截至目前，未完成整改的问题有0项。", { inProgress: 0 }],
    ["截至目前，共有9个问题已整改完成，4个问题正在整改中。", { completed: 9, inProgress: 4 }],
    ["区局党组制定的52项整改措施中，已完成50项。", { measures: 52, measuresCompleted: 50 }],
    ["目前，巡察反馈问题整改率100%。", { ratePct: 100 }],
    ["巡察反馈的36个问题，完成整改35个，占97.2%。", { problems: 36, completed: 35, ratePct: 97.2 }],
    [
      "巡察反馈的16个问题，已完成整改16个；巡察移交的5个立行立改问题，已完成整改4个，正在整改1个；信访件23件，已办结20件。",
      { problems: 16, completed: 16 },
    ],
    ["巡察组移交的7件信访件和3条问题线索已全部办结。", null],
    ["巡察期间提出6项立行立改问题，一周内将6项问题全部整改完毕。", null],
    ["全国人大执法检查指出的14个问题中，涉及我区的有12个，8个已基本完成整改。", null],
    ["省委巡视组反馈的6个方面15个问题72项整改任务中，已完成70项。", { problems: 15, tasks: 72, tasksCompleted: 70 }],
    ["巡察反馈问题均已整改到位。", { finished: "all" }],
    [
      "省委巡视反馈我市的56个问题，已整改完成51个、阶段性完成5个，整改措施213项，已完成207项，完成率97.2%。",
      { problems: 56, completed: 51, mostly: 5, measures: 213, measuresCompleted: 207, measuresRatePct: 97.2 },
    ],
    [
      "反馈的16个问题中，已完成整改并长期坚持10个，已完成整改5个，正在推进1个。",
      { problems: 16, completed: 15, inProgress: 1 },
    ],
    [
      "截至2021年8月30日，应完成整改问题33个，已完成33个，整改完成率100%。",
      { problems: 33, completed: 33, ratePct: 100 },
    ],
    ["全部34个问题均已整改完成。", { problems: 34, completed: 34 }],
    [
      "市委巡察反馈的4方面11个问题26个具体表现，目前已完成24个，正在整改2个。",
      { problems: 26, completed: 24, inProgress: 2 },
    ],
    [
      "市委巡察反馈问题涉及我局5类17项，现已整改完成16项，还有1项正在整改。",
      { problems: 17, completed: 16, inProgress: 1 },
    ],
    ["反馈意见涉及的38条问题整改措施已全部完成。", { measures: 38, measuresCompleted: 38 }],
    [
      "巡视反馈问题32个，已整改完成30个；选人用人专项检查反馈问题12个，已整改完成12个。",
      { problems: 32, completed: 30 },
    ],
    ["巡察整改以来，共完善制度23项，批评教育5人，清退资金3.2万元。", null],
    ["召开党委会12次，专题研究整改工作，推动15个问题整改落实。", null],
  ])("%s", (sentence, expected) => expect(read(sentence)).toEqual(expected));
});

describe("readSentence on hostile text", () => {
  it("takes linear time and never throws", () => {
    const started = performance.now();
    for (const piece of [
      "1个",
      "反馈问题",
      "已完成1个问题，",
      "除",
      "其中",
      "整改措施",
      "一",
      "的",
      "长期",
      "（",
      "“",
    ]) {
      readSentence(`巡察反馈${piece.repeat(400)}`);
      readSentence(piece.repeat(100_000));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
