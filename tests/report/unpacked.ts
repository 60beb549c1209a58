import { inflateSync } from "node:zlib";
import { load } from "cheerio";
import type { BlockPart, EvidencePart, NoticesPart, PageHead, TermsPart, TextsPart } from "../../src/report/data.js";

interface Parts {
  notices: NoticesPart;
  texts: TextsPart;
  evidence: EvidencePart;
  terms: TermsPart;
}

/** The head of a page's data. */
export function headOf(html: string): PageHead {
  return JSON.parse(load(html)("#head").text()) as PageHead;
}

/** A part of a block that stands in a page; undefined where it does not. */
export function partOf<Part extends BlockPart>(html: string, part: Part, number: number): Parts[Part] | undefined {
  const content = load(html)(`#${part}-${number}`).text();
  return content === "" ? undefined : (unpack(content) as Parts[Part]);
}

/** What a packed part holds. */
export function unpack(base64: string | Uint8Array): unknown {
  const text = Buffer.from(base64).toString("latin1");
  return JSON.parse(inflateSync(Buffer.from(text, "base64")).toString("utf8"));
}
