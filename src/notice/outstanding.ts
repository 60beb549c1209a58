import { findDates } from "./dates.js";
import { type OutlineNode, paragraphsBelow } from "./outline.js";
import { lineAt, type Paragraph } from "./paragraph.js";
import { claimedRole } from "./parts.js";
import type { ProblemItem } from "./problem-items.js";

/** An entry of a closing list and the problem it means. */
export interface OutstandingItem {
  heading: Paragraph;
  /** Index of the problem; null where the entry could not be linked. */
  problem: number | null;
  /** How it was linked: by its title, or by the matter that it shares with an account. */
  linkedBy: "title" | "matter" | null;
  /** ISO date or `YYYY-MM` by which it is to be finished; null where none is given. */
  dueOn: string | null;
}

const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

function grams(text: string, size: number): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + size <= text.length; at++) found.add(text.slice(at, at + size));
  return found;
}

function dice(a: string, b: string): number {
  const first = grams(a, 2);
  const second = grams(b, 2);
  if (first.size === 0 || second.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const gram of first) if (second.has(gram)) shared++;
  return (2 * shared) / (first.size + second.size);
}

/** Two titles mean the same problem from this likeness on; wording shifts between the list and the report. */
const SAME_TITLE = 0.6;
/** Share of an entry's words, weighted by rarity, that the account of its problem has to hold, … */
const SAME_MATTER = 0.4;
/** … and how far ahead of the next best account it has to be. */
const AHEAD = 1.2;

/** Answers which problem a text means. Built once a notice, since the words of all accounts decide what is rare. */
export function problemFinder(problems: readonly ProblemItem[]): (text: string) => Pick<OutstandingItem, "problem" | "linkedBy"> {
  const titles = problems.map((problem) => letters(problem.statement.title));
  let matter: { sets: Set<string>[]; spread: Map<string, number> } | null = null;
  const matters = () => {
    if (matter) return matter;
    const sets = problems.map((problem) =>
      grams(letters([problem.statement.statement, ...problem.account.map((paragraph) => paragraph.text)].join("").slice(0, 20_000)), 3),
    );
    const spread = new Map<string, number>();
    for (const set of sets) for (const gram of set) spread.set(gram, (spread.get(gram) ?? 0) + 1);
    matter = { sets, spread };
    return matter;
  };
  return (text) => {
    const words = letters(text);
    let best = { problem: -1, likeness: 0 };
    titles.forEach((title, problem) => {
      const inside = title.length >= 6 && words.includes(title) ? 0.9 + title.length / 1000 : 0;
      const likeness = Math.max(inside, dice(title, words));
      if (likeness > best.likeness) best = { problem, likeness };
    });
    if (best.likeness >= SAME_TITLE) return { problem: best.problem, linkedBy: "title" };
    const { sets, spread } = matters();
    const wanted = [...grams(words, 3)];
    // Words that no account holds cannot tell accounts apart, but they count against a link.
    const weight = (gram: string) => Math.log((problems.length + 1) / ((spread.get(gram) ?? 0) + 0.5));
    const all = wanted.reduce((sum, gram) => sum + weight(gram), 0);
    const shares = sets.map((set) => wanted.reduce((sum, gram) => sum + (set.has(gram) ? weight(gram) : 0), 0) / (all || 1));
    const order = shares.map((share, problem) => ({ share, problem })).sort((a, b) => b.share - a.share || a.problem - b.problem);
    const [first, second] = order;
    if (first && first.share >= SAME_MATTER && first.share >= (second?.share ?? 0) * AHEAD) {
      return { problem: first.problem, linkedBy: "matter" };
    }
    return { problem: null, linkedBy: null };
  };
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
  const items: OutstandingItem[] = [];
  const visit = (heading: OutlineNode) => {
    const role = claimedRole(heading.text);
    if (role === "next" || role === "leads" || role === "advice") return;
    if (heading.children.length > 0) {
      heading.children.forEach(visit);
      return;
    }
    if (!heading.namesProblem) return;
    const words = heading.statement.statement;
    items.push({ heading: heading.paragraph, ...find(words), dueOn: dueOf([heading.paragraph, ...paragraphsBelow(heading)], year) });
  };
  for (const list of lists) {
    if (list.children.length > 0) list.children.forEach(visit);
    else {
      for (const paragraph of list.body) {
        // Without numbers an entry names its problem in quotation marks.
        const named = /[“"]([^”"]{6,80})[”"]/.exec(paragraph.text);
        if (!named || !/问题|事项|项/.test(paragraph.text)) continue;
        const quoted = [...paragraph.text.matchAll(/[“"]([^“”"]{6,80})[”"]/g)].map((match) => match[1]!);
        const linked = quoted.map(find).find((link) => link.linkedBy === "title");
        if (linked) items.push({ heading: paragraph, ...linked, dueOn: dueOf([paragraph], year) });
      }
    }
  }
  return items;
}

/** The date by which an entry is to be finished: behind 时限, or in a promise to finish. */
function dueOf(paragraphs: readonly Paragraph[], year: number | undefined): string | null {
  for (const paragraph of paragraphs) {
    if (!/时限|期限|时间|预计|力争|争取|计划|确保|底前|完成/.test(paragraph.text)) continue;
    for (const date of findDates(paragraph.text, { year })) {
      const before = paragraph.text.slice(Math.max(0, date.index - 24), date.index);
      const after = paragraph.text.slice(date.index + date.length, date.index + date.length + 16);
      const limit = /(?:时限|期限|时间)[^。；]{0,12}[：:][^。；]{0,24}$/.test(before);
      const promise = /(?:预计|力争|争取|计划|确保|拟|将)(?:于|在|到)?[^，。；]{0,8}$/.test(before) && /^[^，。；]{0,10}(?:完成|到位|销号|办结)/.test(after);
      if (limit || promise) return date.to ?? date.from;
    }
  }
  return null;
}

/** The line on which an entry stands. */
export function outstandingLine(item: OutstandingItem): number {
  return lineAt(item.heading, 0);
}
