import { quotedPassages } from "./quotation.js";

/** A clause of a measure, cut at its punctuation, with what is quoted in it taken out. */
export interface Clause {
  /** The words; a title stands as 《》, a quotation as “”, and a restated problem (针对…的问题) is left out. */
  text: string;
  /** Whether it is, or follows in its sentence, an announcement: 下一步，…, 将…, 拟… */
  announced: boolean;
  /** Whether it is a short first sentence that names the measure as a heading does: 加强学习。 */
  heading: boolean;
}

/** Bracketed words up to this long stay, as they may say how often or when: （每月一次）. */
const SHORT_BRACKET = 6;
/** The longest first sentence that is taken for a heading, in characters. */
const LONGEST_HEADING = 16;

/** The problem, said again: 针对…的问题, 关于…问题. What it reports is not what was done. */
const RESTATED = /(?:针对|关于|对于)[^。；;：:！!？?\n]{1,80}?问题/g;

/**
 * Words that announce. 将 is one before an adverb or a verb (将进一步…, 将于…) but not where it marks an object
 * (将…纳入); 拟, 计划 and 待 only where they are verbs (拟定, 计划表, 接待 are not).
 */
const ANNOUNCES = new RegExp(
  [
    "下一?步(?!工作方案)|下一?阶段|下来|接下去|今后|届时|后续将|明年",
    "将(?=[会于在要再按以对从与就会同继持进不尽认严切积加根结围全及长组开适坚通统着充逐定重深第努把]|适时|启动|有效|完成|报|提)",
    "(?<![模虚草比])拟(?=[于在对将通与继开举召组制出聘投新联定])(?!定(?!于))",
    "计划(?=[于在通对开组今明下年举将\\d]|\\d)|初步计划|预计|定于|力争|争取(?=[在于早尽年\\d])",
    "(?<=^|[正需须尚仍])待(?!遇)",
  ].join("|"),
);

/**
 * Cuts a measure into clauses.
 * @param text the measure's words, paragraphs separated by line feeds
 */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  const sentences = withoutQuotations(text).replace(RESTATED, "").split(/[。；;！!？?\n]/);
  sentences.forEach((sentence, index) => {
    const heading = index === 0 && sentence.length <= LONGEST_HEADING && sentences.length > 2;
    let announced = false;
    for (const words of sentence.split(/[，,：:]/)) {
      announced ||= ANNOUNCES.test(words);
      if (words !== "") clauses.push({ text: words, announced, heading });
    }
  });
  return clauses;
}

/** The text with the insides of quotations, titles and longer brackets taken out. */
function withoutQuotations(text: string): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of quotedPassages(text)) {
    const bracket = /[（(【]/.test(text[start]!);
    if (bracket && end - start - 2 <= SHORT_BRACKET) continue;
    kept += text.slice(from, bracket ? start : start + 1);
    from = bracket ? end : end - 1;
  }
  return kept + text.slice(from);
}
