import { noticeId } from "../corpus/notice-id.js";
import type { Line, NoticeText } from "../corpus/text.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { accountState } from "./account-state.js";
import { trimClosing } from "./closing.js";
import { dueIn } from "./due.js";
import { readFields } from "./fields.js";
import { readFigures } from "./figures.js";
import { readGenre } from "./genre.js";
import { itemParagraphs } from "./item-paragraphs.js";
import { readMeasures } from "./measures.js";
import type { Evidence, Figure, Notice, Problem } from "./notice.js";
import { readOutline } from "./outline.js";
import { KEPT_UP, numberedProblems, numberFinder, outstandingItems, problemFinder } from "./outstanding.js";
import { lineAt, type Paragraph } from "./paragraph.js";
import { toParagraphs } from "./paragraphs.js";
import { evenWidths } from "./plain-words.js";
import { type NoticeItems, type ProblemItem, problemItems } from "./problem-items.js";
import { readStated } from "./stated.js";
import { itemStatus, overallStatus, type ReadStatus } from "./status.js";
import { readTasks } from "./tasks.js";

/**
 * Takes the text of one notice apart: genre, fields, totals, problems with their states and measures, figures.
 * A pure function; it never throws on any text, and takes time linear in its length.
 * @param text the cleaned lines of one notice
 * @param source the file it stands in, relative to the corpus folder
 * @param joined its lines joined to paragraphs, where that has been done already
 * @param known names of notices that have been read: of one of these nothing is needed but what kind of document it is, so
 *   that its problems and figures are left out
 */
export function readNotice(
  text: NoticeText,
  source: string,
  joined: readonly Paragraph[] = toParagraphs(text.lines),
  known: ReadonlySet<string> = NONE,
): Notice {
  const paragraphs = itemParagraphs(joined);
  const messages: Message[] = [];
  const id = noticeId(text.lines);
  const genre = readGenre(paragraphs, text.hints);
  const fields = readFields(paragraphs, text.hints);
  for (const met of fields.messages) messages.push(met);
  const stated = readStated(paragraphs);
  const evidence: Record<string, Evidence> = { ...fields.evidence, ...stated.evidence };
  if (genre.evidence) evidence.genre = genre.evidence;

  const isNotice = genre.genre === "rectification" && !known.has(id);
  if (isNotice) for (const met of stated.messages) messages.push(met);
  const items = isNotice ? problemItems(readOutline(paragraphs)) : { problems: [], outstanding: [], parts: [] };
  const published = fields.fields.publishedOn ?? fields.fields.feedbackOn ?? fields.fields.inspectedTo;
  const year = published ? Number(published.slice(0, 4)) : undefined;
  const written = { year, publishedOn: fields.fields.publishedOn };
  const problems = toProblems(items, paragraphs, written, stated, evidence, messages);
  // One by one: a hostile text has more messages than a call takes arguments.
  if (isNotice)
    for (const met of [...numberingMessages(items.problems), ...shortReport(items, paragraphs, stated)])
      messages.push(met);

  return {
    noticeId: id,
    source,
    ordinal: text.ordinal,
    line: fields.evidence.title?.line ?? paragraphs[0]?.line ?? 1,
    genre: genre.genre,
    fields: fields.fields,
    stated: stated.stated,
    problems,
    figures: isNotice ? figuresOf(items.problems, paragraphs) : [],
    tasks: genre.genre === "work-plan" ? readTasks(paragraphs) : [],
    evidence,
    messages,
    chars: countChars(paragraphs),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Lines of an item's account that say who, by when and how far; no measure stands in them. */
const BESIDE_MEASURES =
  /^(?:整改|完成|办结|责任|牵头|配合)(?:完成|整改)?(?:时限|期限|时间|状态|单位|部门|领导|责任人|人)[：:]/;

/** When a notice was written, as far as that is known. */
interface Written {
  /** The year that a date without one refers to. */
  year: number | undefined;
  publishedOn: string | null;
}

function toProblems(
  items: NoticeItems,
  paragraphs: readonly Paragraph[],
  written: Written,
  stated: ReturnType<typeof readStated>,
  evidence: Record<string, Evidence>,
  messages: Message[],
): Problem[] {
  const found = items.problems;
  found.forEach((item, at) => {
    const next = found[at + 1];
    const lastOfReport = next === undefined || next.aspect !== item.aspect;
    if (lastOfReport) item.account = trimClosing(item.account);
  });
  const states = readStates(items, paragraphs, written, stated, messages);
  return found.map((item, at) => {
    const state = states[at]!;
    const account = item.account.map((paragraph) => paragraph.text).join("\n");
    const measures = readMeasures(item.account.filter((paragraph) => !BESIDE_MEASURES.test(paragraph.text)));
    const name = `problem.${at + 1}`;
    evidence[name] = { line: item.heading.line, text: item.statement.title, rule: `problem/${item.statement.form}` };
    if (state.line !== null)
      evidence[`${name}.status`] = { line: state.line, text: state.text, rule: `status/${state.basis}` };
    return {
      ordinal: at + 1,
      line: lineAt(item.heading, 0),
      number: item.mark?.printed ?? null,
      title: item.statement.title,
      aspect: item.aspect,
      parent: item.parent,
      statement: item.statement.statement,
      account,
      status: state.status,
      statusBasis: state.basis,
      statusText: state.text,
      sustained: state.isKeptUp,
      doneOn: state.doneOn,
      dueOn: state.dueOn,
      accountState: accountState(measures),
      measures,
    };
  });
}

/** The state of a problem, and whether it says that what was done is kept up. */
interface ItemState extends ReadStatus {
  isKeptUp: boolean;
}

/** The state of each problem: its group's heading, its own text, the closing list, or a sentence on all. */
function readStates(
  items: NoticeItems,
  paragraphs: readonly Paragraph[],
  { year, publishedOn }: Written,
  stated: ReturnType<typeof readStated>,
  messages: Message[],
): ItemState[] {
  const states = items.problems.map((item): ItemState => {
    const told = item.group ? [...item.account, item.group.heading] : item.account;
    const isKeptUp = told.some(({ text }) => KEPT_UP.test(text));
    const own = { ...itemStatus(item.account, year, publishedOn), isKeptUp };
    if (!item.group) return own;
    const { state, heading } = item.group;
    const dueOn = own.dueOn ?? (state === "in_progress" ? dueIn(item.account, year) : null);
    return {
      ...own,
      dueOn,
      status: state,
      basis: "section" as const,
      text: heading.text.slice(0, 80),
      line: heading.line,
    };
  });
  for (const entry of outstandingItems(items.outstanding, items.problems, year)) {
    if (entry.problem === null) {
      messages.push(
        message("outline/unlinked-outstanding", entry.heading.line, { words: entry.heading.text.slice(0, 40) }),
      );
      continue;
    }
    const state = states[entry.problem]!;
    state.dueOn = entry.dueOn ?? state.dueOn;
    state.isKeptUp ||= entry.isKeptUp;
    if (state.status === "in_progress" && state.basis !== "none") continue;
    Object.assign(state, {
      status: "in_progress",
      basis: "outstanding",
      text: entry.heading.text.slice(0, 160),
      line: entry.heading.line,
      doneOn: null,
    });
  }
  applyExceptions(items.problems, paragraphs, states);
  const overall = overallStatus(stated.stated, stated.evidence, states.length);
  return states.map((state) =>
    state.status === "unstated" && overall ? { ...state, ...overall, dueOn: state.dueOn } : state,
  );
}

/** 除“…”外，其余均已完成: the named ones are open, the others finished. */
const EXCEPT =
  /除(?!了)([^。；]{2,160}?)(?:以外|之外|外)[，,]?(?:其余|其他|其它|剩余|所有)?[^，。；]{0,24}(?:均|全部|都|已)[^，。；]{0,8}(?:整改)?(?:完成|到位|办结|销号|完毕|解决)/;

/** What stands between the problems that an exception names. */
const BETWEEN_NAMES = /[、，,；]|(?<=问题|事项|工作|任务)(?:和|及|与|以及)/;

function applyExceptions(
  problems: readonly ProblemItem[],
  paragraphs: readonly Paragraph[],
  states: ReadStatus[],
): void {
  if (problems.length === 0) return;
  let own: ReadonlySet<Paragraph> | null = null;
  for (const paragraph of paragraphs) {
    if (!paragraph.text.includes("除")) continue;
    const text = evenWidths(paragraph.text.length > 1500 ? paragraph.text.slice(0, 1500) : paragraph.text);
    const except = EXCEPT.exec(text);
    if (!except) continue;
    own ??= new Set(problems.flatMap((problem) => [problem.heading, ...problem.account]));
    if (own.has(paragraph)) continue;
    const find = problemFinder(problems);
    const quoted = [...except[1]!.matchAll(/[“"‘「]([^“”"‘’「」]{4,80})[”"’」]/g)].map((match) => match[1]!);
    const named = (quoted.length > 0 ? quoted : except[1]!.split(BETWEEN_NAMES)).map(find);
    // Words that are no title name problems where the sentence speaks of problems, and each means another one.
    const isList =
      /问题|事项|整改/.test(except[0]) && new Set(named.map(({ problem }) => problem)).size === named.length;
    const open = new Set(
      named.flatMap(({ linkedBy, problem }) => (problem !== null && (linkedBy === "title" || isList) ? [problem] : [])),
    );
    for (const problem of numberedProblems(except[1]!, numberFinder(problems))) open.add(problem);
    // 除下列三项外: the closing list has named them, and their states are set by now.
    const listed = /下列|以下|下述|上述/.test(except[1]!) && states.some((state) => state.basis === "outstanding");
    if (open.size === 0 && !listed) return;
    states.forEach((state, at) => {
      if (state.status !== "unstated") return;
      const status = open.has(at) ? "in_progress" : "completed";
      Object.assign(state, {
        status,
        basis: "overall",
        text: paragraph.text.slice(except.index, except.index + except[0].length).slice(0, 160),
        line: lineAt(paragraph, except.index),
      });
    });
    return;
  }
}

/** Gaps and repetitions in the printed numbers: the outline took them as they stand, and says so. */
function numberingMessages(problems: readonly ProblemItem[]): Message[] {
  const messages: Message[] = [];
  for (let at = 1; at < problems.length; at++) {
    const before = problems[at - 1]!;
    const item = problems[at]!;
    if (!before.mark || !item.mark || before.mark.class !== item.mark.class) continue;
    const sameList = before.parent === item.parent && before.aspect === item.aspect;
    const step = item.mark.value - before.mark.value;
    if (!sameList || step === 1) continue;
    messages.push(
      message("outline/numbering", item.heading.line, {
        found: item.mark.printed,
        expected: before.mark.value + 1,
        title: item.statement.title.slice(0, 30),
      }),
    );
  }
  return messages;
}

/** Fewer than one in so many of the problems that a notice claims: some of them stand in a layout that was not read. */
const SUSPICIOUS_SHARE = 3;

/** A notice in which no problem was found, or far fewer than it claims, is the first thing that a person should look at. */
function shortReport(
  items: NoticeItems,
  paragraphs: readonly Paragraph[],
  { stated, evidence }: ReturnType<typeof readStated>,
): Message[] {
  const found = items.problems.length;
  if (found === 0) return [message("outline/no-problems", paragraphs[0]?.line ?? 1, { headings: items.parts.length })];
  if (stated.problems === null || found * SUSPICIOUS_SHARE >= stated.problems) return [];
  const line = evidence["stated.problems"]?.line ?? null;
  return [message("outline/few-problems", line, { found, stated: stated.problems })];
}

/** Amounts, headcounts and documents: of each problem's account, and of what stands outside all problems. */
function figuresOf(problems: readonly ProblemItem[], paragraphs: readonly Paragraph[]): Figure[] {
  // By the lines themselves: of a notice that was pasted as one line all have the same number.
  const taken = new Set<Line | undefined>();
  const inside = problems.flatMap((problem, at) => {
    taken.add(problem.heading.pieces[0]?.line);
    return problem.account.flatMap((paragraph) => {
      taken.add(paragraph.pieces[0]?.line);
      return readFigures(paragraph.text, lineAt(paragraph, 0), at + 1);
    });
  });
  const outside = paragraphs.filter(({ pieces }) => !taken.has(pieces[0]?.line));
  return [...outside.flatMap((paragraph) => readFigures(paragraph.text, lineAt(paragraph, 0), null)), ...inside];
}

function countChars(paragraphs: readonly Paragraph[]): number {
  let chars = 0;
  for (const { text } of paragraphs) chars += text.length - (/\s/.test(text) ? text.match(/\s/g)!.length : 0);
  return chars;
}
