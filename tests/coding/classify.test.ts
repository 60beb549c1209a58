import { describe, expect, it } from "vitest";
import { createCoder } from "../../src/coding/classify.js";
import type { CodingInput } from "../../src/coding/coding.js";
import { untrainedModel } from "../../src/coding/model.js";
import {
  INVENTED_PROBLEMS,
  type InventedProblem,
  LATER_INVENTED_PROBLEMS,
  UNSEEN_INVENTED_PROBLEMS,
} from "./invented-problems.js";
import { shippedCodebook, shippedModel } from "./shipped.js";
import { smallCodebook } from "./small-codebook.js";

const codebook = shippedCodebook();
const code = createCoder(codebook, shippedModel(codebook));

const problem = (title: string, more: Partial<CodingInput> = {}): CodingInput => ({
  title,
  statement: title,
  aspect: null,
  parent: null,
  account: "",
  kind: null,
  ...more,
});

describe("the coder", () => {
  it.each([
    ["食品小作坊抽检“一阵风”", "duty"],
    ["采砂监管走样，案件久拖不决", "duty"],
    ["民主生活会发言千篇一律", "party-building"],
    ["廉政谈话照本宣科、内容雷同", "accountability"],
    ["意识形态工作责任书照抄照搬", "ideology"],
    ["干部考察“一阵风”", "cadre"],
    ["报销单据填报粗放", "finance"],
    ["工程验收打折扣", "procurement"],
    ["储备粮轮换监督缺失", "duty"],
  ])("goes by what %s is about, not by how it was done", (title, category) => {
    expect(code(problem(title)).category).toBe(category);
  });

  it.each([
    ["定点药店监管存在漏洞，打击欺诈骗保不力", "duty"],
    ["异地就医结算不畅", "duty"],
    ["裁判文书上网率低", "duty"],
    ["网格员作用发挥不好", "duty"],
    ["违法用地图斑整改不力", "duty"],
    ["街巷占道经营反复", "duty"],
    ["贷款占比偏低，普惠小微支持不足", "duty"],
    ["人防易地建设费催缴不力", "finance"],
    ["死亡人员冒领养老金", "finance"],
    ["高值耗材遴选不规范", "procurement"],
    ["公务员公开遴选把关不严", "cadre"],
    ["董事会议事边界不清", "leadership"],
    ["社区大党委作用不实", "party-building"],
    ["公务用车派车审批不严", "conduct"],
  ])("knows the trade of %s", (title, category) => {
    expect(code(problem(title)).category).toBe(category);
  });

  it.each([
    ["以党建引领社区治理不够有力", "party-building"],
    ["对“一把手”监督缺乏硬招", "accountability"],
    ["优化营商环境成效不明显", "duty"],
    ["公车私用", "conduct"],
    ["个别人员长期吃空饷", "cadre"],
    ["专项债资金沉淀", "finance"],
    ["药品耗材采购监管不严", "procurement"],
    ["师德师风建设薄弱", "cadre"],
    ["国企混改进展迟缓", "duty"],
    ["纪委“三转”不到位", "accountability"],
    ["党费收缴不及时", "party-building"],
    ["审计整改不彻底", "rectification"],
    ["任前公示程序不规范", "cadre"],
    ["中心组学习质量不高", "study"],
    ["网评员队伍薄弱", "ideology"],
    ["网格员队伍流动过快", "duty"],
    ["公务用车加油卡混用", "conduct"],
    ["末位表态制度未落实", "leadership"],
  ])("codes %s", (title, category) => {
    expect(code(problem(title)).category).toBe(category);
  });

  it("reads a title without a subject of its own with its headings", () => {
    const under = (parent: string) => code(problem("日常监督不到位", { parent })).category;
    expect(under("派驻纪检监察组作用发挥不充分")).toBe("accountability");
    expect(under("意识形态工作责任制落实不力")).toBe("ideology");
    expect(under("干部管理不够严格")).toBe("cadre");
    expect(under("固定资产管理混乱")).toBe("finance");
  });

  it("reads a title with a subject of its own by that subject, whatever the heading", () => {
    const coding = code(
      problem("危险化学品安全监管有盲区", { aspect: "学习贯彻习近平新时代中国特色社会主义思想不深入" }),
    );
    expect(coding.category).toBe("duty");
  });

  it("falls back on the residual category, unsure, where nothing speaks", () => {
    const coding = code(problem("甲乙丙丁戊己"));
    expect(coding.category).toBe("duty");
    expect(coding.confidence).toBeLessThan(0.5);
  });

  it("puts the primary category first and adds what the statement is also about", () => {
    const coding = code(
      problem("落实全面从严治党主体责任不力", {
        statement: "落实全面从严治党主体责任不力。下属公司私设小金库，套取资金",
      }),
    );
    expect(coding.labels).toEqual(["accountability", "finance"]);
    expect(coding.category).toBe(coding.labels[0]);
  });

  it("names as evidence the words of the problem and where they stand", () => {
    const coding = code(problem("党费收缴不及时", { aspect: "基层党建工作薄弱" }));
    expect(coding.evidence).toContain("title: 党费收缴");
    expect(coding.evidence).toContain("heading: 基层党建工作");
    expect(coding.codedBy).toBe("rule");
  });

  it("names the tie-break that decided", () => {
    const coding = code(problem("主题教育走形式"));
    expect(coding).toMatchObject({ labels: ["study", "conduct"], codedBy: "rule" });
    expect(coding.evidence[0]).toBe("rule: study-as-formality");
  });

  it("says `model` where it had to weigh", () => {
    expect(code(problem("抓落实不够", { parent: "干部精神状态不佳" })).codedBy).toBe("model");
  });

  it("gives the same coding however the text is set", () => {
    const coding = code(problem("“三重一大”事项决策不规范，因私出国（境）管理不严"));
    expect(code(problem("三 重 一 大事项决策不规范，因私出国(境)管理不严"))).toEqual(coding);
  });

  it("is a pure function", () => {
    const input = Object.freeze(problem("违规发放津补贴", { aspect: "违反中央八项规定精神" }));
    expect(code(input)).toEqual(code(input));
  });

  it("stands empty and hostile texts", () => {
    expect(code(problem("")).labels).toHaveLength(1);
    const started = performance.now();
    code(problem("学".repeat(50_000), { statement: "党费".repeat(500_000), account: "，".repeat(1_000_000) }));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("a coder of other categories without a model", () => {
  it("codes by the words and rules of its codebook", () => {
    const own = smallCodebook();
    const ownCode = createCoder(own, untrainedModel(own));
    expect(ownCode(problem("水库渗漏")).category).toBe("water");
    expect(ownCode(problem("资金不足")).category).toBe("money");
    expect(ownCode(problem("堤坝年久失修")).category).toBe("rest");
    expect(ownCode(problem("水库维修滞后")).labels).toEqual(["money", "water"]);
  });
});

describe("problems of invented units of other provinces and kinds", () => {
  const share = (problems: readonly InventedProblem[]) =>
    problems.filter((invented) => code(invented).category === invented.labels[0]).length / problems.length;

  it("are coded as the coding manual asks, in nine cases of ten or more", () => {
    expect(share(INVENTED_PROBLEMS)).toBeGreaterThanOrEqual(0.92);
    expect(share(LATER_INVENTED_PROBLEMS)).toBeGreaterThanOrEqual(0.9);
    expect(share(UNSEEN_INVENTED_PROBLEMS)).toBeGreaterThanOrEqual(0.93);
  });
});
