import { describe, expect, it } from "vitest";
import { readOutline } from "../../src/notice/outline.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { problemItems } from "../../src/notice/problem-items.js";
import { linesOf } from "./text-of.js";

/** The problems of a text as `number title < parent < aspect`. */
function problems(text: string): string[] {
  return problemItems(readOutline(toParagraphs(linesOf(text)))).problems.map(({ mark, statement, parent, aspect }) =>
    [`${mark?.printed ?? "–"} ${statement.title}`, parent, aspect].filter((part) => part !== null).join(" < "),
  );
}

describe("problemItems", () => {
  it("takes the finest headings that name a problem and report on it", () => {
    expect(
      problems(`一、加强领导，压实责任
（一）提高站位，统一思想。局党组四次开会。
二、反馈问题整改情况
（一）聚焦党的建设方面
1.关于支部工作薄弱的问题
（1）针对“党课内容空泛”的问题。一是修订计划。二是评选精品党课。
（2）针对“换届逾期”的问题。已完成换届。
2.关于党费收缴拖延的问题。已补缴。
三、下一步打算
（一）持续抓好整改。防止问题反弹。`),
    ).toEqual([
      "(1) 党课内容空泛 < 支部工作薄弱 < 党的建设",
      "(2) 换届逾期 < 支部工作薄弱 < 党的建设",
      "2 党费收缴拖延 < 党的建设",
    ]);
  });

  it("takes what 整改情况： follows on the line for a problem in whatever words", () => {
    expect(
      problems(`二、整改情况
（一）村务公开方面
1.公示栏字迹斑驳。整改情况：重写公示栏3块。
2.台账前后两样。整改情况：统一台账。（1）补记12笔。（2）设专人登记。`),
    ).toEqual(["1 公示栏字迹斑驳 < 村务公开", "2 台账前后两样 < 村务公开"]);
  });

  it("leaves the lines that go on a run of points to the item that it began in", () => {
    expect(
      problems(`一、聚焦站务管理方面
1.关于站务不公开的整改情况。
一是针对公示拖延的问题。一是补公示4期；
二是专人负责，不再拖延；
二是针对账目不清的问题。一是逐笔核对；
二是补记账目。
2.人员管理松散。一是考勤不严；
二是外出不报备；
整改情况：重订考勤办法。
3.关于台账不全的问题
整改情况：1.补记台账。
2.不再使用活页。
4.关于门类缺失的问题
整改情况：1.增设门类。`),
    ).toEqual([
      "一是 公示拖延 < 站务不公开 < 站务管理",
      "二是 账目不清 < 站务不公开 < 站务管理",
      "2 人员管理松散 < 站务管理",
      "3 台账不全 < 站务管理",
      "4 门类缺失 < 站务管理",
    ]);
  });

  it("takes a single 一是 for a problem where the headings beside it have theirs so", () => {
    expect(
      problems(`二、重点问题整改落实情况
（一）聚焦安全生产
一是隐患排查不彻底的问题。整治隐患7处。
二是应急物资储备不足的问题。补充物资3批。
（二）聚焦资产经营
一是出租厂房欠租催收不力。收回租金40万元。
（三）聚焦队伍建设
一是开展轮训，解决技能不足问题。二是引进技师2名。`),
    ).toEqual([
      "一是 隐患排查不彻底 < 安全生产",
      "二是 应急物资储备不足 < 安全生产",
      "一是 出租厂房欠租催收不力 < 资产经营",
    ]);
  });

  it("takes what stands behind the last statement for its account, and not the signature below", () => {
    const { problems: found } = problemItems(
      readOutline(
        toParagraphs(
          linesOf(
            "一、已完成整改的问题\n1.值守制度不健全。修订值守制度。\n2.巡堤记录缺失。补记12份。\n中共柳堤局党组\n二〇二三年五月六日",
          ),
        ),
      ),
    );
    expect(found.map(({ account }) => account[0]?.text)).toEqual(["修订值守制度。", "补记12份。"]);
  });

  it("leaves measures to the heading above, whatever their marks and however they are worded", () => {
    expect(
      problems(`二、问题整改落实情况
1.关于仓储安全管理松懈的问题
1.修订仓储安全守则，明确十二项禁止行为。
2.整治消防通道堵塞、电线老化不达标等隐患9处。
3.严肃处理值班脱岗人员2名。
2.关于出租合同管理混乱的问题
1.清查合同61份。
2.补签逾期合同7份。`),
    ).toEqual(["1 仓储安全管理松懈", "2 出租合同管理混乱"]);
  });

  it("leaves measures to their item where a line on its state follows the last of them", () => {
    expect(
      problems(`二、重点问题整改落实情况
（一）渔业管理方面
1.休渔期巡查不严。
（1）联合巡查海域14次。
（2）扣押违规渔具52套。
整改进度：已完成，并长期坚持。
2.渔船燃油补贴审核拖沓。
（1）由分管领导牵头压缩审核缓慢的环节4个。
整改进度：正在整改，计划2031年6月底前完成。`),
    ).toEqual(["1 休渔期巡查不严 < 渔业管理", "2 渔船燃油补贴审核拖沓 < 渔业管理"]);
  });

  it("takes 一是针对…问题 right below a heading as a problem, and inside an account as a point of it", () => {
    expect(
      problems(`（一）关于班子建设方面
1.关于议事决策不规范的整改情况。
一是针对会前沟通不够的问题。一是修订规则；二是会前酝酿。
二是会议记录不全的问题。补齐记录。
2.关于调研走过场的问题
整改情况：
一是关于调研报告雷同的问题，已重写。
二是关于轻车简从落实不够的问题，已通报。`),
    ).toEqual([
      "一是 会前沟通不够 < 议事决策不规范 < 班子建设",
      "二是 会议记录不全 < 议事决策不规范 < 班子建设",
      "2 调研走过场 < 班子建设",
    ]);
  });

  it("parts siblings that run together and keeps numbered points of one item together", () => {
    expect(
      problems(`（一）关于“基础工作”方面
1.关于“台账管理”的问题
（1）入库登记不及时。（2）盘点流于形式。（3）报废审批缺失。
整改情况：重新盘点，补齐审批。
2.（1）车辆派遣无登记；（2）油卡混用。
整改情况：一车一卡，逐次登记。`),
    ).toEqual([
      "(1) 入库登记不及时 < 台账管理 < 基础工作",
      "(2) 盘点流于形式 < 台账管理 < 基础工作",
      "(3) 报废审批缺失 < 台账管理 < 基础工作",
      "2 车辆派遣无登记；油卡混用 < 基础工作",
    ]);
  });

  it("takes the single unmarked finding below a field as the problem, and 关于…问题 lines without a number", () => {
    expect(
      problems(`二、整改情况
（一）落实意识形态责任制方面
1.关于“研判不经常”的问题
整改情况：每季度研判一次。
（二）落实审计整改方面
台账更新拖延。2021年审计指出的两笔往来款仍挂账。
整改情况：已完成清理。
（三）落实人大意见方面
关于“答复超期”的问题。
办结率提高到百分之百。`),
    ).toEqual(["1 研判不经常 < 落实意识形态责任制", "– 台账更新拖延 < 落实审计整改", "– 答复超期 < 落实人大意见"]);
  });

  it("takes a paragraph of numbered measures for the account, though it tells of somebody's fault", () => {
    expect(
      problems(`一、水源管护方面
（一）水质检测流于形式。
1.对履职失范的1名检测员停职检查。2.配备检测仪4台。
（二）水费公示拖延。
1.按月公示水费。2.设立监督电话。`),
    ).toEqual(["(一) 水质检测流于形式 < 水源管护", "(二) 水费公示拖延 < 水源管护"]);
  });

  it("takes findings without a number by the label they bear", () => {
    expect(
      problems(`一、水源管护方面存在的问题及整改情况
反馈意见：机井管护责任悬空。
整改进展：一是明确管护员。二是签订责任书。
反馈意见：水费公示拖延。
整改进展：按月公示。
二、落实审计反馈问题整改方面
巡察反馈：往来款清理走过场。
整改情况：已清理。`),
    ).toEqual([
      "– 机井管护责任悬空 < 水源管护",
      "– 水费公示拖延 < 水源管护",
      "– 往来款清理走过场 < 落实审计反馈问题整改",
    ]);
  });

  it("leaves a count behind a field out of the aspect", () => {
    expect(
      problems(`一、整改情况
（一）水源管护方面（2个问题，已完成整改1个）
1.关于机井失修的问题
已修复。
2.关于水费公示拖延的问题
正在整改。`),
    ).toEqual(["1 机井失修 < 水源管护", "2 水费公示拖延 < 水源管护"]);
  });

  it("names the body that a part is about where there are several", () => {
    expect(
      problems(`一、镇党委存在问题整改情况
1.关于机井失修的问题
已修复。
二、村党支部存在问题整改情况
1.关于水费公示拖延的问题
已公示。`),
    ).toEqual(["1 机井失修 < 镇党委", "1 水费公示拖延 < 村党支部"]);
  });

  it("leaves slogans and counts out of the aspect", () => {
    expect(
      problems(`一、突出问题导向，全面落实整改任务
（一）水源管护方面
1.针对“机井失修”问题。已修复。
2.针对“水费公示拖延”问题。已公示。`),
    ).toEqual(["1 机井失修 < 水源管护", "2 水费公示拖延 < 水源管护"]);
    expect(
      problems(`一、整改情况
（一）已整改完成的问题（2个）
1.关于机井失修的问题
已修复。
2.关于水费公示拖延的问题
已公示。
（二）正在整改的问题（1个）
1.关于管网老化的问题
正在改造。`),
    ).toEqual(["1 机井失修 < 已整改完成的问题", "2 水费公示拖延 < 已整改完成的问题", "1 管网老化 < 正在整改的问题"]);
  });

  it("knows findings that open with a verb, and slogans that hold a word of fault", () => {
    expect(
      problems(`一、反馈意见整改落实情况
（一）党组作用发挥方面
1.落实一岗双责不够有力
召开专题会两次。
2.执行请示报告制度打折扣、不及时
印发清单。
二、不断深化整改，不松劲不停步
（一）坚持问题导向，不折不扣抓落实。
（二）巩固成果，防止问题反弹。`),
    ).toEqual(["1 落实一岗双责不够有力 < 党组作用发挥", "2 执行请示报告制度打折扣、不及时 < 党组作用发挥"]);
  });

  it("takes titles by their place where those under the fields beside them say their fault", () => {
    expect(
      problems(`一、整改情况
（一）治水责任压得不实
1.闸坝巡查记录缺失
补齐记录，配发定位终端。
2.水质监测“一月一报”变“一季一报”
恢复月报。
（二）队伍管理宽松
1.夜间值守“唱空城”
实行视频点名。
2.执法证件一人多用
收回证件，逐一核验。`),
    ).toEqual([
      "1 闸坝巡查记录缺失 < 治水责任压得不实",
      "2 水质监测“一月一报”变“一季一报” < 治水责任压得不实",
      "1 夜间值守“唱空城” < 队伍管理宽松",
      "2 执法证件一人多用 < 队伍管理宽松",
    ]);
  });

  it("finds no problem in leads, open items, advice and plans", () => {
    const items = problemItems(
      readOutline(
        toParagraphs(
          linesOf(`二、反馈问题整改情况
1.关于采购程序倒置的问题。已修订办法。
三、问题线索和信访件办理情况
1.关于某干部违规借款的问题线索。已办结。
四、需要进一步整改的事项
1.关于“采购程序倒置”问题。原因：系统尚未建成。
五、今后工作打算
1.关于采购管理，将定期检查。`),
        ),
      ),
    );
    expect(items.problems.map(({ statement }) => statement.title)).toEqual(["采购程序倒置"]);
    expect(items.outstanding).toHaveLength(1);
    expect(items.parts.map(({ role }) => role)).toEqual(["report", "leads", "outstanding", "next"]);
  });
});

describe("problemItems: layouts without a common number", () => {
  it("reads problems behind bullets", () => {
    expect(
      problems(`一、关于服务群众问题
●渔港泊位分配不公。整改情况：重新摇号，公示3天。
●渔船检验拖延，12艘超期。整改情况：集中检验12艘。
二、关于内部管理问题
●值班记录造假。整改情况：批评教育2人。`),
    ).toEqual(["● 渔港泊位分配不公 < 服务群众", "● 渔船检验拖延，12艘超期 < 服务群众", "● 值班记录造假 < 内部管理"]);
  });

  it("reads numbers of three parts under numbers of one and two", () => {
    expect(
      problems(`1 服务群众方面
1.1 泊位管理
1.1.1 渔港泊位分配不公
整改情况：重新摇号，公示3天。
1.1.2 渔船检验拖延
整改情况：集中检验12艘。
2 内部管理方面
2.1 值班制度
2.1.1 值班记录造假
整改情况：批评教育2人。`),
    ).toEqual([
      "1.1.1 渔港泊位分配不公 < 泊位管理 < 服务群众",
      "1.1.2 渔船检验拖延 < 泊位管理 < 服务群众",
      "2.1.1 值班记录造假 < 值班制度 < 内部管理",
    ]);
  });

  it("reads unmarked statements that each have an account of their own below", () => {
    expect(
      problems(`一、服务群众方面
渔港泊位分配不公。
整改情况：重新摇号，公示3天。
渔船检验拖延，12艘超期。
整改情况：集中检验12艘。`),
    ).toEqual(["– 渔港泊位分配不公 < 服务群众", "– 渔船检验拖延，12艘超期 < 服务群众"]);
  });

  it("takes 2.整改情况 for the account of 1.存在问题", () => {
    const { problems: items } = problemItems(
      readOutline(
        toParagraphs(
          linesOf(`二、反馈问题整改情况
（一）服务群众方面
1.存在问题：渔港泊位分配不公。
2.整改情况：重新摇号，公示3天。
（二）内部管理方面
1.存在问题：值班记录造假。
2.整改情况：批评教育2人。`),
        ),
      ),
    );
    expect(items.map(({ statement, account }) => [statement.title, account.map(({ text }) => text)])).toEqual([
      ["渔港泊位分配不公", ["整改情况：重新摇号，公示3天。"]],
      ["值班记录造假", ["整改情况：批评教育2人。"]],
    ]);
  });

  it("joins a list of what was wrong with the list of what was done that stands apart from it", () => {
    const { problems: items } = problemItems(
      readOutline(
        toParagraphs(
          linesOf(`一、服务群众方面
（一）存在问题
1.渔港泊位分配不公。
2.渔船检验拖延，12艘超期。
（二）整改情况
1.重新摇号，公示3天。
2.集中检验12艘。`),
        ),
      ),
    );
    expect(items.map(({ statement, account }) => [statement.title, account.map(({ text }) => text)])).toEqual([
      ["渔港泊位分配不公", ["重新摇号，公示3天。"]],
      ["渔船检验拖延，12艘超期", ["集中检验12艘。"]],
    ]);
  });

  it("counts findings once that are listed first and reported on later", () => {
    expect(
      problems(`一、巡察反馈的主要问题
1.渔港泊位分配不公。
2.渔船检验拖延，12艘超期。
二、整改落实情况
1.关于“渔港泊位分配不公”的问题。重新摇号，公示3天。
2.关于“渔船检验拖延，12艘超期”的问题。集中检验12艘。`),
    ).toEqual(["1 渔港泊位分配不公", "2 渔船检验拖延，12艘超期"]);
  });
});
