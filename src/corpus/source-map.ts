import { type Line, sourceOffset } from "./text.js";

/** A run of extracted text: it is the source, character by character, from `source` on, up to the next piece. */
export interface Piece {
  /** Offset in the extracted text. */
  at: number;
  /** Offset in the source. */
  source: number;
}

/** Leads places in a text that was taken out of a marked-up source back to that source. */
export class SourceMap {
  readonly #pieces: readonly Piece[];
  readonly #lineStarts: number[] = [0];

  /**
   * @param source the decoded source
   * @param pieces in order of `at`, the first at 0
   */
  constructor(source: string, pieces: readonly Piece[]) {
    this.#pieces = pieces;
    for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) this.#lineStarts.push(at + 1);
  }

  /** Offset in the source of a place in the extracted text. */
  offset(extracted: number): number {
    const piece = this.#pieces[lastAtMost(this.#pieces.length, (i) => this.#pieces[i]!.at, extracted)];
    return piece ? piece.source + (extracted - piece.at) : extracted;
  }

  /** 1-based line of the source on which an offset of the source stands. */
  lineAt(offset: number): number {
    return lastAtMost(this.#lineStarts.length, (i) => this.#lineStarts[i]!, offset) + 1;
  }

  /** The same line with its places in the source; what markup stands between its characters becomes a cut. */
  line(line: Line): Line {
    const anchors = this.#anchors(line);
    const offset = anchors[0]!.source;
    const cuts: Array<{ at: number; length: number }> = [];
    let shift = offset;
    for (const { column, source } of anchors) {
      const length = source - column - shift;
      if (length > 0) cuts.push({ at: column, length });
      shift += Math.max(length, 0);
    }
    return { text: line.text, line: this.lineAt(offset), offset, cuts };
  }

  /** The columns of a line at which its way through the source jumps, with the place that it goes on at. */
  #anchors(line: Line): Array<{ column: number; source: number }> {
    const runs = [0, ...line.cuts.map((cut) => cut.at)];
    const anchors: Array<{ column: number; source: number }> = [];
    for (const [i, column] of runs.entries()) {
      const from = sourceOffset(line, column);
      const to = from + ((runs[i + 1] ?? line.text.length) - column);
      anchors.push({ column, source: this.offset(from) });
      let piece = lastAtMost(this.#pieces.length, (p) => this.#pieces[p]!.at, from) + 1;
      for (; piece < this.#pieces.length && this.#pieces[piece]!.at < to; piece++) {
        const { at, source } = this.#pieces[piece]!;
        anchors.push({ column: column + (at - from), source });
      }
    }
    return anchors;
  }
}

/** Index of the last of `count` ascending values that is at most `limit`; -1 where there is none. */
function lastAtMost(count: number, value: (index: number) => number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
