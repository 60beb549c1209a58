import { describe, expect, it } from "vitest";
import { readNotice } from "../../src/notice/read-notice.js";
import { noticeTextOf } from "./text-of.js";

const HEAD = `中共望松县粮食和物资储备局党组关于巡察整改情况的通报
2023年5月6日
根据县委统一部署，2022年9月5日至10月28日，县委第三巡察组对县粮食和物资储备局党组开展了常规巡察。2022年12月1日，反馈了巡察意见。现将整改情况通报如下。`;

const read = (text: string) => readNotice(noticeTextOf(`${HEAD}\n${text}`), "notice.txt");
const states = (text: string) =>
  read(text).problems.map(({ title, status, statusBasis, dueOn }) =>
    [title, status, statusBasis, dueOn].filter(Boolean).join(" "),
  );

describe("readNotice", () => {
  it("knows line, words and rule of every problem and of every state", () => {
    const notice = read(
      "二、整改落实情况\n1.关于轮换台账不全的问题。已补登。\n2.关于库区监控失修的问题。该问题已整改到位。",
    );
    expect(notice.problems.map(({ line }) => line)).toEqual([5, 6]);
    expect(notice.evidence["problem.2"]).toMatchObject({ line: 6, text: "库区监控失修" });
    expect(notice.evidence["problem.2.status"]).toMatchObject({ line: 6, rule: "status/item" });
    expect(notice.evidence["problem.1.status"]).toBeUndefined();
  });

  it("takes states from the groups that problems stand in", () => {
    expect(
      states(`二、整改落实情况
（一）已完成整改的问题
1.关于学习不深入的问题。开展研讨三次。
（二）正在整改并需长期坚持的问题
2.关于仓容不足的问题。新仓年底开工。`),
    ).toEqual(["学习不深入 completed section", "仓容不足 in_progress section"]);
  });

  it("takes the day that an item of such a group is to be finished by", () => {
    expect(
      states(`一、已完成整改的问题
（一）学习不深入
开展研讨三次。
二、正在推进整改的问题
（一）仓容不足
新仓已封顶，计划2023年9月前全部启用。`),
    ).toEqual(["学习不深入 completed section", "仓容不足 in_progress section 2023-09"]);
  });

  it("takes states in brackets behind the accounts of unheaded items as their own", () => {
    expect(
      read(`1.党员积分考评搞平均主义。已按民主评议重新打分。（已完成）
2.粮款拖欠未收，涉及农户7户。已催缴4户，约定2023年9月底前缴清。（正在整改）
3.台账不全。已补登三册。（已完成，长期坚持）
4.库区监控失修。更换探头12个。（已完成）`).problems.map(({ title, status, statusBasis, account, dueOn }) =>
        [title, status, statusBasis, account, dueOn].filter(Boolean).join(" "),
      ),
    ).toEqual([
      "党员积分考评搞平均主义 completed item 已按民主评议重新打分。（已完成）",
      "粮款拖欠未收，涉及农户7户 in_progress item 已催缴4户，约定2023年9月底前缴清。（正在整改） 2023-09",
      "台账不全 completed item 已补登三册。（已完成，长期坚持）",
      "库区监控失修 completed item 更换探头12个。（已完成）",
    ]);
  });

  it("reads parts that are headed in brackets, the last of them a list of what is to be kept up", () => {
    const { problems } = read(`【组织领导情况】
局党组召开专题会三次。
【反馈问题整改情况】
一、关于轮换台账不全的问题
补登三册。
二、关于库区监控失修的问题
更换探头12个，已完成整改。
【需要长期坚持的整改事项】
以下任务需要持续推进：1.轮换台账补登；2.其他事项。
【下一步工作安排】
持续抓好整改。`);
    expect(problems.map(({ title, status, sustained }) => [title, status, sustained])).toEqual([
      ["轮换台账不全", "in_progress", true],
      ["库区监控失修", "completed", false],
    ]);
  });

  it("takes states in brackets before the statement, which are no part of it", () => {
    expect(
      states(`二、整改落实情况
1.【已完成】应急粮源布点不足
整改情况：新设布点4个。
2.【正在整改】老旧仓房改造迟缓
整改情况：完成两栋，其余排入明年计划。
3.（已完成并长期坚持）出入库登记不全
整改情况：补登台账，每月抽查。`),
    ).toEqual([
      "应急粮源布点不足 completed item",
      "老旧仓房改造迟缓 in_progress item",
      "出入库登记不全 completed item",
    ]);
  });

  it("takes the state of a field from the sentence on all of its problems, and of no other", () => {
    expect(
      states(`二、整改落实情况
（一）贯彻决策部署方面
该方面反馈问题1个，已完成整改1个。
1.关于学习不深入的问题。开展研讨三次。
（二）全面从严治党方面
该方面反馈问题1个，均已完成整改。
2.关于仓储费超标准列支的问题。追回1.2万元。`),
    ).toEqual(["学习不深入 unstated none", "仓储费超标准列支 completed section"]);
  });

  it("takes each part for a problem where most parts are, even one that says so in words that are not known", () => {
    expect(
      states(`（一）储备轮换不及时。
启动竞价交易系统。
（二）仓储设施维护不到位。
更换密封条12处。
（三）库存粮情记录张冠李戴。
核对粮情记录3年。
（四）安全生产培训不足。
培训保管员41人。
（五）军粮供应站门可罗雀、冷冷清清。
与2家单位签订供应协议。
（六）党费收缴不规范。
补缴党费610元。
（七）加强组织领导。成立领导小组。`),
    ).toEqual([
      "储备轮换不及时 unstated none",
      "仓储设施维护不到位 unstated none",
      "库存粮情记录张冠李戴 unstated none",
      "安全生产培训不足 unstated none",
      "军粮供应站门可罗雀、冷冷清清 unstated none",
      "党费收缴不规范 unstated none",
    ]);
  });

  it("finds a list of what is left below next steps", () => {
    expect(
      states(`二、整改落实情况
1.关于储备轮换不及时的问题。启动竞价交易系统。
2.关于仓容不足的问题。新仓年底开工。
三、整改成效及下一步打算
（一）总体成效。通过整改，制度更加健全。
（二）需持续推进整改的问题
1.仓容不足问题。完成时限：2024年10月。`),
    ).toEqual(["储备轮换不及时 unstated none", "仓容不足 in_progress outstanding 2024-10"]);
  });

  it("links a closing list to its problems by title, number and matter", () => {
    expect(
      states(`二、整改落实情况
1.关于储备轮换不及时的问题。启动竞价交易系统，修订轮换办法。
2.关于老旧仓房处置拖延的问题。对三处老旧仓房完成评估，其中河湾库点的产权证正与自然资源部门对接。
3.关于值班制度松弛的问题。每日抽查。
三、尚未完成整改的事项
1.关于“储备轮换不及时”问题。完成时限：2023年9月底。
2.关于河湾库点产权证尚未办理问题。原因：历史档案缺失。`),
    ).toEqual([
      "储备轮换不及时 in_progress outstanding 2023-09",
      "老旧仓房处置拖延 in_progress outstanding",
      "值班制度松弛 unstated none",
    ]);
    expect(
      states(`二、整改落实情况
1.关于学习不深入的问题。研讨三次。
2.关于仓容不足的问题。编制规划。
三、需要继续推进的事项
第2项，争取专项债券，2024年6月底前开工。`),
    ).toEqual(["学习不深入 unstated none", "仓容不足 in_progress outstanding 2024-06"]);
  });

  it("resolves a sentence on all but named items, and not one that only counts", () => {
    const items =
      "1.关于学习不深入的问题。研讨三次。\n2.关于仓容不足的问题。编制规划。\n3.关于账实不符的问题。盘点入账。";
    expect(states(`目前，除“仓容不足”问题正在推进外，其余问题均已完成整改。\n二、整改落实情况\n${items}`)).toEqual([
      "学习不深入 completed overall",
      "仓容不足 in_progress overall",
      "账实不符 completed overall",
    ]);
    expect(states(`截至目前，反馈的3个问题已全部完成整改。\n二、整改落实情况\n${items}`)).toEqual([
      "学习不深入 completed overall",
      "仓容不足 completed overall",
      "账实不符 completed overall",
    ]);
    expect(states(`截至目前，反馈的3个问题，已完成整改2个，正在整改1个。\n二、整改落实情况\n${items}`)).toEqual([
      "学习不深入 unstated none",
      "仓容不足 unstated none",
      "账实不符 unstated none",
    ]);
  });

  it("takes what an exception names in words of its own for the problem that they tell of", () => {
    const items =
      "1.关于学习不深入的问题。研讨三次。\n2.关于仓容不足的问题。编制粮仓扩建规划。\n3.关于账实不符的问题。盘点实物账目。";
    const except = (names: string) => states(`目前，除${names}外，其余均已完成。\n二、整改落实情况\n${items}`);
    expect(except("粮仓扩建用地问题和实物账目移交问题")).toEqual([
      "学习不深入 completed overall",
      "仓容不足 in_progress overall",
      "账实不符 in_progress overall",
    ]);
    const nothing = ["学习不深入 unstated none", "仓容不足 unstated none", "账实不符 unstated none"];
    expect(except("粮仓扩建用地问题和粮仓扩建规划问题")).toEqual(nothing);
    expect(except("粮仓扩建用地")).toEqual(nothing);
  });

  it("finds the problems whose headings close with who answers for them, and by when", () => {
    const note = "（责任领导：赵勇；整改时限：2023年12月）";
    expect(states(`二、整改落实情况\n1.学习不深入${note}\n研讨三次。\n2.仓容不足${note}\n编制规划。`)).toEqual([
      "学习不深入 unstated none 2023-12",
      "仓容不足 unstated none 2023-12",
    ]);
  });

  it("tells figures outside all problems from theirs, also where all lines have one number", () => {
    const text = noticeTextOf(
      `${HEAD}\n一、组织情况\n召开党组会6次。\n二、整改落实情况\n1.关于账实不符的问题。追回资金3.2万元。`,
    );
    const figures = ({ figures }: ReturnType<typeof readNotice>) => figures.map(({ problem, text }) => [problem, text]);
    const pasted = { ...text, lines: text.lines.map((line) => ({ ...line, line: 1 })) };
    expect(figures(readNotice(text, "notice.txt")).map(([problem]) => problem)).toEqual([null, 1]);
    expect(figures(readNotice(pasted, "notice.txt"))).toEqual(figures(readNotice(text, "notice.txt")));
  });

  it("says where the numbering is not what was expected, and that a report names no problem", () => {
    const slips = read("二、整改落实情况\n1.关于学习不深入的问题。研讨。\n3.关于仓容不足的问题。规划。");
    expect(slips.messages.filter(({ rule }) => rule === "outline/numbering")).toMatchObject([
      { line: 6, args: { found: "3", expected: 2 } },
    ]);
    const empty = read("二、整改落实情况\n各项任务有序推进，成效明显。");
    expect(empty.messages.map(({ rule }) => rule)).toContain("outline/no-problems");
  });

  it("says where far fewer problems were found than the notice claims", () => {
    const items = "二、整改落实情况\n1.关于学习不深入的问题。研讨。\n2.关于仓容不足的问题。规划。";
    const few = (claim: string) =>
      read(`${claim}\n${items}`).messages.filter(({ rule }) => rule === "outline/few-problems");
    expect(few("市委巡察组向局党组反馈问题28个。")).toMatchObject([{ args: { found: 2, stated: 28 } }]);
    expect(few("市委巡察组向局党组反馈问题6个。")).toEqual([]);
  });

  it("keeps the closing passage out of the last problem's account", () => {
    const [last] = read(
      "（一）党建方面\n1.关于组织生活不严肃的问题。\n整改情况：召开组织生活会。\n下一步，局党组将持续用力。\n欢迎监督。联系电话：0000-8800000。",
    ).problems;
    expect(last!.account).toBe("整改情况：召开组织生活会。");
  });

  it("does not throw on, nor lose its way in, hostile text", () => {
    for (const piece of [
      "一是",
      "（",
      "【微信",
      "关于“",
      "1.不\n",
      "一、不力\n（一）不力\n1.不力\n",
      "除",
      "2021年",
      "\u0000",
      "😀",
    ]) {
      expect(() => readNotice(noticeTextOf(piece.repeat(20_000)), "hostile.txt")).not.toThrow();
    }
  });

  it("reads no more than the kind of document of a notice that has been met", () => {
    const text = noticeTextOf(`${HEAD}\n二、整改落实情况\n1.关于轮换台账不全的问题。已补登。`);
    const notice = readNotice(text, "notice.txt");
    const again = readNotice(text, "again.txt", undefined, new Set([notice.noticeId]));
    expect(notice.problems).toHaveLength(1);
    expect(again).toMatchObject({ noticeId: notice.noticeId, genre: "rectification", line: notice.line, problems: [] });
    expect(readNotice(text, "notice.txt", undefined, new Set(["another"]))).toEqual(notice);
  });
});
