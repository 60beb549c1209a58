import { describe, expect, it } from "vitest";
import type {
  BatchHead,
  CountedWords,
  DocumentHead,
  SegmentRows,
  SegmentSums,
  SegmentWords,
} from "../../src/pipeline/analyst.js";
import type { ThreadAnalyst } from "../../src/pipeline/analysts.js";
import type { Repeats } from "../../src/pipeline/batch-records.js";
import type { Batch } from "../../src/pipeline/batches.js";
import { inTurn } from "../../src/pipeline/in-turn.js";
import { type RunWords, segmentsOf } from "../../src/pipeline/segments.js";
import type { WordSums } from "../../src/pipeline/sum-words.js";

const MEGABYTE = 1 << 20;
const NO_WORDS: WordSums = { words: "", sums: [] };

/** Batches of one file each, named by their number; each file holds the notice of its number, and that of file 0. */
function batches(count: number, bytes: number): Batch[] {
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    files: [{ path: `/${at}.txt`, source: `${at}.txt`, bytes }],
  }));
}

/** An analyst that does one thing after the other, as a thread does, and says what it is asked. */
function analyst(
  asked: string[],
  {
    stands = () => false,
    milliseconds = () => 1,
    removed = NO_WORDS,
  }: Partial<{ stands(id: string): boolean; milliseconds(what: string): number; removed: WordSums | null }> = {},
) {
  const next = inTurn();
  const told = new Map<string, Repeats[]>();
  const ask = <Result>(what: string, answer: Result): Promise<Result> => {
    asked.push(what);
    return next(async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds(what)));
      return answer;
    });
  };
  const one: ThreadAnalyst = {
    read: ({ id, files }) => {
      const { source, bytes } = files[0]!;
      const heads: DocumentHead[] = [{ source, bytes, outcome: "parsed", noticeIds: ["notice 0", `notice ${id}`] }];
      return ask<BatchHead>(`read ${id}`, { files: heads, stands: stands(id) });
    },
    sum: (id, repeats) => {
      told.set(id, repeats);
      return ask(`sum ${id}`, { stands: stands(id) } as SegmentSums);
    },
    count: (id) => ask<SegmentWords>(`count ${id}`, { words: null, hash: "", stands: stands(id) }),
    encode: (id) => ask(`encode ${id}`, rowsOf(id)),
    words: () => ask<CountedWords>("words", { added: NO_WORDS, removed }),
    standingWords: () => ask("standing words", NO_WORDS),
    reuse: () => ask("reuse", null),
    end: async () => {},
  };
  return { one, told };
}

/** Rows that are known by their number. */
function rowsOf(id: string): SegmentRows {
  const csv = new Uint8Array(new SharedArrayBuffer(1)).fill(Number(id));
  const parquet = { bytes: new Uint8Array(), groups: [], rows: 0 };
  return { tables: { notices: { csv, plainCsv: null, parquet } }, page: [] };
}

/** What is taken, in its order. */
async function taken(of: readonly Batch[], analysts: readonly ThreadAnalyst[]): Promise<string[]> {
  const order: string[] = [];
  const taker = {
    counted: () => null,
    add: ([head]: readonly DocumentHead[]) => void order.push(`sums ${head!.source}`),
    summed: () => void order.push("all sums"),
    addWords: ({ files }: Batch) => void order.push(`words ${files[0]!.source}`),
    end: ({ added, removed }: RunWords) => {
      order.push(`${added.length} lists of words, ${removed?.length ?? "none"} taken off`);
    },
  };
  for await (const { heads, rows, taken } of segmentsOf(of, analysts, taker)) {
    order.push(`rows ${heads[0]!.source} ${rows.tables.notices!.csv}`);
    taken();
  }
  return order;
}

describe("segmentsOf", () => {
  it("gives sums, words and rows in the order of the batches, whoever is slow, and of each batch in this order", async () => {
    const asked: string[] = [];
    const slow = analyst(asked, { milliseconds: (what) => (what.startsWith("sum") ? 15 : 1) });
    const quick = analyst(asked);
    const order = await taken(batches(12, 2 * MEGABYTE), [slow.one, quick.one]);
    const of = (kind: string) => order.filter((what) => what.startsWith(kind));
    expect(of("sums")).toEqual(batches(12, 0).map(({ files }) => `sums ${files[0]!.source}`));
    expect(of("words")).toEqual(batches(12, 0).map(({ files }) => `words ${files[0]!.source}`));
    expect(of("rows")).toEqual(batches(12, 0).map(({ id, files }) => `rows ${files[0]!.source} ${id}`));
    for (const [at, what] of order.entries()) {
      const [kind, source] = what.split(" ");
      if (kind === "words") expect(order.indexOf(`sums ${source}`)).toBeLessThan(at);
      if (kind === "rows") expect(order.indexOf(`words ${source}`)).toBeLessThan(at);
    }
    expect(slow.told.size).toBeGreaterThan(0);
    expect(quick.told.size).toBeGreaterThan(slow.told.size);
  });

  it("asks for the rows of a small corpus when all of it is summed", async () => {
    const asked: string[] = [];
    await taken(batches(3, 1000), [analyst(asked).one]);
    expect(asked).toEqual([
      ...["read 0", "read 1", "read 2"],
      ...["sum 0", "count 0", "sum 1", "count 1", "sum 2", "count 2", "words"],
      ...["encode 0", "encode 1", "encode 2", "reuse", "reuse", "reuse"],
    ]);
  });

  it("works on a few batches at a time, but sums all that stand", async () => {
    const fresh: string[] = [];
    await taken(batches(20, 2 * MEGABYTE), [analyst(fresh).one]);
    expect(fresh.indexOf("encode 0")).toBeLessThan(fresh.indexOf("read 2"));
    const kept: string[] = [];
    const slowRows = { stands: () => true, milliseconds: (what: string) => (what.startsWith("encode") ? 10 : 0) };
    const order = await taken(batches(20, 2 * MEGABYTE), [analyst(kept, slowRows).one]);
    expect(order.indexOf("all sums")).toBeLessThan(order.indexOf("rows 19.txt 19"));
    expect(kept.indexOf("sum 19")).toBeLessThan(kept.indexOf("encode 19"));
  });

  it("asks for all sums before any rows where few batches are made anew, and gives none to who makes one", async () => {
    const asked: [string[], string[]] = [[], []];
    const stands = (id: string) => id !== "0";
    const milliseconds = (what: string) => (what === "sum 0" ? 40 : 1);
    const analysts = asked.map((each) => analyst(each, { stands, milliseconds }).one);
    await taken(batches(40, MEGABYTE), analysts);
    const first = asked.find((each) => each.includes("read 0"))!;
    expect(first.filter((what) => what.startsWith("read")).length).toBeLessThanOrEqual(4);
    for (const each of asked)
      expect(each.indexOf("words")).toBeLessThan(each.findIndex((what) => what.startsWith("enc")));
  });

  it.each([
    ["tiny", 1000],
    ["large", 2 * MEGABYTE],
  ])("goes on to rows where %s batches that are made anew leave no room for others", async (_, bytes) => {
    const stands = (id: string) => Number(id) % 2 === 1;
    const order = await taken(batches(60, bytes), [analyst([], { stands }).one]);
    expect(order.filter((what) => what.startsWith("rows"))).toHaveLength(60);
    expect(order.indexOf("rows 0.txt 0")).toBeLessThan(order.indexOf("all sums"));
  });

  it("asks for the words of all where an analyst cannot say which an earlier run has counted and are gone", async () => {
    const asked: string[] = [];
    const known = analyst(asked);
    const order = await taken(batches(2, 1000), [known.one, analyst(asked).one]);
    expect(order).toContain("2 lists of words, 2 taken off");
    const unknown = analyst(asked, { removed: null });
    expect(asked).not.toContain("standing words");
    expect(await taken(batches(2, 1000), [known.one, unknown.one])).toContain("4 lists of words, none taken off");
    expect(asked.filter((what) => what === "standing words")).toHaveLength(2);
  });

  it("gives shared memory back when the rows in it have been taken", async () => {
    const asked: string[] = [];
    const order = await taken(batches(3, 1000), [analyst(asked).one]);
    expect(order.filter((what) => what.startsWith("rows"))).toHaveLength(3);
    expect(asked.filter((what) => what === "reuse")).toHaveLength(3);
  });

  it("tells of each file which of its notices others had before", async () => {
    const { one, told } = analyst([]);
    await taken(batches(2, 1000), [one]);
    // File 0 has its notice twice.
    expect(told.get("0")).toEqual([{ repeated: [1], first: null }]);
    expect(told.get("1")).toEqual([{ repeated: [0], first: null }]);
  });

  it.each(["read 0", "read 5", "sum 0", "sum 5", "count 5", "encode 5", "words"])(
    "fails where %s does, when the turn of its rows comes",
    async (bad) => {
      const { one } = analyst([]);
      const failing: ThreadAnalyst = {
        ...one,
        read: (batch) => (bad === `read ${batch.id}` ? Promise.reject(new Error(bad)) : one.read(batch)),
        sum: (id, repeats) => (bad === `sum ${id}` ? Promise.reject(new Error(bad)) : one.sum(id, repeats)),
        count: (id, counted) => (bad === `count ${id}` ? Promise.reject(new Error(bad)) : one.count(id, counted)),
        encode: (id) => (bad === `encode ${id}` ? Promise.reject(new Error(bad)) : one.encode(id)),
        words: () => (bad === "words" ? Promise.reject(new Error(bad)) : one.words()),
      };
      await expect(taken(batches(8, MEGABYTE), [failing])).rejects.toThrow(bad);
    },
  );
});
