import type { Line } from "../corpus/text.js";

/**
 * Full stops that a site prints as points. Such a text is read with 。 in their place, so that its sentences end where
 * they end; a point in a number, a mark, an address or the name of a file stays.
 */

/**
 * A point behind a Chinese word, or behind what may close a Chinese sentence, that no part of a name follows. A number
 * may follow (…不力.2021年以来…), but not where a numeral stands before the point.
 */
const STOP =
  /(?<=[\u4e00-\u9fff”’」》）)\]】"%％])[.．](?![A-Za-z.．…]|(?<=[〇零一二三四五六七八九十][.．])[0-9０-９])/g;
/** What stands before the point of a mark: 一. （二). 第三. */
const BEFORE_MARK =
  /(?:^|[。；;：:\s])(?:第?[一二三四五六七八九十]{1,4}|[（(](?:[一二三四五六七八九十]{1,4}|[0-9０-９]{1,3})[）)])$/;
const LONGEST_MARK = 8;

const ENDS_IN_POINT = /[\u4e00-\u9fff”》）)][.．]$/;
const ENDS_IN_STOP = /。[”》）)]?$/;

/** Fewer lines that end so may be slips of the pen. */
const FEWEST = 3;

/**
 * The lines with 。 for each point that ends a sentence; the same lines where the text prints its stops otherwise. A
 * point between the parts of a name (阿不都.热西提) is why one or two of them prove nothing.
 */
export function withFullStops(lines: readonly Line[]): readonly Line[] {
  let points = 0;
  let stops = 0;
  for (const { text } of lines) {
    if (ENDS_IN_POINT.test(text)) points++;
    else if (ENDS_IN_STOP.test(text)) stops++;
  }
  if (points < FEWEST || points <= stops) return lines;
  return lines.map((line) => ({ ...line, text: withStops(line.text) }));
}

function withStops(text: string): string {
  return text.replace(STOP, (point, at: number) =>
    BEFORE_MARK.test(text.slice(Math.max(0, at - LONGEST_MARK), at)) ? point : "。",
  );
}
