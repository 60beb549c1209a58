import { describe, expect, it } from "vitest";
import type { FoundFile } from "../../src/corpus/walk.js";
import { batchesOf } from "../../src/pipeline/batches.js";

function files(count: number): FoundFile[] {
  return Array.from({ length: count }, (_, at) => {
    const source = `某区/${String(at).padStart(5, "0")}.txt`;
    return { path: `/${source}`, source, bytes: 30_000 };
  });
}

describe("batchesOf", () => {
  it("keeps every file, in order", () => {
    const found = files(500);
    expect(batchesOf(found).flatMap((batch) => batch.files)).toEqual(found);
    expect(batchesOf([])).toEqual([]);
  });

  it("leaves all other batches as they were when a file comes in or changes its size", () => {
    const before = batchesOf(files(500)).map(({ id }) => id);
    const more = files(500).toSpliced(250, 0, { path: "/x", source: "某区/00249a.txt", bytes: 90_000 });
    const after = new Set(batchesOf(more).map(({ id }) => id));
    expect(before.length).toBeGreaterThan(10);
    expect(before.filter((id) => !after.has(id)).length).toBeLessThanOrEqual(1);
  });

  it("ends a batch that has grown large whatever the names are", () => {
    const large = files(20).map((file) => ({ ...file, bytes: 5 << 20 }));
    expect(batchesOf(large)).toHaveLength(20);
  });
});
