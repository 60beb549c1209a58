import { snappyUncompress } from "hyparquet";
import { expect, it } from "vitest";
import { loadParquet } from "../../src/tables/load-parquet.js";

const repeated = new TextEncoder().encode("渡口旁的账目已经核对。".repeat(6_000));
const PAGES = [0, 1, 3, 4, 15, 16, 60, 61, 300, 65_535, 65_536, 65_537, repeated.length].map((length) =>
  repeated.slice(0, length),
);

it("gives a Snappy that a reader takes back, and that remembers nothing of what came before", async () => {
  const { SNAPPY } = (await loadParquet()).compressors;
  const packed = PAGES.map((page) => SNAPPY(page));
  for (const [at, page] of PAGES.entries()) {
    const read = new Uint8Array(page.length);
    if (page.length > 0) snappyUncompress(packed[at]!, read);
    expect(read).toEqual(page);
  }
  expect(packed.at(-1)!.length).toBeLessThan(repeated.length / 10);
  const again = [...PAGES].reverse().map((page) => SNAPPY(page));
  expect(again.reverse()).toEqual(packed);
});
