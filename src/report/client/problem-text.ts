import type { CodedProblem } from "../../pipeline/record.js";
import { MEASURE_STATES } from "../../tables/measures.js";
import type { Problem } from "./corpus.js";
import { type Child, element } from "./dom.js";
import { type Evidence, evidenceOf, termMarks } from "./evidence-terms.js";
import { colon, list, OF_NOTICES, say } from "./language.js";
import { type Mark, type MarkKind, markEvidence, markFound, markWords, segments } from "./marks.js";
import type { CodedText } from "./texts.js";
import { FLAG_NAMES, MARK_NAMES, WORDS } from "./words.js";

/**
 * The words of the notice: headings, statement and account, each with its line and its marks.
 * @param searched words that were searched for, in lower case
 */
export function problemText({ coded }: Problem, texts: CodedText, searched: readonly string[]): HTMLElement {
  const evidence = evidenceOf(texts);
  const headings = [coded.aspect, coded.parent].filter((heading) => heading !== null);
  const statement = texts.statement ?? coded.title;
  const statementMarks = [
    ...(texts.statement === undefined ? [] : markWords(statement, coded.title, "title")),
    ...termMarks(statement, evidence, ["title", "statement"]),
    ...markWords(statement, texts.state?.text ?? "", "state"),
    ...markFound(statement, searched),
  ];
  return element(
    "div",
    { class: "words" },
    headings.length > 0 &&
      element(
        "p",
        { class: "aspect", lang: OF_NOTICES },
        headings.map((heading, at) => [
          at > 0 && " › ",
          marked(heading, termMarks(heading, evidence, ["heading", "part"])),
        ]),
      ),
    element("h3", {}, say(WORDS.statement)),
    paragraph(coded.line, marked(statement, statementMarks)),
    element("h3", {}, say(WORDS.accountText)),
    texts.account || texts.measures
      ? accountOf(coded, texts, evidence, searched)
      : element("p", {}, say(WORDS.noAccount)),
    legend(),
  );
}

/** A paragraph with its line in the margin; without one where the line is not known. */
function paragraph(line: number | null, ...content: Child[]): HTMLElement {
  return element(
    "div",
    { class: "para" },
    element("span", { class: "line", "aria-label": line === null ? null : say(WORDS.line, { n: line }) }, line),
    element("p", { class: "quote", lang: OF_NOTICES }, ...content),
  );
}

/** The account, whole and in its order, its measures set off with their states. */
function accountOf(
  coded: CodedProblem,
  texts: CodedText,
  evidence: readonly Evidence[],
  searched: readonly string[],
): HTMLElement[] {
  const text = texts.account ?? "";
  const marksOf = (words: string) => [
    ...termMarks(words, evidence, ["account"]),
    ...markWords(words, texts.state?.text ?? "", "state"),
    ...(texts.figures ?? []).flatMap((figure) => markWords(words, figure.text, "figure")),
    ...markFound(words, searched),
  ];
  const blocks: HTMLElement[] = [];
  let from = 0;
  const plain = (to: number) => {
    for (const words of text.slice(from, to).split("\n")) {
      // What is left between two measures is mostly a full stop.
      if (!/[^\s。；;，,、.．]/.test(words)) continue;
      const { state } = texts;
      const line = state && state.line > 0 && words.includes(state.text) ? state.line : null;
      blocks.push(paragraph(line, marked(words, marksOf(words))));
    }
  };
  for (const [index, measure] of (texts.measures ?? []).entries()) {
    const kind = coded.measures[index];
    if (!kind) continue;
    if (measure.at) {
      plain(measure.at[0]);
      from = measure.at[1];
    }
    const words = measure.at ? text.slice(...measure.at) : `${measure.marker ?? ""}${measure.text ?? ""}`;
    blocks.push(
      element(
        "div",
        { class: `measure measure-${kind.state}` },
        paragraph(measure.line, marked(words, [...marksOf(words), ...markEvidence(words, kind)])),
        element(
          "p",
          { class: "tags" },
          element("span", { class: "unseen" }, say(WORDS.measureAt, { n: index + 1 })),
          element("span", { class: `tag measure-${kind.state}` }, say(MEASURE_STATES[kind.state])),
          (Object.keys(FLAG_NAMES) as Array<keyof typeof FLAG_NAMES>).map(
            (flag) => kind[flag] && element("span", { class: `tag flag mark-${flag}` }, say(FLAG_NAMES[flag])),
          ),
        ),
      ),
    );
  }
  plain(text.length);
  return blocks;
}

/** Text with its marks; what a mark stands for is told by its class, its title and the legend. */
function marked(text: string, marks: readonly Mark[]): Child {
  return segments(text, marks).map(({ text, kinds }) =>
    kinds.length === 0
      ? text
      : element(
          "mark",
          {
            class: kinds.map((kind) => `mark-${kind}`).join(" "),
            title: list(kinds.map((kind) => say(MARK_NAMES[kind]))),
          },
          text,
        ),
  );
}

function legend(): HTMLElement {
  return element(
    "p",
    { class: "legend" },
    element("span", {}, `${say(WORDS.legend)}${colon()}`),
    (Object.keys(MARK_NAMES) as MarkKind[]).map((kind) => [
      element("mark", { class: `mark-${kind}` }, say(MARK_NAMES[kind])),
      " ",
    ]),
  );
}
