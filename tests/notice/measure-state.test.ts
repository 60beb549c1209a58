import { describe, expect, it } from "vitest";
import { measureState } from "../../src/notice/measure-state.js";

describe("measureState", () => {
  it.each([
    "组织党员赴县烈士陵园开展主题党日活动。",
    "制发《会议管理办法》，减少会议数量。",
    "违规资金12.3万元已上缴国库。",
    "将原3个支部调整为5个。",
    "督促各支部按期换届，目前5个支部均已完成换届。",
    "立即停止发放误餐补助。",
    "加强学习。组织全体干部学习新修订的条例。",
    "对2018年以来的凭证进行了核查，未发现类似情况。",
    "经党组会议研究，取消该项补贴。",
    "成立工作专班，由副局长任组长。",
    "党支部严格落实组织生活制度，今年召开支部党员大会4次。",
    "班子成员到基层联系点宣讲全会精神。",
    "清理废止过期文件。",
  ])("is done: %s", (text) => {
    expect(measureState(text)).toBe("done");
  });

  it("is done also where going on as before is announced", () => {
    expect(measureState("修订完善了议事规则，下一步将严格落实。")).toBe("done");
    expect(measureState("已退回多领的差旅费，今后将长期坚持按标准报销。")).toBe("done");
  });

  it.each([
    "该项目已完成可研批复，目前正在招标。",
    "已向县政府提交请示，待批复后组织实施。",
    "因历史遗留问题，暂未整改到位。",
    "已完成主体工程，预计年底前竣工。",
    "与省农科院对接，拟在秋季联合举办培训班。",
    "制定三年计划，力争2026年底前全部化解。",
    "印发工作方案，各项工作有序推进。",
  ])("is under way: %s", (text) => {
    expect(measureState(text)).toBe("under_way");
  });

  it.each([
    "待资金到位后予以支付。",
    "我局将于年底前完成整改。",
    "计划在2023年3月底前完成换届。",
    "今后将严格按照规定执行。",
    "准备结合机构改革，对股级岗位进行调整。",
  ])("is planned: %s", (text) => {
    expect(measureState(text)).toBe("planned");
  });

  it.each([
    "加强对下属单位的监督检查，每季度至少检查一次。",
    "严格执行财经纪律，规范报销流程。",
    "完善财务管理制度，堵塞管理漏洞。",
    "要求各支部严格落实组织生活制度。",
    "凡涉及大额资金使用的，必须召开党组会议集体研究。",
    "发现问题及时纠正。",
    "强化廉政教育，定期开展警示教育。",
    "建立长效机制，杜绝类似情况再次发生。",
    "对不按规定执行的单位，严肃追责问责。",
    "通过学习贯彻《城乡供水条例》，坚持为民服务。",
    "",
  ])("is declared: %s", (text) => {
    expect(measureState(text)).toBe("declared");
  });

  it("does not hear what is quoted", () => {
    expect(measureState("坚持“已部署的抓落实、正在办的抓进度”，强化责任。")).toBe("declared");
    expect(measureState("落实《关于正在推进项目的通知》精神，强化责任。")).toBe("declared");
  });
});
