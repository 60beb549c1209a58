import { readFileSync } from "node:fs";
import jieba from "nodejieba";

/** Kinds of words that are exchanged for others of their kind: nouns, verbs, adjectives, names of people and places. */
const EXCHANGED = /^(?:n|v|vn|vd|a|ad|nr|nt|ns|nz|an|d|b|l|i|j)$/;

/** Words of the frame of a sentence: exchanging them would make a measure's state or a problem's status another one. */
const FRAME =
  /已|将|正在|尚|未|完成|整改|问题|针对|关于|推进|印发|制定|出台|修订|召开|开展|加强|强化|严格|坚持|进一步|逐步|下一步|今后|处分|谈话|诫勉|追回|清退|收缴|批评|通报|巡察|巡视|党组|党委|委员会|反馈|截至|目前|情况/;

/** How often a word is exchanged where it may be; set so that generated text repeats itself as real text does. */
const EXCHANGE = 0.75;

/** No kind of word needs more choices than this. */
const MOST_CHOICES = 5000;

/**
 * Makes sentences vary: numbers become other numbers, and many a word becomes another of its kind and length, so that
 * the vocabulary grows with the corpus as it does in real notices.
 * @param codebookTerms words that are left alone, for they decide the categories
 */
export function wordingOf(codebookTerms) {
  const kept = new Set(codebookTerms);
  const choices = new Map();
  const lines = readFileSync(jieba.DEFAULT_DICT, "utf8").split("\n");
  for (const line of lines) {
    const [word, frequency, tag] = line.split(" ");
    if (!tag || !EXCHANGED.test(tag) || word.length < 2 || FRAME.test(word) || kept.has(word)) continue;
    const key = tag + word.length;
    if (!choices.has(key)) choices.set(key, []);
    choices.get(key).push([word, Number(frequency)]);
  }
  for (const [key, words] of choices) {
    words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    choices.set(
      key,
      words.slice(0, MOST_CHOICES).map(([word]) => word),
    );
  }

  /** A sentence as a list of pieces: fixed text, a number to vary, or a word to exchange. */
  function prepare(sentence) {
    const pieces = [];
    for (const { word, tag } of jieba.tag(sentence)) {
      const list = choices.get(tag + word.length);
      if (list && !FRAME.test(word) && !kept.has(word)) pieces.push({ word, list });
      else if (/^\d+$/.test(word)) pieces.push({ digits: word.length });
      else if (typeof pieces.at(-1) === "string") pieces[pieces.length - 1] += word;
      else pieces.push(word);
    }
    return pieces;
  }

  function vary(pieces, random) {
    let text = "";
    for (const piece of pieces) {
      if (typeof piece === "string") text += piece;
      else if (piece.list) text += random.chance(EXCHANGE) ? random.pickCommon(piece.list) : piece.word;
      else text += numberOf(piece.digits, random);
    }
    return text;
  }

  return { prepare, vary };
}

/** A number of so many digits. Four digits are a year or an amount; one must not become 0. */
function numberOf(digits, random) {
  if (digits === 4) return String(random.between(2016, 2024));
  const low = 10 ** (digits - 1);
  return String(random.between(low, low * 10 - 1));
}
