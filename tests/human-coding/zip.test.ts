import { describe, expect, it } from "vitest";
import { readZip } from "../../src/corpus/zip.js";
import { makeZip } from "../../src/human-coding/zip.js";

describe("makeZip", () => {
  const parts = [
    ["一/甲.xml", "<a>整改</a>"],
    ["empty.xml", ""],
  ] as const;

  it("makes an archive that is read back part for part", async () => {
    const { parts: read } = await readZip(makeZip(parts), () => true, 1000);
    expect([...read].map(([name, content]) => [name, content.toString("utf8")])).toEqual(parts);
  });

  it("makes the same bytes of the same parts", () => {
    expect(makeZip(parts)).toEqual(makeZip(parts));
  });
});
