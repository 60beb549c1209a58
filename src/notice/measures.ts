import { findMarks } from "./enumeration.js";
import { BULLET } from "./marks.js";
import { clausesOf } from "./measure-clauses.js";
import { readEvidence } from "./measure-evidence.js";
import { measureState } from "./measure-state.js";
import type { Measure } from "./notice.js";
import type { Paragraph } from "./paragraph.js";
import { plainWords } from "./plain-words.js";
import { DONE_IN_MONTH, DONE_ON_DAY, STATE_ADVERB, STATE_VERB } from "./state-words.js";
import { type TopMark, topmostMarks } from "./topmost.js";

/** A label that stands before an account: 整改情况：, 采取的主要措施：, 【整改措施】 */
const LABEL =
  /^[（(](?:责任|牵头|整改时限|完成时限)[^（()）]{2,60}[）)]\s*|^【?[^，。；：:,;“《】]{0,12}(?:情况|措施|举措|进展|进度|状态|落实|结果|成效)(?:】[：:]?|[：:])\s*/;
/** A label that says that here the account begins, whatever stands before it. */
const ACCOUNT = /^【?(?:整改|采取|落实|工作|主要|具体)[^，。；：:,;“《】]{0,10}(?:情况|措施|举措|进展)[】：:]/;
/** A first paragraph that only gives the state of the whole: 已完成整改并长期坚持 */
const STATE_ONLY = /^[^，。；：:,;“《]{0,12}(?:完成|到位|坚持|推进|整改中|序时进度)[^，。；：:,;“《]{0,12}[。；]?$/;
/** A line that names who is responsible or until when, and reports nothing: 责任领导：某某; 整改时限：9月底 */
const FORM_LINE =
  /^【?(?:(?:责任|牵头|配合|包案|分管|主管|整改责任)(?:[^，。；：:,;]{0,6}(?:领导|人|单位|部门|科室|处室)|领导|人)|整改责任|(?:整改|完成|办结)?(?:时限|期限|完成时间))】?[：:]/;
/** The mark of a line in such a form: ①整改措施 … ②整改结果：已完成 */
const ITEM_MARK = /^(?:[①-⑩]|[（(][1-9一二三四五六][）)]|[1-9][.．、])\s{0,4}/;
/** A marked line that is nothing but the label of what follows it. */
const BARE_LABEL = /^(?:整改|落实|采取的?|主要|具体){1,2}(?:措施|情况|举措|进展|成效|结果)[：:]?$/;
/** What such a line says of the item: 已完成, 未完成，持续推进, 2022年3月已完成 */
const ITEM_STATE = new RegExp(
  `^(?:${DONE_ON_DAY}|${DONE_IN_MONTH}|[^。；：:;“《0-9]{0,12}(?:${STATE_VERB}|序时进度))[^。；：:;“《0-9]{0,12}[。；]?$`,
);
/** A last sentence that says how the item stands: 该问题已整改完成。 此项工作正在推进。 已完成整改，长期坚持。 */
const ITEM_SENTENCE = new RegExp(
  "([。；;\\n])\\s{0,4}(?:目前，?)?(?:(?:该|此|本|上述|以上)(?:项|类|个)?(?:整改)?(?:问题|任务|工作|事项))?(?:目前|现)?" +
    `${STATE_ADVERB}{1,3}(?:整改)?${STATE_VERB}(?:整改|到位)?(?:[，,]?并?(?:长期|持续)坚持)?[。；;]?$`,
);
/** It is shorter than this. */
const ITEM_SENTENCE_REACH = 40;
/** A paragraph that opens with a dash, or with a bullet, is a part of a list. */
const DASH = /^(?:——?|–|－)[ \u3000]{0,4}(?=[\u4e00-\u9fff“《])/;

/**
 * Takes a problem's account apart into its measures: the parts that its topmost enumeration marks, or the whole
 * account, without the label it begins with, where there is no enumeration. The words of a measure run to the next
 * mark, those of the last one to the end of the account; words before the first mark belong to none. The lines of a form
 * that say who is responsible, until when, and how the item stands (整改结果：已完成) belong to no measure either.
 * @param account the paragraphs behind the problem's statement, in order
 * @returns the measures in order; empty where the account has no words
 */
export function readMeasures(account: readonly Paragraph[]): Measure[] {
  if (account.length === 0) return [];
  const paragraphs = withoutForm(account.slice(accountStart(account)));
  const texts = paragraphs.map(({ text }) => text);
  const numbered = topmostMarks(
    texts.flatMap((text, index) => findMarks(text, index)),
    texts,
  );
  const marks = numbered.length > 0 ? numbered : dashes(texts);
  const parts: Part[] =
    marks.length === 0
      ? [{ marker: "", from: wholeAccount(texts), to: { paragraph: texts.length, at: 0 } }]
      : marks.map(({ mark }, index) => ({
          marker: mark.printed,
          from: { paragraph: mark.paragraph, at: mark.end },
          to: marks[index + 1]?.cut ?? { paragraph: texts.length, at: 0 },
        }));
  const lineOf = lineReader(paragraphs);
  const measures: Measure[] = [];
  for (const { marker, from, to } of parts) {
    const text = between(texts, from, to).trim();
    if (text === "") continue;
    // Behind several measures 该问题已整改完成 is said of the item, not of the last of them.
    const told = plainWords(parts.length > 1 ? withoutItemSentence(text) : text);
    const clauses = clausesOf(told);
    measures.push({
      ordinal: measures.length + 1,
      line: lineOf(from),
      marker,
      text,
      state: measureState(told, clauses),
      ...readEvidence(told, clauses),
    });
  }
  return measures;
}

function withoutItemSentence(text: string): string {
  const tail = text.slice(-ITEM_SENTENCE_REACH);
  return ITEM_SENTENCE.test(tail) ? text.slice(0, -tail.length) + tail.replace(ITEM_SENTENCE, "$1") : text;
}

/** The paragraphs that are no lines of a form; all of them where nothing else is left. */
function withoutForm(account: readonly Paragraph[]): readonly Paragraph[] {
  const told = account.filter(({ text }, index) => {
    const words = text.replace(ITEM_MARK, "");
    if (FORM_LINE.test(words) || (words !== text && BARE_LABEL.test(words))) return false;
    const state = words.replace(LABEL, "");
    return index === 0 || state.length === words.length || !ITEM_STATE.test(state);
  });
  return told.length > 0 ? told : account;
}

/** The dashes or bullets that open two or more paragraphs, as marks of an enumeration. */
function dashes(texts: readonly string[]): TopMark[] {
  const found = texts.flatMap((text, paragraph) => {
    const dash = DASH.exec(text) ?? BULLET.exec(text);
    if (!dash) return [];
    const mark = { paragraph, at: 0, end: dash[0].length, printed: dash[0].trim() };
    return [{ mark, cut: { paragraph, at: 0 } }];
  });
  return found.length > 1 ? found : [];
}

/** A place in the account: a paragraph's index and a character's index in it. */
interface Place {
  paragraph: number;
  at: number;
}

/** The words of one measure-to-be. */
interface Part {
  marker: string;
  from: Place;
  to: Place;
}

/**
 * Index of the paragraph that the account proper begins with: the one labelled 整改情况： or the like, where other text
 * (情况说明：…) stands before it, there is only one such label, and more than a state stands behind it; else the first.
 */
function accountStart(account: readonly Paragraph[]): number {
  const labelled = account.flatMap(({ text }, index) => (ACCOUNT.test(text) ? [index] : []));
  const [start = 0] = labelled;
  const words = account[start]?.text.replace(LABEL, "") ?? "";
  const onlyState = start === account.length - 1 && (words === "" || STATE_ONLY.test(words));
  return labelled.length === 1 && !onlyState ? start : 0;
}

/** Where the words of an account without enumeration begin: behind its label, and behind a first paragraph that only gives a state. */
function wholeAccount(texts: readonly string[]): Place {
  const start: Place = { paragraph: 0, at: 0 };
  while (start.paragraph < texts.length - 1) {
    const text = texts[start.paragraph]!;
    const rest = text.replace(LABEL, "");
    if (rest !== "" && !STATE_ONLY.test(rest)) break;
    start.paragraph++;
  }
  start.at = LABEL.exec(texts[start.paragraph] ?? "")?.[0].length ?? 0;
  return start;
}

/** The text between two places, paragraphs joined by line feeds. */
function between(texts: readonly string[], from: Place, to: Place): string {
  if (from.paragraph === to.paragraph) return texts[from.paragraph]!.slice(from.at, to.at);
  const first = texts[from.paragraph]!.slice(from.at);
  const inner = texts.slice(from.paragraph + 1, to.paragraph);
  const last = texts[to.paragraph]?.slice(0, to.at) ?? "";
  return [first, ...inner, last].join("\n");
}

/** Gives the source line of one place after another, each behind the one before; a search from the start each time would be quadratic. */
function lineReader(paragraphs: readonly Paragraph[]): (place: Place) => number {
  let current = -1;
  let piece = 0;
  return ({ paragraph, at }) => {
    if (paragraph !== current) [current, piece] = [paragraph, 0];
    const { pieces, line } = paragraphs[paragraph]!;
    while (piece + 1 < pieces.length && pieces[piece + 1]!.at <= at) piece++;
    return pieces[piece]?.line.line ?? line;
  };
}
