/**
 * Gathers the characters of texts that a machine without Chinese fonts cannot show: Chinese ones and their punctuation,
 * and whatever else stands beyond the radicals (U+2E80).
 */
export class FarCharacters {
  /** Texts have many characters, but few different ones: only those are looked at more closely. */
  private readonly met = new Uint8Array(0x10000);
  private readonly pairs = new Set<string>();

  add(text: string): void {
    const { met } = this;
    let halves = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      met[unit] = 1;
      if (unit >= FIRST_HALF && unit <= LAST_HALF) halves++;
    }
    if (halves > 0) for (const [pair] of text.matchAll(PAIR)) this.pairs.add(pair);
  }

  /** The same of texts of which most characters are not far, such as scripts: the others are found sooner so. */
  addSparse(text: string): void {
    for (const [run] of text.matchAll(FAR_RUN)) this.add(run);
  }

  /** All of them, each once. */
  text(): string {
    let found = "";
    for (let unit = FIRST_FAR; unit < this.met.length; unit++) {
      if (this.met[unit] === 0) continue;
      const character = String.fromCharCode(unit);
      if (FAR.test(character)) found += character;
    }
    return found + [...this.pairs].sort().join("");
  }
}

const FIRST_FAR = 0x2010;
const FAR = /[\u2010-\u2027\u2460-\u24ff\u2e80-\ud7ff\ue000-\uffff]/;

const FAR_RUN = /[\u2010-\uffff]+/g;

/** A character of two units begins with one of these. */
const FIRST_HALF = 0xd800;
const LAST_HALF = 0xdbff;
const PAIR = /[\u{10000}-\u{10ffff}]/gu;
