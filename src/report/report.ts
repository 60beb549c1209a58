import { createHash } from "node:crypto";
import type { ChartCategory } from "../charts/chart.js";
import type { RunSummary } from "../completion/summary.js";
import type { Lang } from "../messages/message.js";
import { allDone } from "../pipeline/all-done.js";
import type { ReportAssets } from "./assets.js";
import { type PlacedBlocks, placeBlocks, type ReportSink } from "./blocks.js";
import type { PageHead } from "./data.js";
import { FarCharacters } from "./far-characters.js";
import { type FileOnPage, filesSection } from "./files-section.js";
import { allVisible, both, Html, html, jsonBlock } from "./html.js";
import { methodSection } from "./method-section.js";
import type { PageBlock } from "./pack-notices.js";
import { fontFace } from "./page-font.js";

/** What the page needs of a run beside its notices. */
export interface RunFacts {
  version: string;
  /** Language in which the page opens. */
  lang: Lang;
  summary: Pick<RunSummary, "files" | "notices" | "duplicates">;
  /** The input files in their order. */
  documents: readonly FileOnPage[];
  /** In the order of the codebook. */
  categories: readonly ChartCategory[];
}

/** The page of a run in the making. */
export interface ReportWriter {
  /** Takes packed notices in, in the order of the run; further ones may come before they are written. */
  add(blocks: readonly PageBlock[]): Promise<void>;
  /** Writes `report.html`. */
  close(facts: RunFacts, assets: ReportAssets): Promise<void>;
}

/**
 * Begins the page of a run: one HTML file that asks for nothing from anywhere. Notices come packed (pack-notices.ts), so
 * that no run has to hold them all; of a very large corpus, texts and words are written to files beside the page, in the
 * folder `report-data`.
 *
 * What the notices say stands in the page as data only: compressed, so that no text of theirs is in the file as text, and
 * set by the script as text. A Content-Security-Policy forbids everything but the page's own script and style, each by
 * its hash, and what that script itself loads from beside the page.
 *
 * @param beside takes the files beside the page
 * @param mostInPage characters of packed texts that stand in the page; beyond, they go beside it
 */
export function openReport(sink: ReportSink, beside: ReportSink = sink, mostInPage?: number): ReportWriter {
  const placer = placeBlocks(beside, mostInPage);
  const characters = new FarCharacters();
  return {
    add(blocks) {
      for (const { parts } of blocks) for (const part of Object.values(parts)) characters.add(part.characters);
      return allDone(blocks.map((block) => placer.add(block)));
    },
    async close(facts, assets) {
      const { inPage, count, beside } = placer.end();
      const { files, notices, duplicates } = facts.summary;
      const head: PageHead = {
        version: facts.version,
        lang: facts.lang,
        categories: allVisible([...facts.categories]),
        files,
        otherGenres: notices.total - notices.rectification,
        duplicates,
        blocks: count,
        beside,
      };
      // What the page says itself needs the font too: so it is written twice, the first time without.
      for (const text of page(head, facts.documents, assets, "")) characters.addSparse(text);
      const [top, bottom] = page(head, facts.documents, assets, fontFace(await assets.font(characters.text())));
      await sink.write("report.html", pieces(top, inPage, bottom));
    },
  };
}

const VIEWS = [
  { id: "overview", title: { zh: "概况与图", en: "Overview and charts" } },
  { id: "units", title: { zh: "单位", en: "Units" } },
  { id: "problems", title: { zh: "问题", en: "Problems" } },
  { id: "compare", title: { zh: "比较", en: "Compare" } },
  { id: "checks", title: { zh: "核对", en: "Checks" } },
  { id: "files", title: { zh: "文件与消息", en: "Files and messages" } },
  { id: "method", title: { zh: "说明", en: "Method" } },
] as const;

/** The page piece by piece: of a large corpus it is long. */
function* pieces(top: string, inPage: PlacedBlocks["inPage"], bottom: string): Generator<string | Uint8Array> {
  yield top;
  for (const { part, number, base64 } of inPage) {
    yield html`<script type="text/plain" id="${`${part}-${number}`}">`.markup;
    yield base64;
    yield "</script>\n";
  }
  yield bottom;
}

/** The page up to the data that stand in it, and what follows them. */
function page(
  head: PageHead,
  files: readonly FileOnPage[],
  { script, style }: ReportAssets,
  font: string,
): [top: string, bottom: string] {
  const title = { zh: "整改通报研究数据", en: "Rectification notices as research data" };
  const policy = [
    "default-src 'none'",
    // A script that the page's own script puts into the page may run, and no other: those are the files beside it.
    `script-src '${hash(script)}'${head.beside === null ? "" : " 'strict-dynamic'"}`,
    `style-src '${hash(style)}' '${hash(font)}'`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    // No text can be made markup or script, by whatever part of the page's script; but the addresses of those files.
    "require-trusted-types-for 'script'",
    `trusted-types ${head.beside === null ? "'none'" : "zhenggai"}`,
  ].join("; ");
  const written = { files: filesSection(files), method: methodSection(head.categories) };
  const top = html`<!doctype html>
<html lang="${head.lang === "zh" ? "zh-Hans" : "en"}" data-lang="${head.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="zhenggai ${head.version}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title[head.lang]}</title>
<style>${new Html(style)}</style>
<style>${new Html(font)}</style>
</head>
<body>
<a class="skip" href="#main">${both({ zh: "跳到正文", en: "Skip to content" })}</a>
<header class="masthead">
<div class="inner">
<p class="brand">zhenggai <span>${head.version}</span></p>
<h1>${both(title)}</h1>
<div class="settings" id="settings"></div>
</div>
<nav class="views" id="views"><ul>${VIEWS.map(
    ({ id, title }) => html`<li><a href="#view=${id}" data-view="${id}">${both(title)}</a></li>`,
  )}</ul></nav>
</header>
<div class="work">
<aside id="filters"></aside>
<main id="main" tabindex="-1">
<noscript><p class="notice">${both({
    zh: "本页由脚本生成，浏览器禁用了脚本，只能看到文件与说明。数据在 tables 文件夹的 CSV 中，图在 charts 文件夹中。",
    en: "This page is made by a script, which this browser does not run: only files and method are shown. The data are in the CSV files of the folder tables, the charts in the folder charts.",
  })}</p></noscript>
<div id="selection"></div>
${VIEWS.map(
  ({ id, title }) => html`<section id="view-${id}" aria-labelledby="title-${id}">
<h2 id="title-${id}" tabindex="-1">${both(title)}</h2>
${id === "files" || id === "method" ? written[id] : html`<div class="content"></div>`}
</section>
`,
)}<section id="view-problem" hidden><div class="content"></div></section>
</main>
</div>
<footer class="colophon"><p>${both({
    zh: "本页离线可用，不向任何地方发出请求，也不保存任何东西。每个数字都可追溯到通报原文的行。",
    en: "This page works offline, asks for nothing from anywhere and stores nothing. Every number leads back to a line of a notice.",
  })}</p></footer>
<script type="application/json" id="head">${jsonBlock(head)}</script>
`;
  const bottom = html`<script>${new Html(script)}</script>
</body>
</html>
`;
  return [top.markup, bottom.markup];
}

/** The CSP source of an inline script or style. */
function hash(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
