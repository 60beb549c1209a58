import { deflateSync } from "node:zlib";
import type { NoticeRecord, TermCount } from "../pipeline/record.js";
import type { BlockPart, NoticesPart, NoticeTexts, TermsPart } from "./data.js";
import { addFarCharacters } from "./page-font.js";
import { noticeTexts, pageNotice } from "./page-notice.js";
import { pageTerms, Vocabulary } from "./page-terms.js";

/** A notice as the page takes it in. */
export interface NoticeForPage {
  record: NoticeRecord;
  /** Its words by category, which the record need not carry. */
  terms: Iterable<TermCount>;
}

/** Some notices, packed: what the page holds of them, each part compressed. Plain data, for threads and caches. */
export interface PageBlock {
  parts: Record<BlockPart, Uint8Array>;
  /** The characters in it that a machine without Chinese fonts cannot show. */
  characters: string;
}

/** Characters of text after which a block is closed: one block is what is unpacked to show a single problem. */
const BLOCK_CHARS = 400_000;

/** Compression that is worth its time: level 6 takes a third longer for three per cent less. */
const LEVEL = 4;

/**
 * Packs notices for the page. Blocks know nothing of each other, so that stretches of a run can be packed apart, and what
 * they were packed from can be let go.
 * @param notices in the order of the run; those of other genres than rectification are left out
 * @returns no block where none is left
 */
export function packNotices(notices: Iterable<NoticeForPage>): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open = newBlock();
  for (const { record, terms } of notices) {
    if (record.genre !== "rectification") continue;
    open.notices.push(pageNotice(record));
    open.texts.push(noticeTexts(record));
    open.terms.push(pageTerms(terms, open.vocabulary));
    for (const { statement, account } of record.problems) open.chars += statement.length + account.length;
    if (open.chars < BLOCK_CHARS) continue;
    blocks.push(packed(open));
    open = newBlock();
  }
  if (open.notices.length > 0) blocks.push(packed(open));
  return blocks;
}

function newBlock() {
  return {
    notices: [] as NoticesPart,
    texts: [] as NoticeTexts[],
    terms: [] as TermsPart["notices"],
    vocabulary: new Vocabulary(),
    chars: 0,
  };
}

function packed({ notices, texts, terms, vocabulary }: ReturnType<typeof newBlock>): PageBlock {
  const words: TermsPart = { words: vocabulary.words(), notices: terms };
  const characters = new Set<string>();
  const compress = (part: unknown) => {
    const text = JSON.stringify(part);
    addFarCharacters(text, characters);
    return deflateSync(text, { level: LEVEL });
  };
  const parts = { notices: compress(notices), texts: compress(texts), terms: compress(words) };
  return { parts, characters: [...characters].join("") };
}
