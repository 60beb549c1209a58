import { allMatches } from "./all-matches.js";
import { leadingMark, type Mark } from "./marks.js";
import type { Paragraph } from "./paragraph.js";
import { sliceParagraph } from "./paragraphs.js";
import { claimedRole, isPartHeading } from "./parts.js";
import { readStatement } from "./statement.js";

/** How a finding is taken up: 针对第2个问题…, 针对“…”问题，… */
const FINDING = /(?:针对|对于|关于)(?:[“‘"]|(?:反馈|指出)?的?第?[一二三四五六七八九十0-9])/;
/** Where a sentence begins that does so. */
const TAKES_UP = new RegExp(`(?<=^|[。；;])[ \\u3000]{0,4}(?=${FINDING.source})`, "g");
const OPENS = /^(?:针对|对于|关于)[“‘"]/;

/** A part heading is a line of its own. */
const LONGEST_HEADING = 50;

/**
 * Cuts a paragraph that takes up several findings one after the other into one for each: numbered ones (针对第1个问题“…”，)
 * anywhere, unnumbered ones (针对“…”问题，) only right under the heading of the report, where nothing else is an item.
 * @param paragraphs a notice
 */
export function splitRunningFindings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const pieces: Paragraph[] = [];
  let underReport = false;
  for (const paragraph of paragraphs) {
    const mark = leadingMark(paragraph.text);
    if (mark !== null) underReport = headsReport(paragraph, mark);
    const cuts = cutsOf(paragraph, underReport);
    if (cuts.length < 2) pieces.push(paragraph);
    else {
      const from = cuts[0] === 0 ? cuts : [0, ...cuts];
      for (const [at, start] of from.entries()) pieces.push(sliceParagraph(paragraph, start, from[at + 1]));
    }
  }
  return pieces.length > paragraphs.length ? pieces : paragraphs;
}

function cutsOf({ text }: Paragraph, underReport: boolean): number[] {
  if (!FINDING.test(text)) return [];
  const starts = allMatches(TAKES_UP, text).map(({ index, 0: gap }) => index + gap.length);
  return starts.filter((start) => {
    const words = text.slice(start, start + 400);
    const mark = leadingMark(words.slice(0, 24));
    if (mark?.class === "issue") return true;
    return underReport && isFinding(words);
  });
}

/**
 * Unmarked paragraphs that each take up a finding and go on into its account, two or more of them right under the heading
 * of the report: under a heading that names a field or a fault they would be its account.
 * @param marks the mark that opens each paragraph, null where it opens with words
 * @returns their positions
 */
export function runningFindings(paragraphs: readonly Paragraph[], marks: ReadonlyArray<Mark | null>): number[] {
  const found: number[] = [];
  let run: number[] = [];
  let underReport = false;
  const close = () => {
    if (run.length > 1) found.push(...run);
    run = [];
  };
  paragraphs.forEach((paragraph, index) => {
    const mark = marks[index]!;
    if (mark === null) {
      if (underReport && isFinding(paragraph.text)) run.push(index);
      return;
    }
    close();
    underReport = headsReport(paragraph, mark);
  });
  close();
  return found;
}

/** 二、反馈问题整改落实情况, with nothing behind it. */
function headsReport({ text }: Paragraph, mark: Mark): boolean {
  if (mark.class !== "han" || text.length > LONGEST_HEADING) return false;
  const words = text.slice(mark.length);
  return claimedRole(words) === "report" && isPartHeading(words);
}

/** 针对“…”问题，已…: the wrapper is closed, and more stands behind it. */
function isFinding(text: string): boolean {
  if (!OPENS.test(text)) return false;
  const statement = readStatement(text, false);
  return statement.form === "wrapped" && statement.restAt < text.length;
}
