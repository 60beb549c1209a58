import { createHash } from "node:crypto";
import type { ChartCategory } from "../charts/chart.js";
import type { UnitGroup } from "../completion/accumulate.js";
import type { RunSummary } from "../completion/summary.js";
import type { Lang } from "../messages/message.js";
import type { DocumentRecord, NoticeRecord } from "../pipeline/record.js";
import type { Bilingual } from "../tables/column.js";
import type { CompletionRow } from "../tables/completion.js";
import type { ReportAssets } from "./assets.js";
import { chartSection } from "./chart-section.js";
import { filesSection } from "./files-section.js";
import { both, Html, html, jsonBlock } from "./html.js";
import { methodSection } from "./method-section.js";
import { pageData } from "./page-data.js";
import { summarySection } from "./summary-section.js";

/** A chart as the page shows it: drawn once for each language. */
export interface ReportChart {
  name: string;
  title: Bilingual;
  /** SVG markup of our own renderer; it is put into the page as it is. */
  svg: Record<Lang, string>;
}

/** What the page is made from. */
export interface ReportInput {
  version: string;
  /** Language in which the page opens. */
  lang: Lang;
  summary: RunSummary;
  /** The input files; their notices are taken from `notices`. */
  documents: ReadonlyArray<Omit<DocumentRecord, "notices">>;
  notices: readonly NoticeRecord[];
  completion: readonly CompletionRow[];
  /** The units behind the rows of `completion`, by which notices find theirs. */
  units: readonly UnitGroup[];
  categories: readonly ChartCategory[];
  charts: readonly ReportChart[];
}

const SECTIONS = [
  { id: "summary", title: { zh: "概况", en: "Summary" } },
  { id: "charts", title: { zh: "图", en: "Charts" } },
  { id: "units", title: { zh: "单位与问题", en: "Units and problems" } },
  { id: "checks", title: { zh: "核对", en: "Checks" } },
  { id: "files", title: { zh: "文件与消息", en: "Files and messages" } },
  { id: "method", title: { zh: "说明", en: "Method" } },
] as const;

/**
 * The page of a run: one HTML file that asks for nothing from anywhere. What the notices say stands in it as text only:
 * escaped where it is markup's neighbour, as JSON where the script reads it; a Content-Security-Policy forbids
 * everything but the page's own script and style, each by its hash.
 *
 * Summary, charts, files and method are written here; units, problems and checks are built by the script from the JSON
 * when they are looked at, so that a page of two thousand notices opens at once.
 */
export function renderReport(input: ReportInput, { script, style }: ReportAssets): string {
  const title = { zh: "整改通报研究数据", en: "Rectification notices as research data" };
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const sections: Record<(typeof SECTIONS)[number]["id"], Html> = {
    summary: summarySection(input),
    charts: chartSection(input.charts),
    units: unitsShell(),
    checks: checksShell(),
    files: filesSection(input),
    method: methodSection(input),
  };
  return html`<!doctype html>
<html lang="${input.lang === "zh" ? "zh-Hans" : "en"}" data-lang="${input.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="zhenggai ${input.version}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title[input.lang]}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#main">${both({ zh: "跳到正文", en: "Skip to content" })}</a>
<header class="masthead">
<div class="inner">
<p class="brand">zhenggai <span>${input.version}</span></p>
<h1>${both(title)}</h1>
<div class="language" role="group" aria-label="语言 Language">
<button type="button" data-set-lang="zh" lang="zh-Hans">中文</button><button type="button" data-set-lang="en" lang="en">English</button>
</div>
</div>
</header>
<nav class="contents" aria-label="目录 Contents"><ol>${SECTIONS.map(({ id, title }) => html`<li><a href="#${id}">${both(title)}</a></li>`)}</ol></nav>
<main id="main">
<noscript><p class="notice">${both({
    zh: "本页的单位、问题和核对表由脚本生成；浏览器禁用了脚本，只能看到概况、图和文件。数据都在 tables 文件夹的 CSV 中。",
    en: "Units, problems and checks are built by a script, which this browser does not run: only summary, charts and files are shown. All data are in the CSV files of the tables folder.",
  })}</p></noscript>
${SECTIONS.map(
  ({ id, title }) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${both(title)}</h2>
${sections[id]}
</section>
`,
)}</main>
<footer class="colophon"><p>${both({
    zh: "本页离线可用，不向任何地方发出请求。每个数字都可追溯到通报原文的行。",
    en: "This page works offline and asks for nothing from anywhere. Every number leads back to a line of a notice.",
  })}</p></footer>
<script type="application/json" id="data">${jsonBlock(pageData(input))}</script>
<script>${new Html(script)}</script>
</body>
</html>
`.markup;
}

/** What the script fills with units. */
function unitsShell(): Html {
  return html`<p class="lead">${both({
    zh: "点单位名展开它的问题，点问题看陈述、整改情况、措施和编码依据。完成率只计写明状态的问题；落实率由措施的写法判断，计全部问题。",
    en: "A unit's name opens its problems; a problem opens to statement, account, measures and what decided its codes. Ratio counts problems whose state is given; account ratio is read from the measures and counts all.",
  })}</p>
<div id="unit-list"></div>`;
}

/** What the script fills with checks. */
function checksShell(): Html {
  return html`<p class="lead">${both({
    zh: "把通报自报的数字与正文数出的数字对照。差异是对文本的发现，可能出于口径不同或读取有误，不是对单位的指责。",
    en: "What notices claim, held against what is counted in them. A difference is a finding about a text: it may count differently, or have been misread. It is no charge against a unit.",
  })}</p>
<div id="check-list"></div>`;
}

/** The CSP source of an inline script or style. */
function hash(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
