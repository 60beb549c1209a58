import { deflateSync } from "node:zlib";
import type { NoticeRecord } from "../pipeline/record.js";
import type { RowSource } from "../pipeline/segment.js";
import { MetWords } from "../tokens/met-words.js";
import type { CategoryCounts } from "../tokens/terms.js";
import type { BlockPart, EvidencePart, NoticesPart, TermsPart, TextsPart } from "./data.js";
import { FarCharacters } from "./far-characters.js";
import { visible } from "./html.js";
import { noticeEvidence, noticeTexts, pageNotice } from "./page-notice.js";
import { pageTerms } from "./page-terms.js";

/** A notice as the page takes it in. */
export interface NoticeForPage {
  record: NoticeRecord;
  /** Its words by category, by their numbers in the vocabulary; those of the record itself are not looked at. */
  words: readonly CategoryCounts[];
}

/** A part of a block, compressed, as it stands in a page. */
export interface PackedPart {
  /** Letters, digits, `+`, `/` and `=`. */
  base64: Uint8Array;
  /** The characters in it that a machine without Chinese fonts cannot show. */
  characters: string;
}

/** Some notices, packed: what the page holds of them. Plain data, for threads and caches. */
export interface PageBlock {
  parts: Record<BlockPart, PackedPart>;
}

/** Blocks that were packed of the same structures. */
export interface EarlierBlocks {
  blocks: readonly PageBlock[];
  /** What else they were made from is another now. */
  changed: ReadonlySet<RowSource>;
}

/** Characters of text after which a block is closed: one block is what is unpacked to show a single problem. */
const BLOCK_CHARS = 400_000;

interface PartMaker {
  make(notices: readonly NoticeForPage[], vocabulary: readonly string[]): unknown;
  /** What it is made from beside the structure of the files. */
  madeFrom: readonly RowSource[];
  /**
   * How hard it is compressed. Packing is a twelfth of a large run's time, half of it this: level 4 takes a third longer
   * than level 1 for eight per cent less. What every page reads when it opens is little, and worth the time.
   */
  level: number;
}

/** In the order in which they stand in the page. */
const PARTS: Readonly<Record<BlockPart, PartMaker>> = {
  notices: {
    make: (notices): NoticesPart => notices.map(({ record }) => pageNotice(record)),
    madeFrom: ["words", "codes"],
    level: 6,
  },
  texts: {
    make: (notices): TextsPart => notices.map(({ record }) => noticeTexts(record)),
    madeFrom: [],
    level: 1,
  },
  evidence: {
    make: (notices): EvidencePart => notices.map(({ record }) => noticeEvidence(record)),
    madeFrom: ["codes"],
    level: 1,
  },
  terms: {
    make(notices, vocabulary): TermsPart {
      const met = new MetWords(vocabulary);
      const counted = notices.map(({ words }) => pageTerms(words, met));
      return { words: met.words().map(visible), notices: counted };
    },
    madeFrom: ["words", "codes"],
    level: 1,
  },
};

/**
 * Packs notices for the page. Blocks know nothing of each other, so that stretches of a run can be packed apart, and what
 * they were packed from can be let go.
 * @param notices in the order of the run; those of other genres than rectification are left out
 * @param vocabulary the words by their numbers
 * @param earlier of which parts that have not changed are not packed again
 * @returns no block where none is left
 */
export function packNotices(
  notices: Iterable<NoticeForPage>,
  vocabulary: readonly string[],
  earlier: EarlierBlocks | null = null,
): PageBlock[] {
  return inBlocks(notices).map((block, at) => {
    const partOf = (part: BlockPart): PackedPart => {
      const { make, madeFrom, level } = PARTS[part];
      const stands = earlier !== null && !madeFrom.some((source) => earlier.changed.has(source));
      return stands ? earlier.blocks[at]!.parts[part] : packed(make(block, vocabulary), level);
    };
    const parts = Object.fromEntries((Object.keys(PARTS) as BlockPart[]).map((part) => [part, partOf(part)]));
    return { parts: parts as PageBlock["parts"] };
  });
}

/** Which notices come into which block hangs on their structure alone. */
function inBlocks(notices: Iterable<NoticeForPage>): NoticeForPage[][] {
  const blocks: NoticeForPage[][] = [];
  let open: NoticeForPage[] = [];
  let chars = 0;
  for (const notice of notices) {
    if (notice.record.genre !== "rectification") continue;
    open.push(notice);
    for (const { statement, account } of notice.record.problems) chars += statement.length + account.length;
    if (chars < BLOCK_CHARS) continue;
    blocks.push(open);
    open = [];
    chars = 0;
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}

function packed(part: unknown, level: number): PackedPart {
  const text = JSON.stringify(part);
  const characters = new FarCharacters();
  characters.add(text);
  const base64 = Buffer.from(deflateSync(text, { level }).toString("base64"), "latin1");
  return { base64, characters: characters.text() };
}
