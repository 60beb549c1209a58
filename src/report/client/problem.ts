import type { PageData, PageMeasure, PageNotice, PageProblem } from "../data.js";
import { append, both, type Child, element } from "./dom.js";
import { FLAGS, WORDS } from "./words.js";

/** Id of a problem, as in the tables; it is also its address on the page. */
export function problemAddress(notice: PageNotice, problem: PageProblem): string {
  return `${notice.id}-${problem.n}`;
}

/**
 * A problem: a line that says what it is and how it stands, and below it, built when it is opened, the words of the
 * notice and what the codes were read from.
 */
export function problemItem(data: PageData, notice: PageNotice, problem: PageProblem): HTMLDetailsElement {
  const item = element(
    "details",
    { class: "problem", id: problemAddress(notice, problem) },
    element(
      "summary",
      {},
      element("span", { class: "number" }, problem.number ?? `${problem.n}`),
      element("span", { class: "title" }, problem.title ?? "–"),
      element(
        "span",
        { class: "tags" },
        categoryTag(data, problem.category),
        element(
          "span",
          { class: `tag status-${problem.status ?? "unstated"}` },
          both(data.names.status[problem.status ?? "unstated"]),
        ),
        element("span", { class: `tag account-${problem.account}` }, both(data.names.account[problem.account])),
      ),
    ),
  );
  let built = false;
  item.addEventListener("toggle", () => {
    if (built || !item.open) return;
    built = true;
    item.append(problemBody(data, notice, problem));
  });
  return item;
}

function categoryTag(data: PageData, code: string): HTMLElement {
  const name = data.names.category[code];
  return element("span", { class: data.core.includes(code) ? "tag core" : "tag" }, name ? both(name) : code);
}

function problemBody(data: PageData, notice: PageNotice, problem: PageProblem): HTMLElement {
  const above = [problem.aspect, problem.parent].filter((heading) => heading !== undefined);
  return element(
    "div",
    { class: "body" },
    above.length > 0 ? element("p", { class: "aspect" }, above.join(" › ")) : null,
    problem.statement
      ? [
          element("h5", {}, both(WORDS.statement)),
          element("p", { class: "quote" }, marked(problem.statement, problem.words)),
        ]
      : null,
    problem.text || problem.measures ? [element("h5", {}, both(WORDS.accountText)), ...accountOf(data, problem)] : null,
    stateLine(data, problem),
    codingLine(data, problem),
    element(
      "p",
      { class: "where" },
      element("span", { class: "source" }, `${notice.source}:${problem.line}`),
      " ",
      element("a", { href: `#${problemAddress(notice, problem)}` }, both(WORDS.link)),
    ),
  );
}

/** The account, whole and in its order, its measures set off with their states. */
function accountOf(data: PageData, problem: PageProblem): HTMLElement[] {
  const text = problem.text ?? "";
  const blocks: HTMLElement[] = [];
  let from = 0;
  const plain = (to: number) => {
    for (const paragraph of text.slice(from, to).split("\n")) {
      // What is left between two measures is mostly a full stop.
      if (/[^\s。；;，,、]/.test(paragraph))
        blocks.push(element("p", { class: "quote" }, marked(paragraph, problem.words)));
    }
  };
  for (const measure of problem.measures ?? []) {
    if (measure.at) {
      plain(measure.at[0]);
      from = measure.at[1];
      blocks.push(measureBlock(data, measure, text.slice(...measure.at), problem.words));
    } else {
      blocks.push(measureBlock(data, measure, measure.text ?? "", problem.words));
    }
  }
  plain(text.length);
  return blocks;
}

function measureBlock(data: PageData, measure: PageMeasure, text: string, words: string | undefined): HTMLElement {
  return element(
    "div",
    { class: `measure measure-${measure.state}` },
    element("p", { class: "quote" }, marked(text, words)),
    element(
      "p",
      { class: "tags" },
      element("span", { class: `tag measure-${measure.state}` }, both(data.names.measure[measure.state])),
      [...(measure.flags ?? "")].map((flag) => {
        const name = FLAGS[flag];
        return name ? element("span", { class: "tag flag" }, both(name)) : null;
      }),
    ),
  );
}

/** Text with the words that a state was read from marked. */
function marked(text: string, words: string | undefined): Child {
  const at = words ? text.indexOf(words) : -1;
  if (!words || at === -1) return text;
  return [text.slice(0, at), element("mark", {}, words), text.slice(at + words.length)];
}

function stateLine(data: PageData, problem: PageProblem): HTMLElement {
  const line = element("p", { class: "reading" }, both(WORDS.status));
  append(line, [element("b", {}, both(data.names.status[problem.status ?? "unstated"]))]);
  if (problem.status && problem.basis) {
    append(line, [" · ", both(WORDS.readIn), " ", both(data.names.basis[problem.basis])]);
    if (problem.words) append(line, [" ", element("q", {}, problem.words)]);
  }
  if (problem.sustained) append(line, [" · ", both(WORDS.sustained)]);
  if (problem.done) append(line, [" · ", both(WORDS.doneOn), " ", problem.done]);
  if (problem.due) append(line, [" · ", both(WORDS.dueOn), " ", problem.due]);
  append(line, [" · ", both(WORDS.accountState), element("b", {}, both(data.names.account[problem.account]))]);
  return line;
}

function codingLine(data: PageData, problem: PageProblem): HTMLElement {
  return element(
    "p",
    { class: "reading" },
    both(WORDS.codedBy),
    both(data.names.coder[problem.coder]),
    " · ",
    both(WORDS.confidence),
    ` ${problem.confidence.toFixed(2)} · `,
    categoryTag(data, problem.category),
    (problem.labels ?? []).map((label) => [" ", categoryTag(data, label)]),
    problem.evidence ? [" · ", both(WORDS.decided), problem.evidence.join("、")] : null,
  );
}
