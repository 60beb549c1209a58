import { allDone } from "../pipeline/all-done.js";
import type { BlockPart } from "./data.js";
import type { PageBlock } from "./pack-notices.js";

/** Where files of an output are put; names are relative to the page, with `/`. */
export interface ReportSink {
  /** @param pieces of the file, one after the other */
  write(name: string, pieces: ReadonlyArray<string | Uint8Array> | Generator<string | Uint8Array>): Promise<void>;
}

/** A part of a block in a page. */
export interface PagePart {
  part: BlockPart;
  /** 0-based number of the block. */
  number: number;
  /** As of `PackedPart`. */
  base64: Uint8Array;
}

/** Where the blocks of a page have come to stand. */
export interface PlacedBlocks {
  /** The parts that belong into the page itself. */
  inPage: PagePart[];
  count: number;
  /** Folder beside the page that holds the parts that are not in it; null where all are. */
  beside: string | null;
}

/** Finds places for blocks as they come. */
export interface BlockPlacer {
  /** The next one may come before this one is written. */
  add(block: PageBlock): Promise<void>;
  end(): PlacedBlocks;
}

/** Characters of texts and words that stand in the page; beyond, all of them are put beside it. */
const MOST_IN_PAGE = 2_500_000;

const BESIDE = "report-data";

/** A placer that holds no more than what stands in the page. */
export function placeBlocks(sink: ReportSink, mostInPage = MOST_IN_PAGE): BlockPlacer {
  const index: PagePart[] = [];
  let heavy: PagePart[] = [];
  let chars = 0;
  let beside: string | null = null;
  let count = 0;
  const putBeside = (part: PagePart) => sink.write(`${BESIDE}/${part.part}-${part.number}.js`, scriptOf(part));
  // What a part lies in may be used again.
  const held = (part: PagePart): PagePart => ({ ...part, base64: new Uint8Array(part.base64) });
  return {
    async add({ parts }) {
      const number = count++;
      const writing: Array<Promise<void>> = [];
      for (const part of Object.keys(parts) as BlockPart[]) {
        const placed = { part, number, base64: parts[part].base64 };
        if (part === "notices") index.push(held(placed));
        else if (beside !== null) writing.push(putBeside(placed));
        else {
          heavy.push(held(placed));
          chars += placed.base64.length;
        }
      }
      if (beside === null && chars > mostInPage) {
        beside = BESIDE;
        writing.push(...heavy.map(putBeside));
        heavy = [];
      }
      await allDone(writing);
    },
    end: () => ({ inPage: [...index, ...heavy], count, beside }),
  };
}

/** A file beside the page is a script: a page that is opened from a folder may load nothing else. */
function scriptOf({ part, number, base64 }: PagePart): Array<string | Uint8Array> {
  return [`zhenggaiBlock("${part}-${number}","`, base64, '");\n'];
}
