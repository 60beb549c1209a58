import { findMarks } from "./enumeration.js";
import { opensWithAction, speaksOfFault } from "./fault.js";
import { leadingMark, type Mark } from "./marks.js";
import { narrowDigits } from "./numerals.js";
import { type OutlineNode, opensRun, paragraphsBelow } from "./outline.js";
import type { Paragraph } from "./paragraph.js";
import { sliceParagraph } from "./paragraphs.js";
import { claimedRole, groupState, isPartHeading, type PartRole, stateOfAll } from "./parts.js";
import { closesWithState, leadingState, opensWithAccountLabel, readStatement, type Statement } from "./statement.js";

/** A problem as the outline gives it: its words and its place, with nothing read from its account yet. */
export interface ProblemItem {
  /** The paragraph that states it. */
  heading: Paragraph;
  mark: Mark | null;
  statement: Statement;
  aspect: string | null;
  parent: string | null;
  /** Words below (or behind) the statement. */
  account: Paragraph[];
  /** The heading that groups it by state, where there is one. */
  group: { state: NonNullable<ReturnType<typeof groupState>>; heading: Paragraph } | null;
}

/** What the outline of a notice comes to. */
export interface NoticeItems {
  problems: ProblemItem[];
  /** Headings of closing lists of items that need further work. */
  outstanding: OutlineNode[];
  /** The parts with the roles they were given, for messages and explanation. */
  parts: Array<{ heading: Paragraph; role: PartRole }>;
}

interface Context {
  aspect: string | null;
  parent: string | null;
  group: ProblemItem["group"];
}

/** Finds the problems of a notice in its outline, by the codebook's "What is one problem". */
export function problemItems(root: OutlineNode): NoticeItems {
  const found: NoticeItems = { problems: [], outstanding: [], parts: [] };
  const tops = root.children;
  const bySpeech = tops.map((top) => (wraps(top) ? null : claimedRole(top.text)));
  const someReport = tops.some((top, at) => bySpeech[at] === "report" && holdsProblems(top));
  const someCompletedGroup = tops.some((top) => groupState(top.text) === "completed");
  const roles = tops.map((top, at) => partRole(top, bySpeech[at] ?? null, someReport, someCompletedGroup));
  // The one part that reports needs no word that says so, unless it names a field or a fault itself.
  const reports = roles.flatMap((role, at) => (role === "report" ? [at] : []));
  const onlyReport =
    reports.length === 1 && !/方面/.test(tops[reports[0]!]!.text) && !tops[reports[0]!]!.namesProblem ? reports[0] : -1;
  const isFlat = areProblems(tops);
  tops.forEach((top, at) => {
    const unsaid = isFlat && bySpeech[at] === null && !top.namesProblem && standsAsProblem(top);
    const role = unsaid ? "report" : roles[at]!;
    found.parts.push({ heading: top.paragraph, role });
    if (role === "outstanding") found.outstanding.push(top);
    // 四、整改成效及下一步打算, and below it （二）需持续推进整改的问题.
    if (role === "next" || role === "organisation")
      found.outstanding.push(...top.children.filter(({ text }) => claimedRole(text) === "outstanding"));
    if (role !== "report") return;
    const state = groupState(top.text);
    const context: Context = {
      aspect: null,
      parent: null,
      group: state ? { state, heading: top.paragraph } : null,
    };
    const isPart = isPartHeading(top.text) && !(reports.length > 1 && OF_A_BODY.test(top.text));
    if (unsaid) addProblems(top, context, found);
    else collect(top, context, found, top.children.length > 0 && state === null && (isPart || at === onlyReport));
  });
  return found;
}

/** Whether the parts of a notice are its problems: most say what was wrong, with an account and no problems below. */
function areProblems(tops: readonly OutlineNode[]): boolean {
  const saying = tops.filter((top) => top.namesProblem && isReported(top) && !childrenNameProblems(top));
  return saying.length >= LEAST_FLAT && saying.length >= tops.length * 0.5;
}

const LEAST_FLAT = 4;

/** A part between such parts that has an account, and may say what was wrong in words that are not known. */
function standsAsProblem(top: OutlineNode): boolean {
  return (
    isReported(top) && !childrenNameProblems(top) && !opensWithAction(top.statement.title) && !isPartHeading(top.text)
  );
}

/** 镇党委存在问题整改情况 beside 村党组织存在问题整改情况: each part is about a body of its own. */
const OF_A_BODY = /^[^，。、]{1,16}(?:党委|党组|党组织|支部|机关|本级|系统|单位|公司|村|学院|医院)存在(?:的)?问题/;

/** 一、巡察反馈的主要问题 before 二、整改落实情况: the findings are listed once more where they are reported on. */
const FOUND = /^[^，。、]{0,12}巡[视察]组?(?:反馈|指出|发现)的?(?:主要|具体|突出)?问题[。：:]?$/;

/** What a top part is: its heading's claim, checked against what stands in it. */
function partRole(
  top: OutlineNode,
  claim: PartRole | null,
  someReport: boolean,
  someCompletedGroup: boolean,
): PartRole {
  if (claim === "leads" || claim === "advice") return claim;
  if (claim === "outstanding") {
    // Beside a group 已完成的问题 a group of open ones lists its problems for the first time.
    return someCompletedGroup && groupState(top.text) !== null && holdsProblems(top) ? "report" : "outstanding";
  }
  if (claim === "report") return holdsProblems(top) ? "report" : "organisation";
  if (someReport && FOUND.test(top.text)) return "organisation";
  if (wraps(top)) return "report";
  const { named, wrapped, all } = tally(top);
  if (claim === "next") {
    const strong = !/下一?步|今后|打算/.test(top.text.slice(0, 60)) && wrapped >= 3 && wrapped >= all * 0.6;
    return strong ? "report" : "next";
  }
  if (claim === "organisation" || someReport) {
    // A part that does not call itself the report has to show wrapped problems, or be one of several fields of a report.
    if (wrapped >= (claim === null ? 1 : 2) && wrapped >= all * 0.5) return "report";
    if (claim === "organisation") return "organisation";
    return named >= 2 && named >= all * 0.7 ? "report" : "organisation";
  }
  return holdsProblems(top) ? "report" : "organisation";
}

/** Whether a heading names a problem by wrapper or label: whatever words stand inside, it is no part's heading. */
function wraps(heading: OutlineNode): boolean {
  return heading.namesProblem && heading.statement.form !== "plain" && !isPartHeading(heading.text);
}

/** How many headings of a subtree name a problem, how many by wrapper or label, and how many there are. */
function tally(top: OutlineNode): { named: number; wrapped: number; all: number } {
  const count = { named: 0, wrapped: 0, all: 0 };
  const pending = [...top.children];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (next.class !== "shi" || next.namesProblem) count.all++;
    if (next.namesProblem) count.named++;
    if (next.namesProblem && next.statement.form !== "plain") count.wrapped++;
    for (const child of next.children) pending.push(child);
  }
  return count;
}

const HOLDS = new WeakMap<OutlineNode, boolean>();

/** Whether a heading, or one below it, names a problem. */
function holdsProblems(heading: OutlineNode): boolean {
  const known = HOLDS.get(heading);
  if (known !== undefined) return known;
  // Set before the descent: a tree has no cycles, but the depth of hostile input must not be walked twice.
  HOLDS.set(heading, false);
  const holds =
    (heading.namesProblem && !isPartHeading(heading.text)) ||
    childrenNameProblems(heading) ||
    bodyProblem(heading) !== null;
  HOLDS.set(heading, holds);
  return holds;
}

/** Whether something is reported on what a heading says: below it, or behind it on its line. */
function isReported(heading: OutlineNode): boolean {
  if (heading.body.length > 0 || heading.children.length > 0) return true;
  return heading.text.length - heading.statement.restAt > (heading.statement.form === "plain" ? 8 : 1);
}

/** Whether the words right below a heading, or behind it, call themselves its account (整改情况：): what it states is a problem. */
function hasLabelledAccount({ body, text, statement }: OutlineNode): boolean {
  const behind = text.slice(statement.restAt);
  const account = behind === "" || opensWithAction(statement.title) ? body[0]?.text : behind;
  // 整改进度：已完成 behind the last measure of a list is said of the item above.
  return account !== undefined && opensWithAccountLabel(account) && !closesWithState(account);
}

/**
 * Whether the headings below a heading are the problems (or hold them), and not the measures of its own account: by what
 * they say, or because they stand as the problems do under the headings beside it.
 */
function childrenNameProblems(heading: OutlineNode): boolean {
  return childrenSayProblems(heading) || childrenStandAsProblems(heading);
}

/** 1.…不到位。一是…; with 二是… on the next line: the children are points of the heading's own. */
function goOnWithOwnRun(heading: OutlineNode): boolean {
  const first = heading.children[0];
  return first?.class === "shi" && first.mark!.value > 1 && opensRun(heading);
}

/** A title is no longer than this where only its place tells that it is one. */
const SHORT_TITLE = 40;

/** Under one of several like headings, children in the marks of the others' problems, each with a title and an account. */
function childrenStandAsProblems(heading: OutlineNode): boolean {
  const { children, parent } = heading;
  if (children.length === 0 || !parent || heading.class === "shi" || heading.body.length > 0) return false;
  if (goOnWithOwnRun(heading)) return false;
  if (heading.statement.form !== "plain" && !/方面/.test(heading.text)) return false;
  // Parts of the notice stand side by side too; only fields and faults have problems below them by their place.
  if (isPartHeading(heading.text) || (claimedRole(heading.text) !== null && !/方面/.test(heading.text))) return false;
  if (!children.every((child) => child.statement.title.length <= SHORT_TITLE && isReported(child))) return false;
  if (children.some((child) => opensWithAction(child.statement.title))) return false;
  // A single child may be the one measure of a heading's own account: it has to say what was wrong.
  if (children.length === 1 && (!children[0]!.namesProblem || isRunOfMeasures(children[0]!))) return false;
  const markClass = children[0]!.class;
  return (sayingProblems(parent).get(`${heading.class} ${markClass}`) ?? 0) > (childrenSayProblems(heading) ? 1 : 0);
}

const SAYING = new WeakMap<OutlineNode, Map<string, number>>();

/** How many children of a heading have children that say problems, by the marks of both; counted once a heading. */
function sayingProblems(heading: OutlineNode): Map<string, number> {
  const known = SAYING.get(heading);
  if (known) return known;
  const counts = new Map<string, number>();
  SAYING.set(heading, counts);
  for (const child of heading.children) {
    if (child.children.length === 0 || !childrenSayProblems(child)) continue;
    const key = `${child.class} ${child.children[0]!.class}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether some child of a heading is a field with problems below it. */
function holdsFields(heading: OutlineNode | null): boolean {
  return heading !== null && sayingProblems(heading).size > 0;
}

const SAY = new WeakMap<OutlineNode, boolean>();

/** Whether the children of a heading state problems by what they say; asked of the same heading again and again. */
function childrenSayProblems(heading: OutlineNode): boolean {
  if (heading.children.length === 0) return false;
  const known = SAY.get(heading);
  if (known !== undefined) return known;
  const say = readChildren(heading);
  SAY.set(heading, say);
  return say;
}

function readChildren(heading: OutlineNode): boolean {
  const children = heading.children;
  if (children.length === 1 && isRunOfMeasures(children[0]!)) return false;
  if (goOnWithOwnRun(heading)) return false;
  if (heading.body.some((paragraph) => opensWithAccountLabel(paragraph.text))) return false;
  if (opensWithAccountLabel(heading.text.slice(heading.statement.restAt))) return false;
  if (heading.namesProblem && isListOfOneState(children)) return false;
  if (heading.text.length - heading.statement.restAt > 30 && heading.namesProblem && heading.statement.form !== "plain")
    return false;
  let strong = 0;
  let named = 0;
  let reported = 0;
  for (const child of children) {
    const labelled = hasLabelledAccount(child);
    // 一是 opens a measure unless the words are wrapped as a problem.
    const names = child.class === "shi" ? child.namesProblem && child.statement.form !== "plain" : child.namesProblem;
    const holds = names || labelled || (child.children.length > 0 && holdsProblems(child));
    if (holds) named++;
    if (holds && (labelled || child.statement.form !== "plain" || !child.namesProblem)) strong++;
    if (isReported(child)) reported++;
  }
  const hasOwnText = heading.body.some((paragraph) => paragraph.text.length > 25);
  // Text above the first child may be the account or only lead in to the list: then the children have to say so plainly.
  if (hasOwnText && heading.namesProblem ? strong < children.length * 0.5 : named < children.length * 0.5) return false;
  // Below a heading that is wrapped as a problem itself, plain words are measures unless nearly all of them are faults.
  if (heading.namesProblem && heading.statement.form !== "plain" && strong === 0 && named < children.length * 0.75)
    return false;
  if (reported >= children.length * 0.5) return true;
  // Findings in a row with one account at the end: with marks of their own they are problems, 一是…二是… is one statement.
  const last = children[children.length - 1]!;
  return children[0]!.class !== "shi" && children[0]!.class !== "circle" && last.body.length > 0;
}

/** Whether a line on the state (整改进度：已完成) stands behind the last of several paragraphs alone: it is said of them all. */
function isListOfOneState(children: readonly OutlineNode[]): boolean {
  const { body } = children.at(-1)!;
  if (children.some(({ statement }) => statement.form !== "plain")) return false;
  if (body.length !== 1 || !closesWithState(body[0]!.text)) return false;
  return children.every(
    (child, at) => child.children.length === 0 && (at === children.length - 1 || child.body.length === 0),
  );
}

/**
 * Whether a heading's only child is a paragraph that goes on to the next mark of its family (1.…。2.…。) with nothing below
 * it: siblings run together would have their account there, so what stands in the paragraph is the account.
 */
function isRunOfMeasures(child: OutlineNode): boolean {
  const { mark, text, body, children } = child;
  if (!mark || body.length > 0 || children.length > 0 || child.statement.form !== "plain") return false;
  return findMarks(text).some(
    ({ value, clear, at }) => clear && value === mark.value + 1 && leadingMark(text.slice(at))?.class === mark.class,
  );
}

/** The wrapper of an unmarked finding is no longer than this; a longer one tells a story and belongs to the account. */
const SHORT_FINDING = 60;

const IN_BODY = new WeakMap<OutlineNode, Statement | null>();

/**
 * The codebook's exception: under a heading that names a field, a single unmarked paragraph says what was wrong before
 * the account begins.
 * @returns the statement, or null where the paragraph under the heading is its account
 */
function bodyProblem(heading: OutlineNode): Statement | null {
  const known = IN_BODY.get(heading);
  if (known !== undefined) return known;
  const problem = readBody(heading);
  IN_BODY.set(heading, problem);
  return problem;
}

function readBody(heading: OutlineNode): Statement | null {
  const first = heading.body[0];
  if (heading.class === "root" || heading.children.length > 0 || !first || first.text.length < 6) return null;
  if (opensWithAccountLabel(first.text)) return null;
  const next = heading.body[1];
  const accountBelow = next !== undefined && opensWithAccountLabel(next.text);
  const statement = readStatement(first.text, accountBelow);
  if (statement.form === "wrapped" && statement.statement.length <= SHORT_FINDING) {
    const containers =
      heading.parent?.children.filter((sibling) => sibling !== heading && sibling.children.length > 0) ?? [];
    return containers.length > 0 && /[。：:]/.test(first.text.slice(statement.restAt - 1, statement.restAt))
      ? statement
      : null;
  }
  if (heading.namesProblem || statement.form === "wrapped") return null;
  const inline =
    statement.restAt < first.text.length &&
    opensWithAccountLabel(
      first.text.slice(first.text.indexOf(statement.statement) + statement.statement.length).trim(),
    );
  return (accountBelow || inline) && speaksOfFault(statement.title) ? statement : null;
}

/** Walks the report part from the top: children that name problems are the problems, else the heading is. */
function collect(heading: OutlineNode, context: Context, found: NoticeItems, partOnly: boolean): void {
  const lists = listsApart(heading);
  if (lists) {
    addApart(lists, partOnly ? context : below(heading, context), found);
    return;
  }
  if (childrenNameProblems(heading)) {
    const inner = partOnly ? context : below(heading, context);
    const leaves = heading.children.filter((child) => !childrenNameProblems(child));
    const standing = !childrenSayProblems(heading);
    const namedLeaves = standing ? leaves.length : leaves.filter((child) => child.namesProblem).length;
    const someCompletedGroup = heading.children.some((child) => groupState(child.text) === "completed");
    for (const child of heading.children) {
      const claim = partOnly ? claimedRole(child.text) : null;
      if (claim === "leads" || claim === "advice") continue;
      const state = groupState(child.text);
      if (claim === "outstanding" && !(state !== null && someCompletedGroup)) {
        if (!childrenNameProblems(child) && child.namesProblem === false) {
          found.outstanding.push(child);
          continue;
        }
      }
      const group = state !== null && partOnly ? { state, heading: child.paragraph } : inner.group;
      const childContext = { ...inner, group };
      if (childrenNameProblems(child)) collect(child, childContext, found, false);
      else if (bodyProblem(child)) addBodyProblem(child, childContext, found);
      else if (child.namesProblem || hasLabelledAccount(child) || namedLeaves >= leaves.length * 0.5)
        addProblems(child, childContext, found);
    }
    return;
  }
  if (bodyProblem(heading)) addBodyProblem(heading, context, found);
  else if (heading.namesProblem) addProblems(heading, context, found);
}

/** Under a field, 存在问题 with its items and then 整改情况 with its own: what was wrong, and apart from it what was done. */
function listsApart(heading: OutlineNode): { findings: OutlineNode[]; done: OutlineNode } | null {
  const [wrong, done] = heading.children;
  if (!wrong || !done || heading.children.length > 2 || wrong.children.length === 0) return null;
  if (!/^(?:存在|反馈|指出|巡[视察]反馈)?的?(?:主要|具体|突出)?问题[：:。]?$/.test(wrong.text)) return null;
  if (!/^(?:主要|具体)?整改(?:落实|完成)?(?:情况|措施|进展|成效)[：:。]?$/.test(done.text)) return null;
  return { findings: wrong.children, done };
}

/** Adds findings whose accounts stand in a list of their own: one each where the lists are as long, else all together. */
function addApart(lists: { findings: OutlineNode[]; done: OutlineNode }, context: Context, found: NoticeItems): void {
  const accounts = lists.done.children;
  lists.findings.forEach((finding, at) => {
    const own = accounts.length === lists.findings.length ? accounts[at]! : null;
    found.problems.push({
      heading: finding.paragraph,
      mark: finding.mark,
      statement: finding.statement,
      aspect: context.aspect,
      parent: context.parent,
      account: own
        ? [sliceParagraph(own.paragraph, own.mark?.length ?? 0), ...paragraphsBelow(own)]
        : paragraphsBelow(lists.done),
      group: context.group,
    });
  });
}

function below(heading: OutlineNode, context: Context): Context {
  const title = contextTitle(heading);
  const state = context.group === null && heading.body[0] ? stateOfAll(heading.body[0].text) : null;
  const group = state ? { state, heading: heading.body[0]! } : context.group;
  return context.aspect === null
    ? { aspect: title, parent: null, group }
    : { aspect: context.aspect, parent: title, group };
}

const COUNT_BEHIND = /[（(][^（()）]{0,8}\d{1,3}\s?[个项条](?:具体)?问题[^（()）]{0,40}[）)][。：:]?$/;

/** The title of a heading that stands above problems: without 聚焦…方面, 问题整改 and their like. */
function contextTitle(heading: OutlineNode): string {
  // 已整改完成的问题 is the name of a group, not a statement in a wrapper.
  if (heading.statement.opener === "" && groupState(heading.text) !== null && heading.text.length <= 30)
    return heading.text.replace(/[\s。．.，,：:；;]+$/, "").replace(/[（(]\s?[0-9０-９]{1,3}\s?[个项条][）)]$/, "");
  // 队伍建设方面（3个问题，已完成2个）: the count is no part of the field.
  const counted = COUNT_BEHIND.exec(narrowDigits(heading.text));
  if (counted) return readStatement(heading.text.slice(0, counted.index), true).title;
  // …反馈问题整改方面: the rectification is the field itself.
  if (/问题整改方面[。：:]?$/.test(heading.text)) return heading.statement.title.replace(/(?<!问题整改)$/, "问题整改");
  return heading.statement.title
    .replace(/^(?:聚焦|在(?=.*(?:方面|整改)))/, "")
    .replace(/(?:方面(?:存在)?|存在)的?(?:(?:主要|突出|具体)?问题[及和与]?整改(?:落实)?(?:情况)?)?$/, "")
    .replace(/(?:方面)?(?:的?问题)?(?:的?整改(?:落实)?(?:情况)?)$/, (tail) =>
      tail.startsWith("方面") || tail.includes("问题") ? "" : tail,
    )
    .replace(/(?<=.{8})情况$/, "");
}

function addBodyProblem(heading: OutlineNode, context: Context, found: NoticeItems): void {
  const statement = bodyProblem(heading)!;
  const [first, ...rest] = heading.body;
  const outer = below(heading, context);
  found.problems.push({
    heading: first!,
    mark: null,
    statement,
    aspect: outer.aspect,
    parent: outer.parent,
    account: withRest(first!, statement.restAt, rest),
    group: context.group,
  });
}

function addProblems(heading: OutlineNode, context: Context, found: NoticeItems): void {
  const account = paragraphsBelow(heading);
  const offset = heading.paragraph.text.length - heading.text.length;
  // 1.台账不全。已补登。（已完成）: the state behind an item is its own, and groups nothing.
  const group = context.group?.heading === heading.paragraph ? null : context.group;
  const own = { aspect: context.aspect, parent: context.parent, group };
  // A problem that stands beside the fields of its part is its own field.
  if (own.aspect === null && heading.class === "han-paren" && holdsFields(heading.parent))
    own.aspect = contextTitle(heading);
  const state = leadingState(heading.text);
  const told = state === "" ? [] : [sliceParagraph(heading.paragraph, offset, offset + state.length)];
  const together = account.length > 0 ? runTogether(heading) : [];
  if (together.length > 1) {
    for (const piece of together) {
      const paragraph = sliceParagraph(heading.paragraph, offset + piece.from, offset + piece.to);
      const statement = readStatement(paragraph.text, true);
      found.problems.push({ ...own, heading: paragraph, mark: piece.mark, statement, account });
    }
    return;
  }
  found.problems.push({
    ...own,
    heading: heading.paragraph,
    mark: heading.mark,
    statement: heading.statement,
    account: [...told, ...withRest(heading.paragraph, offset + heading.statement.restAt, account)],
  });
}

function withRest(paragraph: Paragraph, restAt: number, below: Paragraph[]): Paragraph[] {
  const rest = sliceParagraph(paragraph, restAt);
  return rest.text.length > 1 ? [rest, ...below] : below;
}

/** What a sibling in the same paragraph stands behind. */
const BEFORE_SIBLING = /[。；; \u3000]/g;

/** Siblings in one paragraph, （1）甲。（2）乙。: the pieces behind each mark; none where there is only the one. */
function runTogether(heading: OutlineNode): Array<{ mark: Mark; from: number; to: number }> {
  const { mark, text } = heading;
  if (
    !mark ||
    (mark.class !== "digit-paren" && mark.class !== "digit" && mark.class !== "han-paren" && mark.class !== "circle")
  )
    return [];
  const pieces = [{ mark, from: 0, to: text.length }];
  BEFORE_SIBLING.lastIndex = 0;
  while (pieces.length < 40 && BEFORE_SIBLING.test(text)) {
    const at = BEFORE_SIBLING.lastIndex;
    const next = leadingMark(text.slice(at, at + 16));
    const last = pieces[pieces.length - 1]!;
    if (!next || next.class !== mark.class || next.value !== last.mark.value + 1) continue;
    last.to = at;
    pieces.push({ mark: next, from: at + next.length, to: text.length });
  }
  if (pieces.length === 1) return [];
  const words = pieces.map((piece) => text.slice(piece.from, piece.to));
  const faults = words.filter(speaksOfFault).length;
  const actions = words.filter((piece) => opensWithAction(piece.slice(0, 20)) && !speaksOfFault(piece)).length;
  const names =
    faults >= pieces.length * 0.5 && actions <= pieces.length / 3 && words.every((piece) => piece.length <= 150);
  return names ? pieces : [];
}
