import { describe, expect, it } from "vitest";
import type { SegmentRows } from "../../src/pipeline/analyst.js";
import { handedOver, onlyOfTables, sharedMemory } from "../../src/pipeline/handed-over.js";

describe("handedOver", () => {
  it("names each piece of memory of a batch's rows once, and none that is small enough to be shared", () => {
    const pack = new ArrayBuffer(1 << 20);
    const own = new Uint8Array(1 << 17);
    const small = Buffer.from("code,name\n");
    const parquet = { bytes: new Uint8Array(pack, 0, 500_000), groups: [], rows: 0 };
    const part = (base64: Uint8Array) => ({ base64, characters: "" });
    const rows = {
      tables: {
        problems: { csv: new Uint8Array(pack, 500_000, 1000), plainCsv: null, parquet },
        tasks: { csv: small, plainCsv: small, parquet: { bytes: own, groups: [], rows: 0 } },
      },
      page: [{ parts: { notices: part(own), texts: part(small), terms: part(new Uint8Array(pack, 600_000, 5)) } }],
    } as unknown as SegmentRows;
    expect(handedOver(rows)).toEqual([pack, own.buffer]);
    expect(sharedMemory(rows)).toEqual([]);
    expect(handedOver({ files: [], stands: true })).toEqual([]);
    expect(onlyOfTables(rows.tables)).toEqual([pack, own.buffer]);
    expect(handedOver(null)).toEqual([]);
  });

  it("hands over no memory that threads share, which is given back", () => {
    const memory = new SharedArrayBuffer(1 << 20);
    const at = (from: number) => new Uint8Array(memory, from, 1000);
    const parquet = { bytes: at(0), groups: [], rows: 0 };
    const rows: SegmentRows = { tables: { tasks: { csv: at(2000), plainCsv: null, parquet } }, page: [] };
    expect(handedOver(rows)).toEqual([]);
    expect(sharedMemory(rows)).toEqual([memory]);
  });
});
