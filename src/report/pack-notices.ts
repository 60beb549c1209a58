import { deflateSync } from "node:zlib";
import type { NoticeRecord } from "../pipeline/record.js";
import { MetWords } from "../tokens/met-words.js";
import type { CategoryCounts } from "../tokens/terms.js";
import type { BlockPart, NoticesPart, NoticeTexts, TermsPart } from "./data.js";
import { FarCharacters } from "./far-characters.js";
import { visible } from "./html.js";
import { noticeTexts, pageNotice } from "./page-notice.js";
import { pageTerms } from "./page-terms.js";

/** A notice as the page takes it in. */
export interface NoticeForPage {
  record: NoticeRecord;
  /** Its words by category, by their numbers in the vocabulary; those of the record itself are not looked at. */
  words: readonly CategoryCounts[];
}

/** Some notices, packed: what the page holds of them, each part compressed. Plain data, for threads and caches. */
export interface PageBlock {
  parts: Record<BlockPart, Uint8Array>;
  /** The characters in it that a machine without Chinese fonts cannot show. */
  characters: string;
}

/** Characters of text after which a block is closed: one block is what is unpacked to show a single problem. */
const BLOCK_CHARS = 400_000;

/**
 * How hard each part is compressed. Packing is a twelfth of a large run's time, half of it this: level 4 takes a third
 * longer than level 1 for eight per cent less. What every page reads when it opens is little, and worth the time.
 */
const LEVELS: Readonly<Record<BlockPart, number>> = { notices: 6, texts: 1, terms: 1 };

/**
 * Packs notices for the page. Blocks know nothing of each other, so that stretches of a run can be packed apart, and what
 * they were packed from can be let go.
 * @param notices in the order of the run; those of other genres than rectification are left out
 * @param vocabulary the words by their numbers
 * @returns no block where none is left
 */
export function packNotices(notices: Iterable<NoticeForPage>, vocabulary: readonly string[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open = newBlock(vocabulary);
  for (const { record, words } of notices) {
    if (record.genre !== "rectification") continue;
    open.notices.push(pageNotice(record));
    open.texts.push(noticeTexts(record));
    open.terms.push(pageTerms(words, open.words));
    for (const { statement, account } of record.problems) open.chars += statement.length + account.length;
    if (open.chars < BLOCK_CHARS) continue;
    blocks.push(packed(open));
    open = newBlock(vocabulary);
  }
  if (open.notices.length > 0) blocks.push(packed(open));
  return blocks;
}

function newBlock(vocabulary: readonly string[]) {
  return {
    notices: [] as NoticesPart,
    texts: [] as NoticeTexts[],
    terms: [] as TermsPart["notices"],
    words: new MetWords(vocabulary),
    chars: 0,
  };
}

function packed({ notices, texts, terms, words }: ReturnType<typeof newBlock>): PageBlock {
  const counted: TermsPart = { words: words.words().map(visible), notices: terms };
  const characters = new FarCharacters();
  const compressed = (part: unknown, level: number): Uint8Array => {
    const text = JSON.stringify(part);
    characters.add(text);
    return deflateSync(text, { level });
  };
  const parts = {
    notices: compressed(notices, LEVELS.notices),
    texts: compressed(texts, LEVELS.texts),
    terms: compressed(counted, LEVELS.terms),
  };
  return { parts, characters: characters.text() };
}
