import type { Mark } from "./enumeration.js";

/** A mark of the topmost enumeration, and where the words before it end: the lead-in of a block belongs to no measure. */
export interface TopMark {
  mark: Pick<Mark, "paragraph" | "at" | "end" | "printed">;
  /** Paragraph and index at which the text of the mark before ends. */
  cut: { paragraph: number; at: number };
}

/** What opens a paragraph on results or on next steps: an enumeration in it goes on with the last measure. */
const AFTERWARDS =
  /^(?:整改)?(?:成效|成果|效果|结果|完成情况|目前|下一?步|下一阶段|下阶段|今后|接下来|后续)|^(?:通过|经过)[^，,：:]{0,8}整改/;
/** A lead-in that names a field or a point: 企业开办方面：, 关于现金管理问题， */
const FIELD = /(?:方面|问题)[：:，,。]?$/;
/** Characters before a mark that are searched for its lead-in. */
const LONGEST_LEAD = 40;

/**
 * Chooses from all marks of an account those of its topmost enumeration. It is of the family of the first mark that
 * counts 1 and is followed by a 2. Where 1 comes again, the marks that follow are an enumeration inside a measure if
 * the outer one goes on behind them, and a further block of the topmost one if they begin a paragraph, or a passage
 * on another field (甲方面：一是…乙方面：一是…).
 * @param marks all marks of the account, in order
 * @param texts the paragraphs' texts
 * @returns the topmost marks in order; empty where the account has no enumeration
 */
export function topmostMarks(marks: readonly Mark[], texts: readonly string[]): TopMark[] {
  const first = firstOfAll(marks);
  if (!first) return [];
  const { family } = first;
  const top: Mark[] = [];
  /** Runs since the last topmost mark that began anew with 1. */
  let restarts: Mark[][] = [];
  let seen = false;
  for (const mark of marks) {
    seen ||= mark === first;
    if (!seen || mark.family !== family) continue;
    const inner = restarts.at(-1);
    if (mark.value === 1 && top.length > 0) restarts.push([mark]);
    else if (inner && mark.value === inner.at(-1)!.value + 1) inner.push(mark);
    else if (top.length === 0 || mark.value === top.at(-1)!.value + 1) {
      top.push(mark);
      restarts = [];
    } else if (inner && goesOn(inner, mark)) inner.push(mark);
    else if (goesOn(top, mark)) {
      top.push(mark);
      restarts = [];
    }
  }
  const result: TopMark[] = top.map((mark) => ({ mark, cut: mark }));
  const named = FIELD.test(texts[first.paragraph]!.slice(Math.max(0, first.at - LONGEST_LEAD), first.at));
  for (const run of restarts) {
    if (run.length < 2) continue;
    const cut = blockStart(run[0]!, result.at(-1)!.mark, texts, named);
    if (!cut) continue;
    for (const [index, mark] of run.entries()) result.push({ mark, cut: index === 0 ? cut : mark });
  }
  return result;
}

/** The first mark that counts 1 and has a 2 of its family behind it. */
function firstOfAll(marks: readonly Mark[]): Mark | undefined {
  const followed = new Set<string>();
  let first: Mark | undefined;
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]!;
    if (mark.value === 1 && followed.has(mark.family)) first = mark;
    if (mark.value === 2) followed.add(mark.family);
  }
  return first;
}

/**
 * Whether a mark goes on with a run in spite of a misprint: the last number printed twice, or one left out. Bare
 * numbers and the like are too frequent in running text for that, unless they begin a paragraph.
 */
function goesOn(run: readonly Mark[], mark: Mark): boolean {
  const last = run.at(-1)!.value;
  const sure = mark.at === 0 || (mark.clear && (mark.family === "point" || mark.family === "circled"));
  return sure && last > 1 && (mark.value === last || mark.value === last + 2);
}

/**
 * Where a run that begins anew with 1 begins a further block, lead-in and all; undefined where it is an inner enumeration.
 * @param named whether the first block has a lead-in that names a field
 */
function blockStart(
  mark: Mark,
  last: TopMark["mark"],
  texts: readonly string[],
  named: boolean,
): TopMark["cut"] | undefined {
  const text = texts[mark.paragraph]!;
  if (mark.paragraph > last.paragraph) return AFTERWARDS.test(text) ? undefined : { paragraph: mark.paragraph, at: 0 };
  const lead = /[^。；;！!？?]*$/.exec(text.slice(Math.max(0, mark.at - LONGEST_LEAD), mark.at))![0];
  return named && FIELD.test(lead) ? { paragraph: mark.paragraph, at: mark.at - lead.length } : undefined;
}
