import { type Html, html } from "../report/html.js";
import type { Bilingual } from "../tables/column.js";
import { type Dictionary, type DictionaryColumn, type DictionaryTable, HEADINGS } from "./dictionary.js";

const STYLE = `body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #999;padding:.35rem .6rem;text-align:left;vertical-align:top}
th{background:#f0f0f0}code{font-family:ui-monospace,monospace;font-size:.92em}ul.codes{margin:0;padding-left:1.1rem}.muted{color:#555}
@media print{a{color:inherit}thead{display:table-header-group}tr{break-inside:avoid}}`;

/** The data dictionary as one page that opens offline, Chinese and English side by side; it runs nothing and loads nothing. */
export function dictionaryHtml(dictionary: Dictionary): string {
  const { title, description, conventions, terms, tables, categories } = dictionary;
  const page = html`
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${HEADINGS.dictionary.zh} · ${HEADINGS.dictionary.en}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${heading(HEADINGS.dictionary)}</h1>
<p><strong>${both(title)}</strong></p>
<p>${both(description)}</p>
<h2>${heading(HEADINGS.conventions)}</h2>
${list(conventions)}
${terms.length === 0 ? null : html`<h2>${heading(HEADINGS.terms)}</h2>${list(terms)}`}
<h2>${heading(HEADINGS.tables)}</h2>
<table><thead><tr>${[HEADINGS.table, HEADINGS.rows, HEADINGS.aRow].map(th)}</tr></thead><tbody>
${tables.map(
  ({ name, rows, description }) =>
    html`<tr><td><a href="#${name}"><code>${name}</code></a></td><td>${rows}</td><td>${both(description)}</td></tr>\n`,
)}</tbody></table>
${tables.map(tableSection)}
<h2>${heading(HEADINGS.categories)}</h2>
<table><thead><tr>${[HEADINGS.code, HEADINGS.name, HEADINGS.definition].map(th)}</tr></thead><tbody>
${categories.map(
  ({ code, name, definition }) =>
    html`<tr><td><code>${code}</code></td><td>${both(name)}</td><td>${both(definition)}</td></tr>\n`,
)}</tbody></table>
</body>
</html>`;
  return `<!doctype html>${page.markup}\n`;
}

function tableSection({ name, title, primaryKey, foreignKeys, columns }: DictionaryTable): Html {
  return html`
<h2 id="${name}"><code>${name}</code> ${title.zh} · ${title.en}</h2>
<p>${heading(HEADINGS.key)}: ${primaryKey.map((key) => html`<code>${key}</code> `)}
${
  foreignKeys.length === 0
    ? null
    : html`<br>${heading(HEADINGS.foreignKeys)}: ${foreignKeys.map((key) => html`<code>${key}</code> `)}`
}</p>
<table><thead><tr>${[HEADINGS.column, HEADINGS.type, HEADINGS.meaning, HEADINGS.codes].map(th)}</tr></thead><tbody>
${columns.map(columnRow)}</tbody></table>`;
}

function columnRow({ name, type, unit, range, title, description, empty, codes, coded }: DictionaryColumn): Html {
  return html`<tr><td><code>${name}</code></td><td>${[type, unit, range].filter((part) => part !== "").map(lineOf)}</td>
<td><strong>${heading(title)}</strong><br>${both(description)}${
    empty ? html`<br><span class="muted">${heading(HEADINGS.empty)}: ${both(empty)}</span>` : null
  }</td>
<td>${coded ? both(HEADINGS.seeCategories) : codes && codeList(codes)}</td></tr>
`;
}

function codeList(codes: NonNullable<DictionaryColumn["codes"]>): Html {
  return html`<ul class="codes">${codes.map(({ code, zh, en }) => html`<li><code>${code}</code> ${zh} · ${en}</li>`)}</ul>`;
}

function lineOf(part: string, at: number): Html {
  return at === 0 ? html`${part}` : html`<br>${part}`;
}

function list(items: readonly Bilingual[]): Html {
  return html`<ul>${items.map((item) => html`<li>${both(item)}</li>`)}</ul>`;
}

function th(words: Bilingual): Html {
  return html`<th scope="col">${heading(words)}</th>`;
}

function heading({ zh, en }: Bilingual): string {
  return zh === en ? zh : `${zh} · ${en}`;
}

function both({ zh, en }: Bilingual): Html {
  return zh === en ? html`${zh}` : html`${zh}<br><span lang="en">${en}</span>`;
}
