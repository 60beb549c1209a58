import { describe, expect, it } from "vitest";
import type { SegmentRows } from "../../src/pipeline/analyst.js";
import { handedOver } from "../../src/pipeline/handed-over.js";

describe("handedOver", () => {
  it("names each piece of memory of a batch's rows once, and none that is small enough to be shared", () => {
    const pack = new ArrayBuffer(1 << 20);
    const own = new Uint8Array(1 << 17);
    const small = Buffer.from("code,name\n");
    const parquet = { bytes: new Uint8Array(pack, 0, 500_000), groups: [], rows: 0 };
    const part = (bytes: Uint8Array) => ({ bytes, characters: "" });
    const rows = {
      tables: {
        problems: { csv: new Uint8Array(pack, 500_000, 1000), plainCsv: null, parquet },
        tasks: { csv: small, plainCsv: small, parquet: { bytes: own, groups: [], rows: 0 } },
      },
      page: [{ parts: { notices: part(own), texts: part(small), terms: part(new Uint8Array(pack, 600_000, 5)) } }],
    } as unknown as SegmentRows;
    expect(handedOver(rows)).toEqual([pack, own.buffer]);
    expect(handedOver([])).toEqual([]);
    expect(handedOver(null)).toEqual([]);
  });
});
