import { describe, expect, it } from "vitest";
import { closesWithState, opensWithAccountLabel, readStatement, titleOf } from "../../src/notice/statement.js";

describe("readStatement", () => {
  it.each([
    ["关于“窗口办件超期”问题的整改。", "窗口办件超期", ""],
    ["针对公车台账登记不全的问题。一是补登台账。", "公车台账登记不全", "一是补登台账。"],
    ["关于支部换届逾期问题，已于5月完成换届。", "支部换届逾期", "已于5月完成换届。"],
    ["关于“对‘小金库’清理不彻底”的问题", "对‘小金库’清理不彻底", ""],
    ["关于“落实“第一议题”制度走样。全年仅学两次。”问题的整改", "落实“第一议题”制度走样", ""],
    ["关于培训经费超支、票据不全方面存在的问题：", "培训经费超支、票据不全", ""],
    ["整改任务：水库清淤进度滞后。", "水库清淤进度滞后", ""],
    ["反馈问题：村级账务公开不及时", "村级账务公开不及时", ""],
    ["关于先施工后补签合同，集体决策缺位的整改情况。", "先施工后补签合同，集体决策缺位", ""],
    ["对青年干部关心不够的问题。已开展座谈。", "对青年干部关心不够", "已开展座谈。"],
    ["党费收缴不及时的问题。一是核对台账。", "党费收缴不及时", "一是核对台账。"],
    ["党总支作用发挥弱，重生产轻学习问题的整改情况", "党总支作用发挥弱，重生产轻学习", ""],
    ["巡察反馈：机井管护责任悬空", "机井管护责任悬空", ""],
    ["【反馈意见】机井管护责任悬空", "机井管护责任悬空", ""],
    ["针对“机井管护责任悬空”，组织专项问题排查。", "机井管护责任悬空", "组织专项问题排查。"],
    ["关于问题整改“回头看”不彻底的问题整改落实情况", "问题整改“回头看”不彻底", ""],
    ["关于支部换届逾期的问题 镇水利站五月换届。", "支部换届逾期", "镇水利站五月换届。"],
    ["“机井管护责任悬空”问题的整改　镇水利站逐井登记。", "机井管护责任悬空", "镇水利站逐井登记。"],
  ])("unwraps %s", (text, title, rest) => {
    const statement = readStatement(text, false);
    expect(statement.title).toBe(title);
    expect(text.slice(statement.restAt)).toBe(rest);
  });

  it("takes a quotation for the finding behind a mark that announces one, and only there", () => {
    const text = "“秧田灌溉轮次混乱”，镇水利站重排轮次。";
    expect(readStatement(text, false, true).title).toBe("秧田灌溉轮次混乱");
    expect(readStatement(text, false).title).not.toBe("秧田灌溉轮次混乱");
  });

  it("takes a plain paragraph whole where the account stands below, and to its first stop where it does not", () => {
    const text = "学习走过场。一是笔记雷同；二是研讨缺席。";
    expect(readStatement(text, true)).toMatchObject({ title: "学习走过场", statement: text, restAt: text.length });
    const inline = readStatement("学习走过场。已制定学习计划。", false);
    expect(inline.statement).toBe("学习走过场");
    expect("学习走过场。已制定学习计划。".slice(inline.restAt)).toBe("已制定学习计划。");
  });

  it("ends a statement of fault at a blank before its account, and no other words", () => {
    const read = (text: string) => text.slice(readStatement(text, false).restAt);
    expect(read("机井管护责任悬空 镇水利站逐井登记。")).toBe("镇水利站逐井登记。");
    expect(read("机井管护由赵 勇一人负责，长期缺位。已增派人手。")).toBe("已增派人手。");
    expect(read("机井 管护责任悬空。已逐井登记。")).toBe("已逐井登记。");
    expect(readStatement("机井管护责任悬空 登记不全", true).title).toBe("机井管护责任悬空登记不全");
  });

  it.each([
    "（责任领导：赵勇）",
    "（整改时限：2023年12月）",
    "（2023年12月底前完成）",
    "【牵头单位：水利站；完成时限：2023年】",
  ])("leaves a note on who answers, and by when, out of the statement: %s", (note) => {
    const { title, restAt } = readStatement(`机井管护责任悬空${note}`, true);
    expect([title, `机井管护责任悬空${note}`.slice(restAt)]).toEqual(["机井管护责任悬空", note]);
  });

  it("leaves other brackets in it", () => {
    expect(readStatement("机井管护责任悬空（涉及三个村）", true).title).toBe("机井管护责任悬空（涉及三个村）");
  });

  it("reads on where 问题 is a word of the sentence", () => {
    const text = "清理滞后，上轮指出混岗、借调问题，今年仍未解决。";
    expect(readStatement(text, true).title).toBe("清理滞后，上轮指出混岗、借调问题，今年仍未解决");
  });

  it("ends a plain statement at a label that opens the account in the same paragraph", () => {
    const text = "仓库物资账实不符。整改情况：已盘点入账。";
    const statement = readStatement(text, false);
    expect(statement.title).toBe("仓库物资账实不符");
    expect(text.slice(statement.restAt)).toContain("已盘点入账");
  });

  it("comes to an end on a million opening quotation marks", () => {
    const hostile = `关于${"“".repeat(1_000_000)}问题`;
    expect(readStatement(hostile, false).form).toBe("plain");
  });
});

describe("titleOf", () => {
  it("keeps a statement's leading clause before its first dated detail", () => {
    const statement = `统筹协调不力，${"牵头部门之间信息不通，".repeat(5)}2019年以来，全县重点项目中有七个未按期开工建设`;
    expect(titleOf(statement).endsWith("信息不通")).toBe(true);
  });
  it("keeps 存在 where it is the verb", () => {
    expect(titleOf("慢作为依然存在的问题")).toBe("慢作为依然存在");
  });
});

it.each([
  "整改情况：",
  "整改落实情况:",
  "整改进展：",
  "整改措施及成效：",
  "（整改情况）：",
  "完成情况：",
  "【整改措施】",
])("%s opens an account", (label) => expect(opensWithAccountLabel(`${label}已完成`)).toBe(true));

describe("closesWithState", () => {
  it("tells a line on the state alone from an account behind a label", () => {
    expect(closesWithState("整改进度：已完成，并长期坚持。")).toBe(true);
    expect(closesWithState("完成情况：2024年7月已完成。")).toBe(true);
    expect(closesWithState("完成情况：7月15日完成")).toBe(true);
    expect(closesWithState("整改情况：7月完成测绘，修渠两条。")).toBe(false);
    expect(closesWithState("整改状态：正在整改")).toBe(true);
    expect(closesWithState("整改进展：已完成。修订灌溉章程，重排轮次。")).toBe(false);
    expect(closesWithState("整改措施：修订灌溉章程。")).toBe(false);
  });
});
