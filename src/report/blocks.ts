import type { BlockPart } from "./data.js";
import type { PageBlock } from "./pack-notices.js";

/** Where files of an output are put; names are relative to the page, with `/`. */
export interface ReportSink {
  /** @param content a text, or its pieces one after the other */
  write(name: string, content: string | Iterable<string>): Promise<void>;
}

/** A part of a block as it stands in a page: letters, digits, `+`, `/` and `=`. */
export interface PagePart {
  part: BlockPart;
  /** 0-based number of the block. */
  number: number;
  content: string;
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
  return {
    async add({ parts }) {
      const number = count++;
      for (const part of Object.keys(parts) as BlockPart[]) {
        const { buffer, byteOffset, byteLength } = parts[part].bytes;
        const placed = { part, number, content: Buffer.from(buffer, byteOffset, byteLength).toString("base64") };
        if (part === "notices") index.push(placed);
        else if (beside !== null) await putBeside(placed);
        else {
          heavy.push(placed);
          chars += placed.content.length;
        }
      }
      if (beside === null && chars > mostInPage) {
        beside = BESIDE;
        for (const part of heavy) await putBeside(part);
        heavy = [];
      }
    },
    end: () => ({ inPage: [...index, ...heavy], count, beside }),
  };
}

/** A file beside the page is a script: a page that is opened from a folder may load nothing else. */
function scriptOf({ part, number, content }: PagePart): string {
  return `zhenggaiBlock("${part}-${number}","${content}");\n`;
}
