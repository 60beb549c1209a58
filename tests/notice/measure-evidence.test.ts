import { describe, expect, it } from "vitest";
import { readEvidence } from "../../src/notice/measure-evidence.js";

describe("dated", () => {
  it.each([
    ["5月12日召开职工大会。", true],
    ["截至2022年9月底，欠款已收回。", true],
    ["计划于2023年3月17日完成。", false],
    ["每月10日公布考勤。", false],
    ["针对2017年3月多报差旅费的问题，加强审核。", false],
    ["学习“5月31日讲话”。", false],
    ["整改时限：2022年8月底前。", false],
  ])("%s → %s", (text, dated) => {
    expect(readEvidence(text).dated).toBe(dated);
  });
});

describe("documented", () => {
  it.each([
    ["制定印发《会议管理办法》《用车细则》。", true],
    ["就《供水章程》征求各村意见。", true],
    ["将调研成果转成《供水指引》。", true],
    ["《供水章程》已正式印发。", true],
    ["《供水章程》已于4月9日经社员大会审议通过。", true],
    ["对《供水章程》进行修订。", true],
    ["按照新修订的《供水章程》收费。", true],
    ["会议审议通过《供水章程》。", true],
    ["将该事项纳入《年度学习计划》。", true],
    ["向省委宣传部报送《公园改建请示》。", true],
    ["根据要求制定《供水章程》。", true],
    ["学习了县委办印发《供水章程》。", false],
    ["按照市水务局印发的《供水章程》收费。", false],
    ["组织职工学习《供水条例》《用水规定》。", false],
    ["严格执行《供水条例》。", false],
    ["将制定《供水章程》。", false],
    ["修订完善用车制度。", false],
  ])("%s → %s", (text, documented) => {
    expect(readEvidence(text).documented).toBe(documented);
  });
});

describe("quantified", () => {
  it.each([
    ["开展督查3次，下发通报6份。", true],
    ["提拔年轻干部两名。", true],
    ["每季度开展督查1次。", false],
    ["计划培训200人。", false],
    ["落实四个意识的要求。", false],
    ["针对3个项目未验收的问题，加强督促。", false],
  ])("%s → %s", (text, quantified) => {
    expect(readEvidence(text).quantified).toBe(quantified);
  });
});

describe("accountable", () => {
  it.each([
    ["对承办人进行批评教育。", true],
    ["约谈两个股室负责人。", true],
    ["给予党内警告处分1人。", true],
    ["责令其作出书面检查。", true],
    ["多领的差旅费已全部退回。", true],
    ["对相关人员开展“第一种形态”谈话。", true],
    ["对应缴未缴的租金予以追缴。", true],
    ["会上开展批评与自我批评，班子成员作对照检查。", false],
    ["对违反规定的人员给予通报批评。", false],
    ["学习《公职人员政务处分法》。", false],
    ["完善约谈制度和责任追究办法。", false],
    ["按期收缴党费。", false],
    ["一笔货款长期未收回。", false],
    ["工作组重点检查了仓库。", false],
    ["对代打卡的两名护林员点名通报", true],
    ["暂停巡查不实的护林员职务", true],
    ["责成经办人作检查", true],
    ["扣减当季绩效2000元", true],
    ["收回违规发放的加班费3000元", true],
    ["多付的燃油费，由承办人全额退还", true],
    ["通报巡查不到位的闸站6个", false],
    ["通报巡查不到位的单位6个", true],
    ["对两名缺岗的闸工全站通报", true],
    ["对3家供水单位进行公开通报", true],
    ["对3家供水单位通报表扬", false],
    ["通报典型案例3起", false],
    ["通报了各单位2022年度学习情况", false],
    ["调整不胜任的站长2名", true],
    ["调整站长2名", false],
    ["对一名库管员立案审查", true],
    ["全年立案12件", false],
    ["立案查处5件6人", true],
    ["立案查处无证取水7起", false],
    ["查处违规职工7人", true],
    ["推行线上缴费", false],
    ["免去超龄站长3名", false],
    ["处以罚款，共罚款四千元", true],
    ["罚款一律由窗口代收", false],
    ["收回到期投资款60万元", false],
    ["一名副所长到龄免职", false],
  ])("%s → %s", (text, accountable) => {
    expect(readEvidence(text).accountable).toBe(accountable);
  });
});
