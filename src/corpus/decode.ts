import { isUtf8 } from "node:buffer";

/** Bytes taken to text. */
export interface Decoded {
  /** Without byte order mark; every line ending is one line feed. Offsets and lines of the program refer to this. */
  text: string;
  /** IANA name of the encoding that was used. */
  encoding: Encoding;
  /** How many U+FFFD the text holds: bytes that could not be read, here or in an earlier conversion. */
  replaced: number;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** Bytes looked at where an encoding is told by statistics. */
const SAMPLE = 1 << 18;

/**
 * Decodes text of unknown encoding: UTF-8 or UTF-16 with or without byte order mark, GB18030 (which includes GBK and
 * GB2312), Big5. Never throws; what cannot be read becomes U+FFFD and is counted.
 * @param declared the encoding that the document names (HTML `charset`); heard only where the bytes leave it open
 */
export function decode(bytes: Uint8Array, declared = ""): Decoded {
  const encoding = detectEncoding(bytes, declared);
  const body = bytes.subarray(byteOrderMark(bytes, encoding));
  // Buffer's own decoder is several times faster than TextDecoder on valid UTF-8.
  const raw =
    encoding === "utf-8" && isUtf8(body)
      ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8")
      : new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const text = normaliseLineEndings(raw);
  return { text, encoding, replaced: countReplaced(text) };
}

/**
 * Makes every line ending (CR LF, CR, LF, NEL, U+2028, U+2029) one line feed, so that the number of lines is the one
 * that an editor shows.
 */
export function normaliseLineEndings(text: string): string {
  let out = text;
  if (out.includes("\r")) out = out.replace(/\r\n?/g, "\n");
  if (out.includes("\u2028") || out.includes("\u2029") || out.includes("\u0085")) {
    out = out.replace(/[\u2028\u2029\u0085]/g, "\n");
  }
  return out;
}

/** Names the encoding of a text's bytes. Empty input is UTF-8. */
export function detectEncoding(bytes: Uint8Array, declared = ""): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return "gb18030";

  const hasNul = bytes.indexOf(0) !== -1;
  if (!hasNul && isUtf8(bytes)) return "utf-8";
  const wide = utf16Order(bytes);
  if (wide) return wide;
  if (damagedUtf8(bytes)) return "utf-8";
  return big5(bytes.subarray(0, SAMPLE), declared) ? "big5" : "gb18030";
}

function byteOrderMark(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (encoding === "utf-16le") return bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0;
  if (encoding === "utf-16be") return bytes[0] === 0xfe && bytes[1] === 0xff ? 2 : 0;
  if (encoding === "gb18030") return bytes[0] === 0x84 && bytes[1] === 0x31 ? 4 : 0;
  return 0;
}

/**
 * Tells UTF-16, by its mark or else by what its units would be: in Chinese text nearly all are Han characters, ASCII, or
 * Chinese punctuation; the bytes of another encoding read as UTF-16 scatter over Hangul, private use and surrogates.
 */
export function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE & ~1);
  const units = sample.length >> 1;
  if (units < 4) return null;
  const little = utf16Evidence(sample, 1, 0);
  const big = utf16Evidence(sample, 0, 1);
  const best = little.plausible >= big.plausible ? little : big;
  // ASCII read in pairs looks like Han characters too, but such pairs prove nothing.
  if (best.plausible < 0.9 * units || best.telling < 0.3 * units) return null;
  return best === little ? "utf-16le" : "utf-16be";
}

/** How many units of a sample are what a Chinese text holds, and how many of those two ASCII bytes could not be. */
function utf16Evidence(sample: Uint8Array, high: 0 | 1, low: 0 | 1): { plausible: number; telling: number } {
  let plausible = 0;
  let telling = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    const upper = sample[i + high]!;
    const lower = sample[i + low]!;
    const isPrintable = lower >= 0x20 && lower < 0x7f;
    if (upper === 0) {
      if (!isPrintable && lower !== 0x0a && lower !== 0x0d && lower !== 0x09 && lower < 0xa0) continue;
    } else if (!isHanRow(upper)) continue;
    else if (isPrintable) {
      plausible++;
      continue;
    }
    plausible++;
    telling++;
  }
  return { plausible, telling };
}

/** The upper bytes of Han characters and of the punctuation that stands among them. */
function isHanRow(upper: number): boolean {
  return (upper >= 0x4e && upper <= 0x9f) || upper === 0x30 || upper === 0xff || upper === 0x20 || upper === 0x22;
}

/**
 * Is this UTF-8 with some bytes damaged? Text in another encoding yields hardly any well-formed sequence of three
 * bytes, so a clear majority of well-formed ones decides.
 */
function damagedUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; ) {
    const a = bytes[i]!;
    if (a < 0x80) {
      i++;
      continue;
    }
    const length = a >= 0xc2 && a <= 0xdf ? 2 : a >= 0xe0 && a <= 0xef ? 3 : a >= 0xf0 && a <= 0xf4 ? 4 : 0;
    let tail = 1;
    while (tail < length && i + tail < bytes.length && (bytes[i + tail]! & 0xc0) === 0x80) tail++;
    if (length > 0 && tail === length) good++;
    else bad++;
    i += tail;
  }
  // Two-byte GB characters now and then look like a UTF-8 sequence of two; a real text is far from this line.
  return good > 0 && bad <= good * 0.5;
}

/**
 * Big5 or GB? The second bytes of GB2312 characters are all 0xA1 or above, and those of GBK nearly all in a
 * simplified text; about two in five of Big5's lie in 0x40–0x7E.
 */
function big5(sample: Uint8Array, declared: string): boolean {
  let pairs = 0;
  let lowTrails = 0;
  let outside = 0;
  for (let i = 0; i + 1 < sample.length; i++) {
    const lead = sample[i]!;
    if (lead < 0x80) continue;
    const trail = sample[++i]!;
    pairs++;
    if (lead < 0xa1 || lead > 0xf9) outside++;
    if (trail >= 0x40 && trail <= 0x7e) lowTrails++;
    else if (trail < 0xa1) outside++;
  }
  if (pairs === 0) return false;
  const share = lowTrails / pairs;
  const named = /big-?5/i.test(declared);
  return outside / pairs < 0.02 && share > (named ? 0.05 : 0.2);
}

function countReplaced(text: string): number {
  let count = 0;
  for (let i = text.indexOf("\ufffd"); i !== -1; i = text.indexOf("\ufffd", i + 1)) count++;
  return count;
}
