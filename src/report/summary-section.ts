import type { Bilingual } from "../tables/column.js";
import { STATUSES } from "../tables/problems.js";
import { both, type Html, html } from "./html.js";
import type { ReportInput } from "./report.js";

/** The run in numbers: files, notices, problems, and the two ratios with what they rest on. */
export function summarySection({ summary }: ReportInput): Html {
  const { files, notices, problems, measures, states, ratios } = summary;
  const given = states.completed + states.mostly_completed + states.in_progress;
  return html`<dl class="numbers">
${number({ zh: "文件", en: "files" }, files.total, [
  [files.parsed, { zh: "已解析", en: "parsed" }],
  [files.no_notice, { zh: "没有通报", en: "without a notice" }],
  [files.duplicate, { zh: "内容重复", en: "duplicate" }],
  [files.unreadable, { zh: "无法读取", en: "unreadable" }],
])}
${number({ zh: "整改通报", en: "rectification notices" }, notices.rectification, [
  [notices.total - notices.rectification, { zh: "篇其他文种，不计入比率", en: "of other kinds, in no ratio" }],
  [summary.duplicates, { zh: "篇重复，只计一次", en: "duplicates, counted once" }],
])}
${number({ zh: "问题", en: "problems" }, problems, [[given, { zh: "个写明状态", en: "with a stated state" }]])}
${number({ zh: "整改措施", en: "measures" }, measures, [
  [ratios.evidenced === null ? null : percent(ratios.evidenced), { zh: "有凭据", en: "with evidence" }],
])}
</dl>
<div class="ratios">
${ratioCard(
  { zh: "完成率", en: "Completion ratio" },
  "ratio",
  [states.completed, given],
  [ratios.ratio, ratios.ratio_low, ratios.ratio_high],
  {
    zh: `已完成 ÷ 写明状态的问题。覆盖率 ${ratios.coverage === null ? "–" : percent(ratios.coverage)}：其余问题通报没有写明状态，不作推断。`,
    en: `Completed / problems with a stated state. Coverage ${ratios.coverage === null ? "–" : percent(ratios.coverage)}: of the others the notices give no state, and none is guessed.`,
  },
)}
${ratioCard(
  { zh: "落实率", en: "Account ratio" },
  "account_ratio",
  [ratios.accounted_done, problems],
  [ratios.account_ratio, ratios.account_low, ratios.account_high],
  {
    zh: "措施报告已做、且没有尚在进行或只是打算的问题 ÷ 全部问题。由措施的写法判断，不是通报自己的结论。",
    en: "Problems whose measures report something done and nothing under way or only planned / all problems. Read from wording, not a conclusion of the notices.",
  },
)}
</div>
${stateBar(states, problems)}`;
}

function number(name: Bilingual, value: number, details: Array<[number | string | null, Bilingual]>): Html {
  const told = details.filter(([count]) => count !== null && count !== 0);
  return html`<div><dt>${both(name)}</dt><dd><b>${value}</b>${
    told.length > 0 ? html`<ul>${told.map(([count, words]) => html`<li>${count} ${both(words)}</li>`)}</ul>` : null
  }</dd></div>`;
}

function ratioCard(
  name: Bilingual,
  code: string,
  [part, whole]: [number, number],
  [share, low, high]: [number | null, number | null, number | null],
  definition: Bilingual,
): Html {
  if (share === null || low === null || high === null) {
    return html`<div class="ratio"><h3>${both(name)} <code>${code}</code></h3><p class="value">–</p><p>${both(definition)}</p></div>`;
  }
  return html`<div class="ratio"><h3>${both(name)} <code>${code}</code></h3>
<p class="value">${percent(share)} <span class="of">${part} / ${whole}</span></p>
<svg class="interval" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true"><path class="track" d="M0 7H200"/><path class="span" d="M${200 * low} 7H${200 * high}"/><path class="point" d="M${200 * share} 1V13"/></svg>
<p class="span">${both({ zh: "95% 区间", en: "95% interval" })} ${percent(low)} – ${percent(high)}</p>
<p>${both(definition)}</p></div>`;
}

/** How the problems of all notices are said to stand, as one bar with its numbers. */
function stateBar(states: ReportInput["summary"]["states"], problems: number): Html | null {
  if (problems === 0) return null;
  let from = 0;
  const parts = (["completed", "mostly_completed", "in_progress", "unstated"] as const).map((state) => {
    const part = { state, count: states[state], from, width: (1000 * states[state]) / problems };
    from += part.width;
    return part;
  });
  return html`<figure class="states"><figcaption>${both({
    zh: `${problems} 个问题按通报写明的状态`,
    en: `${problems} problems by the state that the notices give`,
  })}</figcaption>
<svg viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">${parts.map(
    ({ state, from, width }) => html`<rect class="state-${state}" x="${from}" width="${width}" height="16"/>`,
  )}</svg>
<ul>${parts.map(
    ({ state, count }) =>
      html`<li><i class="swatch state-${state}"></i>${both(STATUSES[state])} <b>${count}</b> <span class="of">${percent(count / problems)}</span></li>`,
  )}</ul></figure>`;
}

function percent(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
}
