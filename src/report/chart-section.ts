import { both, Html, html } from "./html.js";
import type { ReportChart } from "./report.js";

const FILES = ["png", "svg", "csv", "vl.json"] as const;

/** The charts, each with the files of it that lie beside the page. */
export function chartSection(charts: readonly ReportChart[]): Html {
  return html`${charts.map(
    ({ name, title, svg }) => html`<figure class="chart" id="chart-${name}">
<h3 class="unseen">${both(title)}</h3>
${(["zh", "en"] as const).map(
  (lang) =>
    // A wide chart is scrolled rather than shrunk beyond reading; what scrolls must be reachable by keyboard.
    html`<div class="sheet" lang="${lang}" tabindex="0" role="group" aria-label="${title[lang]}">${new Html(ownIds(svg[lang], lang))}</div>
`,
)}<figcaption><code>${name}</code> ${FILES.map((file) => html`<a href="charts/${name}.${file}">${file}</a> `)}</figcaption>
</figure>
`,
  )}`;
}

/** Both languages of a chart stand on one page, and its ids must not meet. */
function ownIds(svg: string, lang: string): string {
  return svg.replace(/<[a-zA-Z][^<>]*>/g, (tag) => tag.replace(/( id="|url\(#|href="#)/g, `$1${lang}-`));
}
