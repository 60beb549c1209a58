import { renderMessage } from "../messages/catalogue.js";
import type { Message, Severity } from "../messages/message.js";
import { many } from "../messages/plural.js";
import type { DocumentRecord } from "../pipeline/record.js";
import { FORMATS, OUTCOMES } from "../tables/documents.js";
import { both, type Html, html } from "./html.js";

/** An input file as the page shows it. */
export interface FileOnPage extends Pick<DocumentRecord, "source" | "format" | "encoding" | "outcome" | "messages"> {
  /** Notices found in it, those of other genres too, and those not that an earlier file had given. */
  notices: number;
  /** Messages of its notices, in their order. */
  noticeMessages: readonly Message[];
}

const SEVERITIES = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "note" },
} as const;

/** Files first that a person has to look at. */
const OUTCOME_ORDER = ["unreadable", "no_notice", "duplicate", "parsed"] as const;

/** What became of each input file, with the reason, and every message met in reading. */
export function filesSection(documents: readonly FileOnPage[]): Html {
  const ordered = [...documents].sort(
    (a, b) => OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome) || byCode(a.source, b.source),
  );
  const messages = [
    ...documents.flatMap(({ source, outcome, messages }) =>
      outcome === "parsed" ? messages.map((met) => ({ source, met })) : [],
    ),
    ...documents.flatMap(({ source, noticeMessages }) => noticeMessages.map((met) => ({ source, met }))),
  ].sort(
    (a, b) =>
      rank(a.met.severity) - rank(b.met.severity) ||
      byCode(a.source, b.source) ||
      (a.met.line ?? 0) - (b.met.line ?? 0) ||
      byCode(a.met.rule, b.met.rule),
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="文件 Files"><table>
<caption>${both({ zh: `${documents.length} 个输入文件`, en: many(documents.length, "input file") })}</caption>
<thead><tr><th scope="col">${both({ zh: "文件", en: "File" })}</th><th scope="col">${both({ zh: "结果", en: "Outcome" })}</th><th scope="col">${both({ zh: "格式", en: "Format" })}</th><th scope="col" class="n">${both({ zh: "通报", en: "Notices" })}</th><th scope="col">${both({ zh: "原因", en: "Reason" })}</th></tr></thead>
<tbody>${ordered.map(
    (
      document,
    ) => html`<tr><td class="source">${document.source}</td><td><span class="tag outcome-${document.outcome}">${both(OUTCOMES[document.outcome])}</span></td><td>${both(FORMATS[document.format])} ${document.encoding}</td><td class="n">${document.notices}</td><td>${
      document.outcome === "parsed" ? null : document.messages.map((met) => html`<p>${words(met)}</p>`)
    }</td></tr>
`,
  )}</tbody></table></div>
${messages.length === 0 ? null : messageTable(messages)}`;
}

function messageTable(messages: ReadonlyArray<{ source: string; met: Message }>): Html {
  const shown = messages.slice(0, MOST_MESSAGES);
  return html`<details class="messages"${messages.length <= 20 ? html` open` : null}><summary>${both({
    zh: `读取中的 ${messages.length} 条消息`,
    en: `${many(messages.length, "message")} from reading`,
  })}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="消息 Messages"><table>
<thead><tr><th scope="col">${both({ zh: "程度", en: "Severity" })}</th><th scope="col">${both({ zh: "文件:行", en: "File:line" })}</th><th scope="col">${both({ zh: "消息", en: "Message" })}</th><th scope="col">${both({ zh: "规则", en: "Rule" })}</th></tr></thead>
<tbody>${shown.map(
    ({
      source,
      met,
    }) => html`<tr><td><span class="tag severity-${met.severity}">${both(SEVERITIES[met.severity])}</span></td><td class="source">${source}${met.line === null ? null : `:${met.line}`}</td><td>${words(met)}</td><td><code>${met.rule}</code></td></tr>
`,
  )}</tbody></table></div>${
    messages.length > shown.length
      ? html`<p>${both({
          zh: `只列前 ${shown.length} 条，其余见 run.json。`,
          en: `The first ${shown.length} are listed; the rest are in run.json.`,
        })}</p>`
      : null
  }</details>`;
}

/** Beyond this many the list helps nobody, and run.json has them all. */
const MOST_MESSAGES = 1000;

function words(met: Message): Html {
  return both({ zh: renderMessage(met, "zh"), en: renderMessage(met, "en") });
}

function rank(severity: Severity): number {
  return ["error", "warning", "info"].indexOf(severity);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
