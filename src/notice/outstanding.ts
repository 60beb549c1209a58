import { dueIn } from "./due.js";
import { findMarks } from "./enumeration.js";
import { opensWithAction } from "./fault.js";
import { hanValue } from "./marks.js";
import { narrowDigits } from "./numerals.js";
import { type OutlineNode, paragraphsBelow } from "./outline.js";
import type { Paragraph } from "./paragraph.js";
import { sliceParagraph } from "./paragraphs.js";
import { claimedRole } from "./parts.js";
import type { ProblemItem } from "./problem-items.js";
import { topmostMarks } from "./topmost.js";

/** An entry of a closing list and the problem it means. */
export interface OutstandingItem {
  heading: Paragraph;
  /** Index of the problem; null where the entry could not be linked. */
  problem: number | null;
  /** How it was linked: by its title, or by the matter that it shares with an account. */
  linkedBy: "title" | "matter" | null;
  /** ISO date or `YYYY-MM` by which it is to be finished; null where none is given. */
  dueOn: string | null;
  /** Whether the list is one of matters to be kept up (需要长期坚持的事项). */
  isKeptUp: boolean;
}

/** What is said of a matter that is to be kept up. */
export const KEPT_UP = /长期坚持|并持续坚持/;

const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

function grams(text: string, size: number): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + size <= text.length; at++) found.add(text.slice(at, at + size));
  return found;
}

/** Two titles mean the same problem from this likeness on; wording shifts between the list and the report. */
const SAME_TITLE = 0.6;
/**
 * Share of an entry's words, weighted by rarity, that the account of its problem has to hold, and how many times that of
 * the next best account it has to be: the smaller the share, the plainer the lead.
 */
const SAME_MATTER = [
  { share: 0.4, lead: 1.2 },
  { share: 0.15, lead: 1.8 },
] as const;

/** An entry of this many letters that one account alone holds word for word (会费结余使用) means its problem. */
const LEAST_VERBATIM = 5;

type Link = Pick<OutstandingItem, "problem" | "linkedBy">;

/** For each gram the problems that hold it, in order. */
type Index = Map<string, number[]>;

function indexOf(texts: readonly Set<string>[]): Index {
  const index: Index = new Map();
  texts.forEach((set, problem) => {
    for (const gram of set) {
      const holders = index.get(gram);
      if (holders) holders.push(problem);
      else index.set(gram, [problem]);
    }
  });
  return index;
}

/** Grams that this many accounts hold are the language of the genre: they link nothing, and looking them up costs time. */
const COMMON = 60;

/**
 * Answers which problem a text means. Built once a notice: the words of all accounts decide what is rare, and an index
 * of them keeps a long list from being held against every problem.
 */
export function problemFinder(problems: readonly ProblemItem[]): (text: string) => Link {
  const titles = problems.map((problem) => letters(problem.statement.title));
  const titleGrams = titles.map((title) => grams(title, 2));
  const byTitle = indexOf(titleGrams);
  let matters: string[] | null = null;
  let byMatter: Index | null = null;
  return (text) => {
    const words = letters(text);
    const wanted = grams(words, 2);
    const shared = tally(byTitle, wanted);
    let best = { problem: -1, likeness: 0 };
    for (const [problem, count] of shared) {
      const title = titles[problem]!;
      const inside = title.length >= 6 && words.includes(title) ? 0.9 + title.length / 1000 : 0;
      const likeness = Math.max(inside, (2 * count) / (wanted.size + titleGrams[problem]!.size));
      if (likeness > best.likeness || (likeness === best.likeness && problem < best.problem))
        best = { problem, likeness };
    }
    if (best.likeness >= SAME_TITLE) return { problem: best.problem, linkedBy: "title" };
    matters ??= problems.map((problem) => letters(matterOf(problem)));
    const verbatim = words.length >= LEAST_VERBATIM ? matters.flatMap((m, at) => (m.includes(words) ? [at] : [])) : [];
    if (verbatim.length === 1) return { problem: verbatim[0]!, linkedBy: "matter" };
    byMatter ??= indexOf(matters.map((matter) => grams(matter, 3)));
    return linkByMatter(byMatter, grams(words, 3), problems.length);
  };
}

/** The statement and the account of a problem, as far as they can tell it apart from others. */
function matterOf(problem: ProblemItem): string {
  return [problem.statement.statement, ...problem.account.map((paragraph) => paragraph.text)].join("").slice(0, 20_000);
}

/** How many of the wanted grams each problem holds. */
function tally(index: Index, wanted: ReadonlySet<string>, weight = (_holders: number) => 1): Map<number, number> {
  const counts = new Map<number, number>();
  for (const gram of wanted) {
    const holders = index.get(gram);
    if (!holders || holders.length > COMMON) continue;
    for (const problem of holders) counts.set(problem, (counts.get(problem) ?? 0) + weight(holders.length));
  }
  return counts;
}

function linkByMatter(index: Index, wanted: ReadonlySet<string>, problems: number): Link {
  // Words that no account holds cannot tell accounts apart, but they count against a link.
  const weight = (holders: number) => Math.log((problems + 1) / (holders + 0.5));
  let all = 0;
  for (const gram of wanted) all += weight(index.get(gram)?.length ?? 0);
  const order = [...tally(index, wanted, weight)].sort(([a, first], [b, second]) => second - first || a - b);
  const [first, second] = order;
  if (!first || all <= 0) return { problem: null, linkedBy: null };
  const share = first[1] / all;
  const lead = first[1] / (second?.[1] ?? 0);
  const links = SAME_MATTER.some((least) => share >= least.share && lead >= least.lead);
  return links ? { problem: first[0], linkedBy: "matter" } : { problem: null, linkedBy: null };
}

/**
 * Reads the closing lists of items that need further work and links each entry to its problem.
 * @param lists headings of such lists
 * @param year the year that a date without one refers to
 */
export function outstandingItems(
  lists: readonly OutlineNode[],
  problems: readonly ProblemItem[],
  year: number | undefined,
): OutstandingItem[] {
  if (lists.length === 0 || problems.length === 0) return [];
  const find = problemFinder(problems);
  const numbered = numberFinder(problems);
  return lists.flatMap((list) => {
    const isKeptUp = KEPT_UP.test(list.text);
    return entriesOf(list, find, numbered).map(({ told, ...entry }) => ({
      ...entry,
      dueOn: dueIn(told, year),
      isKeptUp,
    }));
  });
}

/** An entry as it is linked, and the paragraphs that may say by when it is to be finished. */
type Entry = Link & { heading: Paragraph; told: readonly Paragraph[] };

function entriesOf(
  list: OutlineNode,
  find: (text: string) => Link,
  numbered: (number: string) => number | null,
): Entry[] {
  const entries: Entry[] = [];
  const visit = (heading: OutlineNode) => {
    // A wrapped title (关于“消极应付后续整改”问题) may hold words that would make another heading the next steps.
    const role = heading.statement.form === "plain" ? claimedRole(heading.text) : null;
    if (role === "next" || role === "leads" || role === "advice") return;
    if (heading.children.length > 0) {
      heading.children.forEach(visit);
      return;
    }
    const told = [heading.paragraph, ...paragraphsBelow(heading)];
    // In a list of items an entry that opens with its matter (平台二期建设。…) is one; 持续加强学习 is a resolve.
    const names = LISTS_ITEMS.test(heading.parent?.text ?? "") && !opensWithAction(heading.statement.title);
    if (!heading.namesProblem && !names && !saysOpen(told)) return;
    entries.push({ heading: heading.paragraph, ...find(heading.statement.title), told });
  };
  list.children.forEach(visit);
  for (const paragraph of list.body) {
    const linked = numberedProblems(paragraph.text, numbered);
    // A paragraph on one item may say by when; one that lists several says so of none.
    const told = linked.length === 1 ? [paragraph] : [];
    for (const problem of linked) entries.push({ heading: paragraph, problem, linkedBy: "title", told });
    if (linked.length > 0 || list.children.length > 0 || !/问题|事项|项/.test(paragraph.text)) continue;
    // Without numbers an entry names its problem in quotation marks, or as a point of the sentence.
    const quoted = [...paragraph.text.slice(0, 2000).matchAll(/[“"]([^“”"]{6,80})[”"]/g)].map((match) =>
      find(match[1]!),
    );
    const byTitle = quoted.find((link) => link.linkedBy === "title");
    if (byTitle) entries.push({ heading: paragraph, ...byTitle, told: [paragraph] });
    else
      for (const point of pointsOf(paragraph)) {
        const link = find(point.text.split(/[。；;]/, 1)[0]!);
        if (link.problem !== null) entries.push({ heading: point, ...link, told: [point] });
      }
  }
  return entries;
}

/** The points that a paragraph lists in running text: 仍有以下任务：1.库区改造；2.欠款清收。 */
function pointsOf(paragraph: Paragraph): Paragraph[] {
  const { text } = paragraph;
  const marks = topmostMarks(findMarks(text), [text]).map(({ mark }) => mark);
  return marks.map(({ end }, at) => sliceParagraph(paragraph, end, marks[at + 1]?.at));
}

/** A heading that announces items by name. */
const LISTS_ITEMS = /事项|问题|任务|项目/;

/** 第3、7、11项问题; 第五项 */
const BY_NUMBER =
  /第\s?((?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:[、，,和及](?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})){0,30})\s?(?:项|个问题|条|号问题)/g;

/** Whether an entry says of itself that it is open: why, until when, or how far it has come. */
function saysOpen(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ text }) => /原因|时限|尚未|未完成|未整改|力争|预计|正在/.test(text));
}

/** The problems that a text names by number; empty where it names none. */
export function numberedProblems(text: string, numbered: (number: string) => number | null): number[] {
  return [...narrowDigits(text.slice(0, 400)).matchAll(BY_NUMBER)]
    .flatMap((match) => match[1]!.split(/[、，,和及]/))
    .flatMap((number) => numbered(number) ?? []);
}

/** Answers which problem a printed number means: the one that bears it alone, else the one at that place. */
export function numberFinder(problems: readonly ProblemItem[]): (number: string) => number | null {
  const bearers = new Map<number, number[]>();
  problems.forEach((problem, at) => {
    const value = problem.mark?.value;
    if (value !== undefined) bearers.set(value, [...(bearers.get(value) ?? []).slice(0, 2), at]);
  });
  return (number) => {
    const value = /^[0-9]/.test(number) ? Number(number) : hanValue(number);
    const bearing = bearers.get(value) ?? [];
    if (bearing.length === 1) return bearing[0]!;
    return bearing.length === 0 && value >= 1 && value <= problems.length ? value - 1 : null;
  };
}
