import { bracketedParts } from "./bracketed-parts.js";
import { takesLeave } from "./closing.js";
import { statesFinding } from "./fault.js";
import { leadingMark, type Mark, type MarkClass } from "./marks.js";
import type { Paragraph } from "./paragraph.js";
import { sliceParagraph } from "./paragraphs.js";
import { runningFindings } from "./running-findings.js";
import { accountLabelOf, opensWithAccountLabel, readStatement, type Statement } from "./statement.js";

/** A heading with what stands below it. */
export interface OutlineNode {
  /** The printed mark; null for an unnumbered heading and for the root. */
  mark: Mark | null;
  class: MarkClass | "root" | "part";
  paragraph: Paragraph;
  /** The words after the mark. */
  text: string;
  /** The text read as a statement. */
  statement: Statement;
  /** Whether the words say that something was wrong, by wrapper, label or fault. */
  namesProblem: boolean;
  /** Paragraphs below the heading and above its first child. */
  body: Paragraph[];
  children: OutlineNode[];
  parent: OutlineNode | null;
  /** Position of the paragraph in the notice. */
  index: number;
}

/** A heading line of a field, such as 聚焦…方面, is no longer than this. */
const BARE_FIELD = 46;

/** A mark takes no more of a text than this. */
const LONGEST_MARK = 24;

/** An unnumbered statement of what was wrong is no longer than this. */
const LONGEST_FINDING = 160;

/** A line that opens with the name of what was found: 存在问题：…, 反馈意见：…, 【巡察反馈】… */
const FINDING_LABEL =
  /^(?:【|\[)?(?:巡[视察]组?)?(?:(?:存在|反馈|指出|发现|具体)的?(?:具体)?问题|反馈意见|问题描述|整改问题|(?<=巡[视察]组?)反馈)(?:】[：:]?|\][：:]?|[：:])/;

/** An unnumbered line of its own that is a heading by its form: 关于…问题, 存在问题：…, 党的建设方面. */
function isBareHeading(text: string): boolean {
  if (text.length > LONGEST_FINDING) return false;
  if (FINDING_LABEL.test(text)) return true;
  if (/^(?:关于|针对|对于)/.test(text)) {
    const statement = readStatement(text, true);
    return statement.form === "wrapped" && statement.restAt >= text.length;
  }
  return (
    text.length <= BARE_FIELD &&
    /方面(?:的?(?:问题|整改情况|整改落实情况))?[：:]?$/.test(text) &&
    !/[。；，]/.test(text)
  );
}

/**
 * Unmarked paragraphs that say a fault, each with its account (整改情况：…) right below, two or more of them in a row under
 * one heading: they are its items, since a heading has one account only.
 * @returns their positions
 */
function unmarkedFindings(paragraphs: readonly Paragraph[], isHeading: (index: number) => boolean): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length > 1) found.push(...run);
    run = [];
  };
  for (let index = 0; index < paragraphs.length; index++) {
    if (isHeading(index)) {
      close();
      continue;
    }
    const { text } = paragraphs[index]!;
    const next = paragraphs[index + 1];
    if (next === undefined || isHeading(index + 1) || !opensWithAccountLabel(next.text)) continue;
    if (
      text.length <= LONGEST_FINDING &&
      !opensWithAccountLabel(text) &&
      statesFinding(readStatement(text, true).title)
    )
      run.push(index);
    else run = [];
  }
  close();
  return found;
}

function node(
  paragraph: Paragraph,
  index: number,
  mark: Mark | null,
  markClass: OutlineNode["class"],
  accountFollows: boolean,
): OutlineNode {
  const text = mark ? paragraph.text.slice(mark.length) : paragraph.text;
  const read = readStatement(text, accountFollows, markClass === "issue");
  // 问题一： says by its mark what a label would say in words.
  const statement: Statement = markClass === "issue" && read.form === "plain" ? { ...read, form: "labelled" } : read;
  const wrapped =
    statement.form === "wrapped" && (markClass === "issue" || /问题|事项/.test(text.slice(0, statement.restAt)));
  return {
    mark,
    class: markClass,
    paragraph,
    text,
    statement,
    namesProblem: wrapped || statement.form === "labelled" || statesFinding(statement.title),
    body: [],
    children: [],
    parent: null,
    index,
  };
}

/**
 * Reads the headings of a notice into a tree. No order of marks is assumed: a mark of a family that is open already
 * continues that level, one of a family not yet open begins a level below. A count that starts again under items that
 * go on later (measures numbered like the problems) is a level of its own.
 * @param paragraphs the notice after its title
 * @returns the root; its body is what stands before the first heading
 */
export function readOutline(paragraphs: readonly Paragraph[]): OutlineNode {
  const marks = paragraphs.map((paragraph) => leadingMark(paragraph.text));
  const bare = paragraphs.map((paragraph, index) => marks[index] === null && isBareHeading(paragraph.text));
  for (const index of runningFindings(paragraphs, marks)) bare[index] = true;
  for (const index of unmarkedFindings(paragraphs, (at) => marks[at] !== null || bare[at] === true)) bare[index] = true;
  const parts = new Set(bracketedParts(paragraphs, marks));
  const isHeading = (index: number) =>
    index < paragraphs.length && (marks[index] !== null || bare[index] === true || parts.has(index));
  // 一是 opens a measure far more often than a heading: such a paragraph is account that follows its heading.
  const opensAccount = (index: number) =>
    index < paragraphs.length &&
    !takesLeave(paragraphs[index]!.text) &&
    (!isHeading(index) || marks[index]?.class === "shi" || opensWithAccountLabel(paragraphs[index]!.text));

  const none: Paragraph = { text: "", line: 0, pieces: [] };
  const root = node(none, -1, null, "root", false);
  const open: OutlineNode[] = [root];
  const attach = (child: OutlineNode) => {
    const parent = open[open.length - 1]!;
    child.parent = parent;
    parent.children.push(child);
    open.push(child);
  };

  const continuations = laterNumbers(marks);
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const mark = marks[index] ?? null;
    if (parts.has(index)) {
      open.length = 1;
      attach(node(sliceParagraph(paragraph, 1, paragraph.text.length - 1), index, null, "part", false));
      continue;
    }
    if (mark === null && !bare[index]) {
      open[open.length - 1]!.body.push(paragraph);
      continue;
    }
    if (mark === null) {
      const heading = node(paragraph, index, null, "bare", opensAccount(index + 1));
      // An unnumbered heading stands beside the item above when that has its account, below it when it has none yet.
      const at = open.findIndex((candidate) => candidate.class === "bare");
      if (at > 0) open.length = at;
      else while (open.length > 1 && hasAccount(open[open.length - 1]!)) open.length--;
      attach(heading);
      continue;
    }
    const item = labelledItem(open, mark.class);
    if (item && opensWithAccountLabel(paragraph.text.slice(mark.length))) {
      open.length = open.indexOf(item) + 1;
      item.body.push(sliceParagraph(paragraph, mark.length));
      continue;
    }
    const heading = node(paragraph, index, mark, mark.class, opensAccount(index + 1));
    const next = paragraphs[index + 1];
    const announced = next !== undefined && heading.namesProblem && opensWithAccountLabel(next.text);
    open.length = levelFor(heading, open, index, continuations, announced);
    attach(heading);
  }
  return root;
}

/** The open item of a family that names its problem by a label: behind 1.存在问题：… comes 2.整改情况：…, its account. */
function labelledItem(open: readonly OutlineNode[], markClass: MarkClass): OutlineNode | undefined {
  return open.findLast(
    (item) => item.class === markClass && item.statement.form === "labelled" && item.class !== "issue",
  );
}

/** A heading has its account when paragraphs stand below it or the account goes on in its own line. */
function hasAccount(heading: OutlineNode): boolean {
  if (heading.class === "root") return false;
  return heading.body.length > 0 || heading.text.length - heading.statement.restAt > 30;
}

/** How many open headings stay open above the new one. */
function levelFor(
  heading: OutlineNode,
  open: readonly OutlineNode[],
  index: number,
  continues: (index: number, markClass: MarkClass, value: number) => boolean,
  announced: boolean,
): number {
  const mark = heading.mark!;
  const levels: number[] = [];
  for (let at = open.length - 1; at > 0; at--) if (open[at]!.class === mark.class) levels.push(at);
  if (levels.length === 0) return open.length;
  const deepest = open[open.length - 1]!;
  const innermost = levels[0]!;
  const last = open[innermost]!;
  const weaker = wraps(last) ? !wraps(heading) : last.namesProblem && !heading.namesProblem;
  // Under 一是针对…的问题。一是…; a line 二是… goes on with its measures, and 2.… under 整改情况：1.…
  const isMeasure = mark.class === "shi" && mark.value > 1 && !wraps(heading);
  if (isMeasure && deepest.class === "shi" && opensRun(deepest)) return open.length;
  if (weaker && goesOnFromAccount(deepest, mark)) return open.length;
  // Of several levels with this family, the one whose count goes on here; of two such, the one of the same kind: a
  // wrapped problem goes on among wrapped ones, even where its own number was skipped or repeated, a measure never does.
  const goingOn = levels.filter((at) => open[at]!.mark!.value + 1 === mark.value);
  // A level whose last items were all wrapped takes no plain one, and the other way round; a mixed level takes both.
  const likeness = (at: number) => {
    const before = open[at]!.parent!.children.slice(-3);
    // What is followed by 整改情况： is a problem in whatever words, and stands among problems.
    const alike = announced ? open[at]!.namesProblem : before.some((sibling) => wraps(sibling) === wraps(heading));
    const names = open[at]!.namesProblem === heading.namesProblem;
    return (alike ? 4 : 0) + (names ? 2 : 0) + (alike && wraps(open[at]!) === wraps(heading) ? 1 : 0);
  };
  const best = goingOn.reduce<number | null>(
    (found, at) => (found === null || likeness(at) > likeness(found) ? at : found),
    null,
  );
  if (best !== null && likeness(best) > 0) return best;
  const amongWrapped = wraps(heading) ? levels.find((at) => wraps(open[at]!)) : undefined;
  if (amongWrapped !== undefined) return amongWrapped;
  if (mark.value === 1 && weaker) {
    if (continues(index, mark.class, last.mark!.value + 1) || listsMeasures(deepest, mark.class)) return open.length;
  }
  if (best !== null) return best;
  return levels.length > 1 && mark.value === 1 ? innermost : levels[levels.length - 1]!;
}

/** Whether a heading names a problem by a wrapper or a label. */
function wraps(heading: OutlineNode): boolean {
  return heading.namesProblem && heading.statement.form !== "plain";
}

/** Whether a run of points begins in an item's own line: 针对…的问题。一是…; */
export function opensRun({ text }: OutlineNode): boolean {
  return /[。；：:]\s?一是/.test(text);
}

/** Whether a mark goes on with the run that an item's account begins with: 关于…的问题。1.…, 整改情况：1.… */
function goesOnFromAccount({ body, text, statement }: OutlineNode, mark: Mark): boolean {
  const account = body.at(-1)?.text ?? text.slice(statement.restAt);
  const from = accountLabelOf(account).length;
  const begun = leadingMark(account.slice(from, from + LONGEST_MARK));
  return begun !== null && begun.class === mark.class && begun.value + 1 === mark.value;
}

/** Whether an item's account is announced right above, or the item before it had a list in marks of the family. */
function listsMeasures(item: OutlineNode, markClass: MarkClass): boolean {
  if (item.body.some((paragraph) => opensWithAccountLabel(paragraph.text))) return true;
  const before = item.parent?.children.at(-2);
  return before?.children[0]?.class === markClass;
}

/** Answers whether a mark of a family with a given value still comes after a paragraph; built in one backward pass. */
function laterNumbers(
  marks: ReadonlyArray<Mark | null>,
): (index: number, markClass: MarkClass, value: number) => boolean {
  const last = new Map<string, number>();
  marks.forEach((mark, index) => {
    if (mark) last.set(`${mark.class} ${mark.value}`, index);
  });
  return (index, markClass, value) => (last.get(`${markClass} ${value}`) ?? -1) > index;
}

/** All paragraphs of a heading's subtree below its own line, in the order of the notice. */
export function paragraphsBelow(heading: OutlineNode): Paragraph[] {
  const below: Paragraph[] = [];
  const pending: Array<OutlineNode | Paragraph> = [...heading.body, ...heading.children].reverse();
  while (pending.length > 0) {
    const next = pending.pop()!;
    if ("children" in next) {
      below.push(next.paragraph);
      for (let at = next.children.length - 1; at >= 0; at--) pending.push(next.children[at]!);
      for (let at = next.body.length - 1; at >= 0; at--) pending.push(next.body[at]!);
    } else below.push(next);
  }
  return below;
}
