import { type CodedColumn, NO_VALUE } from "../tables/coded-group.js";
import { MetWords } from "../tokens/met-words.js";
import type { NoticeWords } from "./segment.js";

/**
 * The words of notices as the columns of the table of terms: a row for each word of each category of each notice.
 * @param vocabulary the words by their numbers
 */
export function termColumns(words: readonly NoticeWords[], vocabulary: readonly string[]): CodedColumn[] {
  const lists = words.flatMap(({ noticeId, categories }) => categories.map((list) => ({ noticeId, ...list })));
  const rows = lists.reduce((sum, { counts }) => sum + counts.length / 2, 0);
  const noticeIds = new Codes<string>();
  const categories = new Codes<string>();
  const terms = new MetWords(vocabulary);
  const numbers = new Codes<number>();
  const ofNotice = new Array<number>(rows);
  const ofCategory = new Array<number>(rows);
  const ofTerm = new Array<number>(rows);
  const ofCount = new Array<number>(rows);
  let row = 0;
  for (const { noticeId, category, counts } of lists) {
    const behind = row + counts.length / 2;
    ofNotice.fill(noticeIds.code(noticeId), row, behind);
    ofCategory.fill(category === "" ? NO_VALUE : categories.code(category), row, behind);
    for (let at = 0; row < behind; at += 2) {
      ofTerm[row] = terms.number(counts[at]!);
      ofCount[row] = numbers.code(counts[at + 1]!);
      row++;
    }
  }
  return [
    { values: noticeIds.values(), codes: ofNotice },
    { values: categories.values(), codes: ofCategory },
    { values: terms.words(), codes: ofTerm },
    { values: numbers.values(), codes: ofCount },
  ];
}

/** Gives values codes in the order in which they come. */
class Codes<Value> {
  private readonly byValue = new Map<Value, number>();

  code(value: Value): number {
    let code = this.byValue.get(value);
    if (code === undefined) {
      code = this.byValue.size;
      this.byValue.set(value, code);
    }
    return code;
  }

  values(): Value[] {
    return [...this.byValue.keys()];
  }
}
