import { describe, expect, it } from "vitest";
import { readZip } from "../../src/corpus/zip.js";
import { openArchive } from "../../src/workbook/archive.js";

function archive(parts: ReadonlyArray<readonly [name: string, content: string]>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const opened = openArchive((piece) => pieces.push(piece));
  for (const [name, content] of parts) {
    const part = opened.part(name);
    // In pieces, as sheets are written.
    for (const line of content.split(/(?<=\n)/)) part.write(line);
    part.close();
  }
  opened.close();
  return Buffer.concat(pieces);
}

describe("openArchive", () => {
  const parts = [
    ["一/甲.xml", "<a>整改</a>\n".repeat(20_000)],
    ["empty.xml", ""],
  ] as const;

  it("makes an archive that is read back part for part", async () => {
    const { parts: read } = await readZip(archive(parts), () => true, 1e6);
    expect([...read].map(([name, content]) => [name, content.toString("utf8")])).toEqual(parts);
  });

  it("makes the same bytes of the same parts, and far fewer than it is given", () => {
    expect(archive(parts)).toEqual(archive(parts));
    expect(archive(parts).length).toBeLessThan(10_000);
  });

  it("hands out a large part before it has ended", () => {
    let bytes = 0;
    const opened = openArchive((piece) => {
      bytes += piece.length;
    });
    const part = opened.part("large.xml");
    for (let at = 0; at < 50_000; at++) part.write(`<c r="${at}">${(at * 7919) % 10007}</c>`);
    expect(bytes).toBeGreaterThan(100_000);
  });
});
