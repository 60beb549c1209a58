import type { ChartCategory } from "../charts/chart.js";
import { both, type Html, html } from "./html.js";

/** How to read the numbers: definitions of the ratios, the states and the categories, in short. */
export function methodSection(categories: readonly ChartCategory[]): Html {
  const entries = [
    {
      term: { zh: "问题", en: "Problem" },
      text: {
        zh: "通报逐条报告的最细一级标题段落。整改工作的组织、下一步打算、问题线索处置不算问题。",
        en: "The finest heading paragraph that a notice reports on item by item. How the work was organised, next steps and the handling of leads are no problems.",
      },
    },
    {
      term: { zh: "完成率 ratio", en: "Completion ratio" },
      text: {
        zh: "已完成 ÷（已完成＋基本完成＋正在整改），只计通报写明状态的问题。基本完成不算完成。覆盖率是分母占全部问题的比例。",
        en: "completed / (completed + mostly completed + in progress), over problems whose state the notice gives. Mostly completed is not completed. Coverage is the share of problems in that denominator.",
      },
    },
    {
      term: { zh: "落实率 account_ratio", en: "Account ratio" },
      text: {
        zh: "至少一项措施报告已做、且没有措施尚在进行或只是打算的问题 ÷ 全部问题。由措施的写法判断，与完成率是两回事。",
        en: "Problems with a measure that reports something done and none under way or only planned / all problems. It is read from wording and is not the same thing as the completion ratio.",
      },
    },
    {
      term: { zh: "区间", en: "Interval" },
      text: {
        zh: "单个单位用 95% Wilson 区间：问题少则区间宽，排名先后不说明什么。多篇通报合计时，同一篇的问题彼此相似，区间按通报之间的差异计（Cochran 1977 第 3.12 节，Korn 和 Graubard 1998）。",
        en: "A single unit has a 95% Wilson interval: with few problems it is wide, and the order of units says little. Over several notices, problems of one notice resemble each other, so that the interval goes by how the notices differ (Cochran 1977, section 3.12; Korn and Graubard 1998).",
      },
    },
    {
      term: { zh: "凭据", en: "Evidence" },
      text: {
        zh: "措施中写明日期、自行制发的文件、数量或问责。",
        en: "A measure names a date, a document the unit made, a quantity, or somebody held to account.",
      },
    },
    {
      term: { zh: "把握", en: "Confidence" },
      text: {
        zh: "主类别正确的校准概率，0–1；编码由规则、模型或人工作出，并列出依据的词语。",
        en: "Calibrated probability that the primary category is right, 0–1; coded by rule, model or a person, with the terms that decided.",
      },
    },
  ];
  return html`<dl class="method">${entries.map(
    ({ term, text }) => html`<dt>${both(term)}</dt><dd>${both(text)}</dd>
`,
  )}<dt>${both({ zh: "类别", en: "Categories" })}</dt><dd><ul class="codes">${categories.map(
    ({ code, zh, en, core }) =>
      html`<li>${core ? html`<b>${both({ zh, en })}</b>` : both({ zh, en })} <code>${code}</code></li>`,
  )}</ul><p>${both({ zh: "粗体为用于比较的核心类别。", en: "Core categories, on which comparisons are made, are in bold." })}</p></dd></dl>`;
}
