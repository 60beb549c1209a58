import { describe, expect, it } from "vitest";
import type { Stated } from "../../src/notice/notice.js";
import { toParagraphs } from "../../src/notice/paragraphs.js";
import { itemStatus, overallStatus } from "../../src/notice/status.js";
import { linesOf } from "./text-of.js";

const account = (text: string) => toParagraphs(linesOf(text));

describe("itemStatus", () => {
  it.each([
    ["整改情况：已完成整改，并长期坚持。", "completed"],
    ["整改落实情况：已整改到位。", "completed"],
    ["整改状态：已完成", "completed"],
    ["【整改措施】一是修渠。二是清淤。\n【整改结果】已完成。", "completed"],
    ["【整改措施】一是修渠。二是清淤。\n【整改结果】正在整改。", "in_progress"],
    ["一是补签合同两份。二是约谈经办人。该问题已整改到位。", "completed"],
    ["置换贷款两笔，利息支出下降0.8个百分点。此项正在整改。", "in_progress"],
    ["与国土部门会商两次，测绘资料已经补齐，整改工作持续推进。", "in_progress"],
    ["（1）补签合同两份。（2）约谈经办人。\n整改时限：长期坚持\n整改结果：已完成，并长期坚持。", "completed"],
    ["采取了四项措施，均已完成：一是补登台账。二是开展培训。", "completed"],
    ["采取了2项措施，其中，已完成2项：一是补登台账。二是开展培训。", "completed"],
    ["已对全部欠账开展清理，目前已全部整改到位。", "completed"],
    ["整改情况：基本完成。下一步将巩固成果。", "mostly_completed"],
    ["已制定方案并组织排查，目前已基本整改到位。", "mostly_completed"],
    ["整改进展情况：目前未完成整改。一是委托第三方核账。二是逐户催收。", "in_progress"],
    ["整改情况：正在整改，持续推进。", "in_progress"],
    ["一是腾退超标用房6间，剩余2间尚未完成腾退。二是修订管理办法。", "in_progress"],
    ["目前正在对接相关部门办理权证。", "in_progress"],
    ["一是补签合同两份。二是约谈经办人。泵站尚在建设，正在整改，计划于2024年9月完成。", "in_progress"],
    ["该项任务计划于2024年6月30日完成。", "in_progress"],
    ["已补办渔船证书21份，其余正在核实补充。", "in_progress"],
    ["补办权证19处，余下6处需与外单位会商，将持续推进。", "in_progress"],
    ["补齐材料19份，剩余6份正抓紧收集。\n整改结果：基本完成。", "mostly_completed"],
    ["（达到序时进度）\n签订协议4份。", "in_progress"],
    ["签订协议4份。\n整改进度：已达到序时进度。", "in_progress"],
    ["召回借调人员4人。\n整改状态：正在办理", "in_progress"],
    ["补登台账三册，权属变更涉及两个县，需长期推进。", "in_progress"],
    ["（2021年11月12日销号）\n①修渠两条。②清淤三处。", "completed"],
    ["①修渠两条。②清淤三处。\n完成情况：2024年2月完成", "completed"],
    ["①修渠两条。②清淤三处。\n完成情况：2024年2月已完成。", "completed"],
    ["置换贷款两笔，利息支出下降。该项整改正在按计划推进。", "in_progress"],
    ["置换贷款两笔，利息支出下降。此项工作正稳步推进。", "in_progress"],
    ["一是修渠两条；二是清淤三处。已基本完成整改，个别支渠正与村里商量。", "mostly_completed"],
    ["一是修渠两条；二是清淤三处。泵站因雨季未能开工，计划2024年12月完成。", "in_progress"],
  ])("%s → %s", (text, status) => {
    expect(itemStatus(account(text), 2024).status).toBe(status);
  });

  it.each([
    "一是组织专题学习三次。二是修订中心组学习办法。",
    "一是督促施工单位对12处隐患整改到位。二是开展回头看。",
    "一是完成台账登记。二是正在推进档案数字化。三是开展培训。",
    "一是学习《关于整改完成情况的通知》。二是开展自查。",
    "要求各村于月底前完成清退。",
    "一是补办证书21份，其余正在核实补充。二是开展培训。",
    "一是新建泵站9座，其中尚有2座正在施工。二是开展培训。",
    "下发整改通知书5份，现场整改3处。",
    "一是修渠两条；二是清淤三处。三是改造泵站，计划2024年12月完成，已签合同。",
    "一是修渠两条。二是清淤三处。\n办结时限：2024年2月完成\n责任人：赵勇",
    "整改情况：2024年2月完成测绘，修渠两条。",
  ])("takes no state from measures: %s", (text) => {
    expect(itemStatus(account(text), 2024)).toMatchObject({ status: "unstated", basis: "none", text: "" });
  });

  it("takes a day that was still to come when the notice was published for a plan", () => {
    const text = "修渠两条。\n完成情况：2024年6月完成";
    expect(itemStatus(account(text), 2024, "2024-05-20")).toMatchObject({ status: "in_progress", dueOn: "2024-06" });
    expect(itemStatus(account(text), 2024, "2024-06-20")).toMatchObject({ status: "completed", doneOn: "2024-06" });
    expect(itemStatus(account("一是修渠。二是清淤。\n完成情况：6月已完成"), 2024, "2024-05-20")).toMatchObject({
      status: "completed",
      doneOn: null,
    });
    expect(itemStatus(account("一是修渠。二是清淤。\n完成情况：6月已完成"), 2024, "2024-07-20").doneOn).toBe("2024-06");
    expect(itemStatus(account("完成情况：2024年6月已完成"), 2024, "2024-05-20").status).toBe("completed");
  });

  it("reads the dates of the state", () => {
    expect(itemStatus(account("一是退回补贴。二是开展自查。该项任务已于2023年4月7日完成。"), 2023)).toMatchObject({
      status: "completed",
      doneOn: "2023-04-07",
    });
    expect(itemStatus(account("修渠两条，该问题已于２０２３年４月７日整改完毕。"), 2023).doneOn).toBe("2023-04-07");
    expect(itemStatus(account("（2021年11月12日销号）\n修渠两条。"), 2022).doneOn).toBe("2021-11-12");
    expect(itemStatus(account("修渠两条。\n整改状态：2021年11月完成"), 2022).doneOn).toBe("2021-11");
    expect(itemStatus(account("修渠两条。2021年3月9日已整改完毕。"), 2022).doneOn).toBe("2021-03-09");
    expect(itemStatus(account("【正在推进，2025年12月完成】\n修渠两条。"), 2024)).toMatchObject({
      status: "in_progress",
      dueOn: "2025-12",
    });
    expect(itemStatus(account("正在推进，2024年2月完成测绘，其余仍在办理。"), 2024).dueOn).toBeNull();
    expect(itemStatus(account("整改情况：未完成整改。计划于9月底前完成。"), 2022)).toMatchObject({
      status: "in_progress",
      dueOn: "2022-09",
    });
  });
});

describe("overallStatus", () => {
  const nothing: Stated = {
    problems: null,
    completed: null,
    mostly: null,
    inProgress: null,
    measures: null,
    measuresCompleted: null,
    ratePct: null,
    asOf: null,
  };
  it("resolves totals to items only where they cover all", () => {
    expect(overallStatus({ ...nothing, problems: 20, completed: 20 }, {}, 20)?.status).toBe("completed");
    expect(overallStatus({ ...nothing, problems: 20, completed: 17, inProgress: 3 }, {}, 20)).toBeNull();
    expect(overallStatus({ ...nothing, inProgress: 0 }, {}, 12)?.status).toBe("completed");
    expect(overallStatus({ ...nothing, ratePct: 100 }, {}, 12)?.status).toBe("completed");
    expect(overallStatus(nothing, {}, 12)).toBeNull();
  });
});
