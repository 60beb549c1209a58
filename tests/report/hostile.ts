import type { DocumentRecord } from "../../src/pipeline/record.js";
import { sampleDocuments } from "../charts/sample.js";

/** Everything that text could try to be on a page. `owned` would be set if any of it ran. */
export const ATTACKS = [
  "</script><script>window.owned=1</script>",
  "<img src=x onerror=window.owned=1>",
  "<svg onload=window.owned=1><a xlink:href='javascript:window.owned=1'>x</a></svg>",
  '"><iframe srcdoc="<script>top.owned=1</script>"></iframe>',
  "' onmouseover='window.owned=1' x='",
  "<!--<script>",
  "]]><style>*{display:none}</style>",
  "javascript:window.owned=1",
  "&lt;script&gt;&#60;b&#62;",
  "已完成\u202e成完未\u2066整改\u200b",
  '=HYPERLINK("http://evil.invalid")`\u0024{window.owned=1}`\u0000\ud800',
] as const;

/**
 * The sample with an attack put behind every text that comes from outside.
 * @param attack put behind the text; empty for the same corpus unharmed
 */
export function documentsWith(attack: string): DocumentRecord[] {
  const add = <T extends string | null>(text: T): T => (text === null ? text : (`${text}${attack}` as T));
  return sampleDocuments(3).map((document) => ({
    ...document,
    source: add(document.source),
    messages: [{ rule: "corpus/unsupported", severity: "warning", line: 3, args: { found: add("图像") } }],
    notices: document.notices.map((notice) => ({
      ...notice,
      source: add(notice.source),
      fields: {
        ...notice.fields,
        title: add(notice.fields.title),
        unit: add(notice.fields.unit),
        province: add(notice.fields.province),
        city: add(notice.fields.city),
        inspector: add(notice.fields.inspector),
        publishedOn: add(notice.fields.publishedOn),
      },
      problems: notice.problems.map((problem) => ({
        ...problem,
        number: add(problem.number),
        title: add(problem.title),
        aspect: add(problem.aspect),
        statement: add(problem.statement),
        account: add(problem.account),
        statusText: add(problem.statusText),
        doneOn: add(problem.doneOn),
        measures: problem.measures.map((measure) => ({
          ...measure,
          text: add(measure.text),
          marker: add(measure.marker),
        })),
        coding: { ...problem.coding, evidence: problem.coding.evidence.map(add) },
      })),
    })),
  }));
}
