import { leadingMark, type Mark } from "../../src/notice/marks.js";

/**
 * The same notice as other sites print it. Each way takes the lines of a notice and gives its text; what it says stays
 * the same, and so should what is read from it.
 */
export type PrintedOtherwise = (lines: readonly string[]) => string;

const eachLine =
  (change: (line: string) => string): PrintedOtherwise =>
  (lines) =>
    lines.map(change).join("\n");

/** Writes the marks of one family anew. */
const eachMark = (markClass: Mark["class"], print: (value: number) => string) =>
  eachLine((line) => {
    const mark = leadingMark(line);
    return mark?.class === markClass && mark.value <= MOST_ENCLOSED
      ? print(mark.value) + line.slice(mark.length)
      : line;
  });
/** Unicode encloses numbers up to this in all of its rows. */
const MOST_ENCLOSED = 10;
const enclosed = (first: number) => (value: number) => String.fromCharCode(first + value - 1);

const HALF: Readonly<Record<string, string>> = { "，": ",", "；": ";", "：": ":", "（": "(", "）": ")" };
const SIDES_OF_A_NUMBER = /(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])/g;

export const WAYS: Readonly<Record<string, PrintedOtherwise>> = {
  "half-width punctuation": eachLine((line) => line.replace(/[，；：（）]/g, (mark) => HALF[mark]!)),
  "straight quotation marks": eachLine((line) => line.replace(/[“”]/g, '"')),
  "corner brackets": eachLine((line) => line.replace(/“/g, "「").replace(/”/g, "」")),
  "full-width digits": eachLine((line) =>
    line.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  "blanks round numbers": eachLine((line) => line.replace(SIDES_OF_A_NUMBER, " ")),
  "blanks behind stops": eachLine((line) => line.replace(/([，。；：])/g, "$1 ")),
  "full stops as points": eachLine((line) => line.replace(/。/g, ".")),
  "zero-width spaces": eachLine((line) => line.replace(/(.{9})/g, "$1\u200b")),
  "indented lines": eachLine((line) => `　　${line}`),
  "lines apart": (lines) => lines.join("\r\n\r\n"),
  "all lines run into one": (lines) => lines.join(" "),
  "all lines run into one, with their indents": (lines) => lines.map((line) => `　　${line}`).join(""),
  "page numbers": (lines) =>
    lines.flatMap((line, at) => (at > 0 && at % 12 === 0 ? [`— ${at / 12} —`, line] : [line])).join("\n"),
  "no point behind numbers": eachLine((line) => line.replace(/^([0-9]{1,2})[.、](?=[\u4e00-\u9fff“])/, "$1")),
  "a blank for the point behind numbers": eachLine((line) =>
    line.replace(/^([0-9]{1,2})[.、](?=[\u4e00-\u9fff“])/, "$1 "),
  ),
  "⒈ for 1.": eachMark("digit", enclosed(0x2488)),
  "⑴ for （1）": eachMark("digit-paren", enclosed(0x2474)),
  "㈠ for （一）": eachMark("han-paren", enclosed(0x3220)),
  "colon behind 一是": eachLine((line) => line.replace(/(^|[。；])([一二三四五六])是(?!否)/g, "$1$2是：")),
};
