import { dueIn } from "./due.js";
import { type OutlineNode, paragraphsBelow } from "./outline.js";
import type { Paragraph } from "./paragraph.js";
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
/**
 * Share of an entry's words, weighted by rarity, that the account of its problem has to hold, and how many times that of
 * the next best account it has to be: the smaller the share, the plainer the lead.
 */
const SAME_MATTER = [
  { share: 0.4, lead: 1.2 },
  { share: 0.15, lead: 1.8 },
] as const;

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
    if (first && SAME_MATTER.some(({ share, lead }) => first.share >= share && first.share >= (second?.share ?? 0) * lead)) {
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
    // A wrapped title (关于“消极应付后续整改”问题) may hold words that would make another heading the next steps.
    const role = heading.statement.form === "plain" ? claimedRole(heading.text) : null;
    if (role === "next" || role === "leads" || role === "advice") return;
    if (heading.children.length > 0) {
      heading.children.forEach(visit);
      return;
    }
    if (!heading.namesProblem) return;
    const words = heading.statement.statement;
    items.push({ heading: heading.paragraph, ...find(words), dueOn: dueIn([heading.paragraph, ...paragraphsBelow(heading)], year) });
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
        if (linked) items.push({ heading: paragraph, ...linked, dueOn: dueIn([paragraph], year) });
      }
    }
  }
  return items;
}
