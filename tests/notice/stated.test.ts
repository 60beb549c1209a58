import { describe, expect, it } from "vitest";
import type { Stated } from "../../src/notice/notice.js";
import type { Paragraph } from "../../src/notice/paragraph.js";
import { readStated } from "../../src/notice/stated.js";

/** What a notice of these paragraphs claims, without the empty slots. */
function read(...texts: string[]) {
  const { stated, messages } = readStated(texts.map((text, at): Paragraph => ({ text, line: at + 1, pieces: [] })));
  return { claims: Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null)), messages };
}

const OPENING = "2022年3月1日至4月15日，县委第二巡察组对我局党组开展了巡察。2022年6月7日反馈了巡察意见。";

describe("readStated", () => {
  it("takes no totals from the numbered lines of an item's form", () => {
    const { claims } = read(
      OPENING,
      "（一）“灯光诱捕监管有漏洞”的问题",
      "1.整改责任：渔政科",
      "2.整改措施：建成监控点2个，查处违规渔船5艘。",
      "3.整改进度：已完成。",
    );
    expect(claims).toEqual({});
  });

  it("takes a date of completion for no completion", () => {
    const organised = "一、组织整改情况";
    for (const date of ["完成时限", "整改期限", "销号时间"])
      expect(read(OPENING, organised, `建立整改台账，对9个问题逐一明确责任人和${date}。`).claims).toEqual({
        problems: 9,
      });
  });

  it("takes measures by when they are due for no finished ones", () => {
    const { claims } = read(OPENING, "制定整改措施52条，其中1个月内完成的17条，3个月内完成的30条，需长期坚持的5条。");
    expect(claims).toMatchObject({ measures: 52 });
    expect(claims).not.toHaveProperty("measuresCompleted");
  });

  it("leaves aside what is claimed of one field, and what was put right at once", () => {
    const field = "该方面反馈问题6个，已完成整改5个，正在整改1个。";
    expect(read(OPENING, "一、落实决策部署方面", field).claims).toEqual({});
    const whole = "反馈的16个问题，11个已完成整改，其余5个正在有序推进；立行立改的4个问题当月办结。";
    expect(read(OPENING, whole).claims).toMatchObject({ problems: 16, completed: 11, inProgress: 5 });
    const beside = "反馈的16个问题已完成整改11个。处置市民投诉800余宗，按期办结率99.2%。";
    expect(read(OPENING, beside).claims).not.toHaveProperty("ratePct");
  });

  it("puts together what several sentences on the whole claim", () => {
    const { claims, messages } = read(
      OPENING,
      "一、组织整改情况",
      "（一）细化任务。将县委巡察组反馈的4个方面30个问题逐条分解，制定整改措施92条。",
      "二、反馈问题整改落实情况",
      "（一）已完成整改的问题",
      "截至目前，共计28个问题已整改完成。",
      "1.关于学习不够深入的问题。一是已召开专题会议3次。",
      "（二）正在整改的问题",
      "共计2个问题正在整改中。",
    );
    expect(claims).toEqual({ problems: 30, completed: 28, inProgress: 2, measures: 92 });
    expect(messages).toEqual([]);
  });

  it("takes that division of the problems for the total which the states of a later sentence add up to", () => {
    const { claims } = read(
      OPENING,
      "巡察组反馈了4个方面15项问题48项具体问题表现。",
      "截至8月底，已完成整改12项，未完成但取得阶段性成效3项。",
    );
    expect(claims).toEqual({ problems: 15, completed: 12, inProgress: 3, asOf: "2022-08" });
  });

  it("leaves out what the account of an item claims", () => {
    const { claims } = read(
      OPENING,
      "一、反馈问题整改落实情况",
      "（一）关于落实决策部署方面的问题",
      "1.关于环保督察整改不到位的问题",
      "整改情况：督察反馈的14个问题中，已完成整改12个，正在整改2个。制定整改措施20条。",
      "2.关于巡察反馈问题整改不彻底的问题",
      "上轮巡察反馈的9个问题已完成整改8个。",
      "目前，反馈的9个问题已全部整改到位。",
    );
    expect(claims).toEqual({});
  });

  it("prefers the sentence that gives total and states to a total in passing", () => {
    const { claims } = read(
      OPENING,
      "一、组织整改情况",
      "将巡察反馈的12个问题细化分解，建立台账。",
      "截至8月底，巡察反馈的25个具体问题，已完成整改24个，正在整改1个，整改完成率96%。",
    );
    expect(claims).toEqual({ problems: 25, completed: 24, inProgress: 1, ratePct: 96, asOf: "2022-08" });
  });

  it.each<[string, string]>([
    ["截至2022年8月31日", "2022-08-31"],
    ["截止9月30日", "2022-09-30"],
    ["截至2023年1月底", "2023-01"],
    // Before the feedback by its number, so in the year after it.
    ["截至2月28日", "2023-02-28"],
  ])("dates the claim: %s", (label, asOf) => {
    const opening = OPENING.replace("6月7日", "9月7日");
    const { claims } = read(label.includes("2月28日") ? opening : OPENING, `${label}，反馈的8个问题已完成整改8个。`);
    expect(claims).toMatchObject({ asOf, completed: 8 });
  });

  it("takes 全部整改到位 for as many as there are", () => {
    const { claims } = read(OPENING, "巡察组共反馈3个方面11个问题。", "目前，巡察反馈问题已全部整改到位。");
    expect(claims).toEqual({ problems: 11, completed: 11 });
  });

  it("reads a claim that stands in the closing", () => {
    const { claims } = read(
      OPENING,
      "一、整改落实情况",
      "1.关于制度执行不严的问题。修订制度。",
      "二、下一步工作",
      "除了巡察组反馈的14个问题，我局还将举一反三。目前未完成整改的问题有0项。",
    );
    expect(claims).toEqual({ problems: 14, inProgress: 0 });
  });

  it("reports states that do not add up", () => {
    const { messages } = read(OPENING, "截至目前，巡察反馈的20个问题，已完成整改18个，正在整改4个。");
    expect(messages).toMatchObject([{ rule: "stated/sum", args: { sum: 22, problems: 20 } }]);
  });

  it("says which sentence each was read from", () => {
    const { evidence } = readStated([
      { text: OPENING, line: 4, pieces: [] },
      { text: "情况如下。截至目前，反馈的20个问题已完成整改20个。", line: 6, pieces: [] },
    ]);
    expect(evidence["stated.completed"]).toEqual({
      line: 6,
      text: "截至目前，反馈的20个问题已完成整改20个。",
      rule: "stated/sentence",
    });
  });
});

describe("readStated: wordings of totals", () => {
  describe("the states of all problems in one sentence", () => {
    it.each<[string[], Partial<Stated>]>([
      [
        ["县委巡察组反馈问题共计31个，截至2022年11月底，已整改完成24个，阶段性完成4个，序时推进2个，需长期坚持1个。"],
        { problems: 31, completed: 24, mostly: 4, inProgress: 3, asOf: "2022-11" },
      ],
      [
        ["巡察反馈的22个问题，已完成、基本完成、正在推进的分别为17个、3个、2个。"],
        { problems: 22, completed: 17, mostly: 3, inProgress: 2 },
      ],
      [
        ["巡视反馈的33个问题中，31个已完成整改，剩余2个因涉及司法程序尚未办结。"],
        { problems: 33, completed: 31, inProgress: 2 },
      ],
      [["经过3个月集中整改，区委巡察组反馈的16个问题基本整改到位。"], { problems: 16, mostly: 16 }],
      [["巡察反馈意见共28条，已整改25条，正在整改3条。"], { problems: 28, completed: 25, inProgress: 3 }],
      [
        ["截至11月30日，反馈的24个问题已全面整改，其中完成整改20个，取得阶段性成效4个。"],
        { problems: 24, completed: 20, mostly: 4, asOf: "2022-11-30" },
      ],
      [
        ["巡察反馈问题20个，已完成整改并持续巩固12个，完成整改6个，预计2023年6月底前完成2个。"],
        { problems: 20, completed: 18, inProgress: 2 },
      ],
      [
        ["反馈意见指出我局四个方面17个问题，巡察期间立行立改5个，目前17个问题完成整改15个，其余2个按计划推进。"],
        { problems: 17, completed: 15, inProgress: 2 },
      ],
      [["巡察反馈的18个问题，其中完成整改的17个，还有一个正在推进。"], { problems: 18, completed: 17, inProgress: 1 }],
      [
        ["反馈的5大方面30个问题已完成整改的有28个；尚未完成整改的有2个，主要是土地确权和人员分流。"],
        { problems: 30, completed: 28, inProgress: 2 },
      ],
      [
        ["自治区党委巡视组反馈的3个方面10类32个问题中，27个问题已完成整改，5个问题取得阶段性成效。"],
        { problems: 32, completed: 27, mostly: 5 },
      ],
      [
        ["盟委巡察组反馈问题24个，即知即改6个，已完成整改22个，正在整改2个。"],
        { problems: 24, completed: 22, inProgress: 2 },
      ],
      [["反馈的9个问题，已有8个完成整改，1个正在加快办理。"], { problems: 9, completed: 8, inProgress: 1 }],
      [["反馈问题共23个；其中：已完成21个，未完成2个。"], { problems: 23, completed: 21, inProgress: 2 }],
      [
        ["巡察反馈的问题中，近期整改问题16个已全部完成，中长期整改问题4个正在有序推进。"],
        { completed: 16, inProgress: 4 },
      ],
      [
        ["巡察反馈的38个问题中，34个完成整改，3个完成阶段性目标，1个纳入长期整改。"],
        { problems: 38, completed: 34, mostly: 3, inProgress: 1 },
      ],
      [
        ["经县委巡察组评估，反馈的27个问题，认定整改完成25个，整改基本完成2个。"],
        { problems: 27, completed: 25, mostly: 2 },
      ],
      [
        ["反馈的三个方面十五个问题已整改完毕十四个，剩余一个因资金缺口较大正在分年度推进。"],
        { problems: 15, completed: 14, inProgress: 1 },
      ],
      [
        ["截至2022年8月，市委第六巡察组反馈问题28项，已完成27项，1项涉及土地置换，计划2023年3月底前完成。"],
        { problems: 28, completed: 27, inProgress: 1, asOf: "2022-08" },
      ],
      [
        ["全院上下共同努力，巡察反馈的4大类18个问题，现已完成整改17个（其中长期坚持5个），正在整改1个。"],
        { problems: 18, completed: 17, inProgress: 1 },
      ],
      [["截至目前，共完成整改问题33个，基本完成整改4个，尚未完成2个。"], { completed: 33, mostly: 4, inProgress: 2 }],
      [
        ["省委巡视组反馈我校的41个问题，需在3个月内完成的35个问题已全部完成，需中长期整改的6个问题均按计划推进。"],
        { problems: 41, completed: 35, inProgress: 6 },
      ],
      [
        ["反馈意见中的12个方面问题、34条具体表现，整改完成32条，还需持续整改2条。"],
        { problems: 34, completed: 32, inProgress: 2 },
      ],
      [
        ["巡察反馈问题31个、移交问题线索4件，已完成整改30个、办结线索4件，1个问题正在推进整改。"],
        { problems: 31, completed: 30, inProgress: 1 },
      ],
      [
        ["旗委巡察反馈我局问题共20项，目前已完成17项，阶段性完成2项，进行中1项。"],
        { problems: 20, completed: 17, mostly: 2, inProgress: 1 },
      ],
      [["收到反馈意见2个月内，完成了26个问题的整改，还有4个问题需要长期抓。"], { completed: 26, inProgress: 4 }],
      [
        ["反馈的47个问题，截至2022年10月15日已完成整改45个，2个问题已取得明显成效并长期推进。"],
        { problems: 47, completed: 45, mostly: 2, asOf: "2022-10-15" },
      ],
      [["巡察反馈意见指出的25个问题，已解决24个，正在解决1个。"], { problems: 25, completed: 24, inProgress: 1 }],
      [["经整改，反馈问题中的13个已改到位，2个正在改。"], { completed: 13, inProgress: 2 }],
      [
        [
          "十届市委第三轮巡察反馈我局具体问题32个，其中对局党组反馈24个、对局属单位反馈8个，目前已完成整改31个，正在整改1个。",
        ],
        { problems: 32, completed: 31, inProgress: 1 },
      ],
      [
        ["针对反馈问题，全厂共建立整改台账44项，已完成42项，剩余2项正在按节点推进。"],
        { problems: 44, completed: 42, inProgress: 2 },
      ],
      [
        ["市委第一巡察组共反馈我院党委问题4大类、12小类、33项，整改完成31项，阶段性整改到位2项。"],
        { problems: 33, completed: 31, mostly: 2 },
      ],
      [
        ["截至6月30日，四个方面十九个问题已有十七个整改完毕，余下两个问题正在整改之中。"],
        { problems: 19, completed: 17, inProgress: 2, asOf: "2022-06-30" },
      ],
      [["下一步，我局将紧盯未完成整改的2个问题，力争年底前全部完成。"], { inProgress: 2 }],
      [["会议7次，制定制度13项；反馈的10个问题完成8个、推进2个。"], { problems: 10, completed: 8, inProgress: 2 }],
      [
        ["支部认领问题9个，目前整改完成8个、正在推进1个，问责党员干部2名。"],
        { problems: 9, completed: 8, inProgress: 1 },
      ],
    ])("%j", (texts, expected) => expect(read(OPENING, ...texts).claims).toEqual(expected));
  });

  describe("states in a later sentence or paragraph than their total", () => {
    it.each<[string[], Partial<Stated>]>([
      [
        ["巡察反馈问题19个。其中，已整改到位16个，正在抓紧整改2个，受政策限制暂不具备整改条件1个。"],
        { problems: 19, completed: 16, inProgress: 3 },
      ],
      [
        ["对巡察反馈的25个问题，建立台账。", "截至2022年12月20日，已销号23个，2个未到整改时限。"],
        { problems: 25, completed: 23, inProgress: 2, asOf: "2022-12-20" },
      ],
      [
        ["镇党委对反馈的20个问题逐条研究、挂图作战。到2022年底，所有问题均已整改完成。"],
        { problems: 20, completed: 20 },
      ],
      [
        ["巡察组反馈四个方面共16个问题。", "经过集中整改，16个问题中已整改销号14个，余下2个正在持续推进。"],
        { problems: 16, completed: 14, inProgress: 2 },
      ],
      [
        ["反馈问题24个，其中：立行立改8个、限期整改14个、长期坚持2个。目前已完成整改22个。"],
        { problems: 24, completed: 22 },
      ],
      [["支部对反馈的7条问题逐条过堂，件件有回音。目前7条问题全部改完。"], { problems: 7, completed: 7 }],
      [
        [
          "县委第一巡察组反馈我乡4个方面23个问题，乡党委建立“四张清单”，先后召开会议14次，自查问题9个，到位资金230万元。截至目前，已全部完成整改。",
        ],
        { problems: 23, completed: 23 },
      ],
      [
        ["一、整改总体情况", "县委巡察组反馈问题3个方面13个。", "已完成整改11个，基本完成1个，正在推进1个。"],
        { problems: 13, completed: 11, mostly: 1, inProgress: 1 },
      ],
      [
        [
          "区委巡察组反馈4个方面21个问题。其中政治建设方面8个、作风建设方面7个、队伍建设方面6个。截至目前，已完成20个，正在推进1个。",
        ],
        { problems: 21, completed: 20, inProgress: 1 },
      ],
      [
        [
          "党委对照反馈的22个问题制定了整改方案。截至10月底，22个问题中，有18个问题已经整改完成，有3个问题已基本完成，有1个问题还在推进。",
        ],
        { problems: 22, completed: 18, mostly: 3, inProgress: 1, asOf: "2022-10" },
      ],
    ])("%j", (texts, expected) => expect(read(OPENING, ...texts).claims).toEqual(expected));
  });

  describe("exceptions", () => {
    it.each<[string[], Partial<Stated>]>([
      [
        [
          "对照反馈意见，我委梳理形成29个具体问题，提出整改举措84项。",
          "截至今年9月底，除“历史欠款清收”“办公用房确权”两项需长期推进外，其余均已完成整改。",
        ],
        { problems: 29, inProgress: 2, measures: 84, asOf: "2022-09" },
      ],
      [["反馈的26个问题，除第7项、第15项、第22项外，均已完成整改。"], { problems: 26, inProgress: 3 }],
      [
        ["巡视反馈的6个方面52个问题，除历史遗留的2个问题外，其他50个问题已经整改完成。"],
        { problems: 52, completed: 50, inProgress: 2 },
      ],
      [
        ["将反馈的52个问题逐一分工。截至2023年6月，除围堤加固和船闸确权问题外，其余问题均已整改完成。"],
        { problems: 52, asOf: "2023-06" },
      ],
      [["目前，巡察反馈的24个具体问题除1个需长期整改外均已完成。"], { problems: 24, inProgress: 1 }],
      [
        ["所反馈的17个问题，除“老旧校舍消防改造”1个问题因工期原因需延至2023年暑期完成外，其余16个问题均已整改到位。"],
        { problems: 17, completed: 16, inProgress: 1 },
      ],
    ])("%j", (texts, expected) => expect(read(OPENING, ...texts).claims).toEqual(expected));
  });

  describe("one state of all", () => {
    it.each<[string[], Partial<Stated>]>([
      [["反馈的12个问题全部按期整改完毕，并长期坚持。"], { problems: 12, completed: 12 }],
      [["区委巡察办交办的反馈问题清单23个问题，已完成整改23个。"], { problems: 23, completed: 23 }],
      [["对巡察反馈的13个问题坚持整改一个、销号一个、巩固一个。"], { problems: 13 }],
      [["反馈的问题，应整改14个，已整改14个。"], { problems: 14, completed: 14 }],
      [["现对市委巡察组反馈的19个问题整改进展公示如下，已整改完成19项。"], { problems: 19, completed: 19 }],
      [["截至整改结束，24个问题全部清零。"], { problems: 24, completed: 24 }],
      [
        ["巡察期间，移交立行立改问题6件，均已办结；巡察反馈的17个问题，完成整改15个。"],
        { problems: 17, completed: 15 },
      ],
      [["对巡视反馈的24个问题，主动认领17个，牵头整改9个，配合整改8个。"], { problems: 24 }],
      [
        ["通过集中整改，15项立行立改事项全部办结，反馈的36个问题整改完成33个，整改取得阶段性成效。"],
        { problems: 36, completed: 33 },
      ],
      [
        [
          "巡察反馈的问题共计二十八个，其中，属于主体责任方面的十二个，监督责任方面的六个，选人用人方面的十个，已全部整改完成。",
        ],
        { problems: 28, completed: 28 },
      ],
      [["对反馈的18个问题全部建立台账，实行销号管理。"], { problems: 18 }],
      [["对反馈问题建立整改台账，做到整改一个、销号一个，确保20个问题全部整改到位。"], { problems: 20 }],
      [
        ["县委巡察反馈问题26个、选人用人专项检查反馈问题5个，共31个问题，已全部整改完成。"],
        { problems: 31, completed: 31 },
      ],
      [["巡察指出的13个问题，镇党委全部认领、全部整改、全部销号。"], { problems: 13, completed: 13 }],
    ])("%j", (texts, expected) => expect(read(OPENING, ...texts).claims).toEqual(expected));
  });

  describe("measures and tasks beside problems", () => {
    it.each<[string[], Partial<Stated>]>([
      [
        ["针对反馈的四个方面二十六个问题，制定整改措施七十八条。目前，完成整改二十三个，达到序时进度三个。"],
        { problems: 26, completed: 23, inProgress: 3, measures: 78 },
      ],
      [
        ["巡察组反馈的15个问题全部完成整改，62条措施全部落实到位。"],
        { problems: 15, completed: 15, measures: 62, measuresCompleted: 62 },
      ],
      [
        ["省委巡视组反馈的39项问题，整改完成35项，基本完成3项，持续推进1项；126项整改措施，完成121项。"],
        { problems: 39, completed: 35, mostly: 3, inProgress: 1, measures: 126, measuresCompleted: 121 },
      ],
      [
        ["共梳理出问题42个、细化整改任务97项、制定整改措施215条。截至2022年12月31日，97项任务完成95项。"],
        { problems: 42, measures: 215 },
      ],
      [
        ["党委制定了《整改方案》，明确86项整改任务。截至2022年12月15日，86项整改任务已全部完成。"],
        { measures: 86, measuresCompleted: 86, asOf: "2022-12-15" },
      ],
      [
        ["收到巡察组反馈的17条意见，逐条制定措施共51条，现已完成整改15条，2条正按照时间节点推进。"],
        { problems: 17, completed: 15, inProgress: 2, measures: 51 },
      ],
      [
        ["巡察反馈具体问题35个，目前已完成整改30个，已完成阶段性整改任务并需持续推进5个。"],
        { problems: 35, completed: 30, mostly: 5 },
      ],
      [
        [
          "校党委针对巡视反馈的8个方面36个问题研究制定132条整改措施，截至集中整改期满（2022年12月10日），完成整改问题34个、落实措施128条。",
        ],
        { problems: 36, completed: 34, measures: 132, measuresCompleted: 128, asOf: "2022-12-10" },
      ],
      [
        ["对反馈的17个问题，制定整改措施52条。截至2022年7月底，完成整改问题15个，落实整改措施49条。"],
        { problems: 17, completed: 15, measures: 52, measuresCompleted: 49, asOf: "2022-07" },
      ],
      [["对反馈的17个问题，落实整改措施52条。"], { problems: 17, measures: 52 }],
      [
        ["围绕反馈的三方面二十一个问题，细化五十六条整改措施，其中立行立改二十条、限期整改三十条、长期坚持六条。"],
        { problems: 21, measures: 56 },
      ],
      [
        ["反馈的21个问题全部落实整改措施，其中19个已整改到位，2个长期坚持。"],
        { problems: 21, completed: 19, inProgress: 2 },
      ],
      [
        ["针对巡察反馈的5类问题23个具体表现，逐条制定措施69条，明确完成时限。截至10月31日，共完成22个，正在推进1个。"],
        { problems: 23, completed: 22, inProgress: 1, measures: 69, asOf: "2022-10-31" },
      ],
      [
        [
          "我镇认领反馈问题22个，制定措施66条，明确责任领导9名、责任站所13个，目前22个问题整改完成20个，66条措施落实61条。",
        ],
        { problems: 22, completed: 20, measures: 66, measuresCompleted: 61 },
      ],
      [
        ["公司党总支针对8个具体问题制定24项整改措施，其中已完成22项，持续推进2项。"],
        { problems: 8, measures: 24, measuresCompleted: 22 },
      ],
      [
        ["对照巡察反馈的15个问题，制定了39条整改措施，其中近期整改措施33条已全部完成，长期整改措施6条正在推进。"],
        { problems: 15, measures: 39, measuresCompleted: 33 },
      ],
      [
        ["巡察反馈的30个问题，26个已整改完毕，3个已制定整改措施并正在落实，1个需上级部门协调解决。"],
        { problems: 30, completed: 26, inProgress: 4 },
      ],
      [["县委巡察反馈的12个问题均制定了整改措施，明确了责任人和完成时限。"], { problems: 12 }],
      [["镇党委对反馈的18个问题建立台账，逐一对账销号，目前已完成16个。"], { problems: 18, completed: 16 }],
      [["对反馈的18个问题实行销号管理，挂图推进。"], { problems: 18 }],
      [["反馈的12个问题已逐项销号。"], { problems: 12, completed: 12 }],
      [["针对反馈的3个方面21个问题细化整改措施57条。"], { problems: 21, measures: 57 }],
      [["针对反馈的23个问题，逐项制定措施，全部明确责任领导，确保按时完成整改。"], { problems: 23 }],
      [
        ["截至2022年9月底，31项整改措施全部落地，8个问题全部清零见底。"],
        { problems: 8, completed: 8, measures: 31, measuresCompleted: 31, asOf: "2022-09" },
      ],
    ])("%j", (texts, expected) => expect(read(OPENING, ...texts).claims).toEqual(expected));
  });

  describe("percentages", () => {
    it.each<[string[], Partial<Stated>]>([
      [["反馈问题18个，整改18个，整改率百分之百。"], { problems: 18, completed: 18, ratePct: 100 }],
      [["巡察反馈问题整改率、整改措施完成率分别为96.3%、98.5%。"], { ratePct: 96.3 }],
      [["反馈问题27个，已完成26个，整改完成率达96%以上。"], { problems: 27, completed: 26, ratePct: 96 }],
      [
        ["巡察反馈的3类21个问题，已销号19个，未销号2个，销号率90.5%。"],
        { problems: 21, completed: 19, inProgress: 2, ratePct: 90.5 },
      ],
      [
        ["市委巡察组反馈问题14个，镇党委照单全收。目前14个问题均已整改到位，整改完成率100％。"],
        { problems: 14, completed: 14, ratePct: 100 },
      ],
      [
        ["把反馈问题分解成45项整改措施，已完成43项，占95.6%，还有2项正在有序推进。"],
        { measures: 45, measuresCompleted: 43, ratePct: 95.6 },
      ],
      [
        ["截至目前，反馈问题已完成整改29个，正在整改3个，整改完成率90.6%。"],
        { completed: 29, inProgress: 3, ratePct: 90.6 },
      ],
      [
        ["反馈问题11个，涉及整改措施37条。截至2022年10月，37条措施中已完成35条，正在推进2条，措施完成率94.6%。"],
        { problems: 11, measures: 37, measuresCompleted: 35, ratePct: 94.6, asOf: "2022-10" },
      ],
      [
        ["县委第三巡察组反馈4个方面、22个问题，已完成整改21个、整改完成率95.45%，1个长期坚持整改。"],
        { problems: 22, completed: 21, inProgress: 1, ratePct: 95.45 },
      ],
      [["反馈问题整改完成率达到百分之九十六。"], { ratePct: 96 }],
      [
        ["问题总数：26个；已完成整改：24个；正在整改：2个；整改完成率：92.3%。"],
        { problems: 26, completed: 24, inProgress: 2, ratePct: 92.3 },
      ],
      [["公司党委坚持挂账销号，反馈的4个方面31个问题，100%完成整改。"], { problems: 31, completed: 31, ratePct: 100 }],
      [
        [
          "反馈问题28个，已完成25个、3个按序时进度推进，问题整改率为89.3%；整改措施94条，已落实91条，措施落实率为96.8%。",
        ],
        { problems: 28, completed: 25, inProgress: 3, ratePct: 89.3, measures: 94, measuresCompleted: 91 },
      ],
      [
        ["截止目前,反馈的70个问题,整改完成62个,基本完成、取得阶段性成效并继续整改5个,尚未完成3个,总体整改率88.57%。"],
        { problems: 70, completed: 62, mostly: 5, inProgress: 3, ratePct: 88.57 },
      ],
      [
        [
          "对省委巡视反馈的6个方面19个具体问题，集团党委细化为53个整改任务、171条整改措施，目前已完成整改任务50个、整改措施165条，完成率分别达到94.3%、96.5%。",
        ],
        { problems: 19, measures: 171, measuresCompleted: 165, ratePct: 94.3 },
      ],
      [["巡察反馈的问题已全部整改到位，整改完成率为100%。"], { ratePct: 100 }],
      [
        ["巡察反馈问题32个。学校党委按照“三个清单”逐项整改，共销号29项，剩余3项正在加紧推进，总体整改率90.6%。"],
        { problems: 32, completed: 29, inProgress: 3, ratePct: 90.6 },
      ],
      [
        ["本次巡察共反馈问题26个，至11月底已完成整改23个，完成率88.5%，另有3个问题待上级批复后完成。"],
        { problems: 26, completed: 23, inProgress: 3, ratePct: 88.5 },
      ],
      [["整改完成问题19个，整改完成率95%。"], { completed: 19, ratePct: 95 }],
      [["巡察反馈的19个问题已整改19个，整改率达100%，群众满意率98%。"], { problems: 19, completed: 19, ratePct: 100 }],
      [
        ["针对巡察反馈问题，党委制定整改措施118条，完成112条，完成率94.9%。"],
        { measures: 118, measuresCompleted: 112, ratePct: 94.9 },
      ],
      [
        ["区委第四巡察组共指出我社区党委存在的问题12条，整改12条，完成率100%。"],
        { problems: 12, completed: 12, ratePct: 100 },
      ],
      [["巡察反馈问题整改到位率达98%以上，阶段性整改任务全部完成。"], { ratePct: 98 }],
      [
        ["截至2022年9月20日，市委巡察组反馈的29个问题，完成率为93.1%，其中整改完成27个，持续推进2个。"],
        { problems: 29, completed: 27, inProgress: 2, ratePct: 93.1, asOf: "2022-09-20" },
      ],
      [
        ["反馈的问题总数为37个，现已办结34个，占问题总数的91.9%；正在办理3个，占8.1%。"],
        { problems: 37, completed: 34, inProgress: 3, ratePct: 91.9 },
      ],
      [
        [
          "一、整改工作总体情况",
          "我局共需整改问题25个，截至12月1日，整改到位24个，整改到位率96%，1个问题正在按程序办理。",
        ],
        { problems: 25, completed: 24, inProgress: 1, ratePct: 96, asOf: "2022-12-01" },
      ],
      [["已完成问题整改27个，占90%；未完成3个，占10%。"], { completed: 27, inProgress: 3, ratePct: 90 }],
      [
        [
          "巡察反馈意见包括4个方面11个问题，经分解细化为32个具体问题，共制定96条整改措施，已完成整改29个，正在整改3个，整改完成率90.6%。",
        ],
        { problems: 32, completed: 29, inProgress: 3, measures: 96, ratePct: 90.6 },
      ],
      [
        ["巡视整改任务清单共68项，已完成66项，完成率97.1%，其余2项按计划有序推进。"],
        { measures: 68, measuresCompleted: 66, ratePct: 97.1 },
      ],
    ])("%j", (texts, expected) => expect(read(OPENING, ...texts).claims).toEqual(expected));
  });

  describe("nothing of the inspection's problems as a whole", () => {
    it.each<[string[], Partial<Stated>]>([
      [["召开整改推进会6次，督办突出问题5个，走访群众120户，解决困难问题36个，已办结31个。"], {}],
      [["建立健全制度28项，已印发实施26项。整改工作取得明显成效。"], {}],
      [["对9个乡镇开展督导，发现问题41个，已督促整改39个。"], {}],
      [["巡察组移交信访件12件，已办结12件，办结率100%。"], {}],
      [["召开民主生活会，查摆问题28条，已整改26条。"], {}],
      [["开展“回头看”3轮，发现整改不彻底问题5个，已全部整改到位。"], {}],
      [["开展专项治理6项，整治突出问题18个，已办结16个，正在办理2个，整改工作不断走深走实。"], {}],
      [["党组书记带头领办重点难点问题4个，目前已全部整改完成。"], {}],
      [["集中整改期间，全县共排查同类问题132个，已整改128个。"], {}],
    ])("%j", (texts, expected) => expect(read(OPENING, ...texts).claims).toEqual(expected));
  });
});
