import { describe, expect, it, vi } from "vitest";
import { readPdf } from "../../src/corpus/pdf.js";
import { inventedNotice } from "./invented.js";
import { makePdf, setPages } from "./make-pdf.js";

const [title, ...body] = inventedNotice("青禾县信访局").map((line) => line.replace(/；电子邮箱.*。/, "。"));
const paragraphs = [
  ...body,
  ...Array.from(
    { length: 12 },
    (_, i) =>
      `（${i + 1}）关于“第${i + 1}批信访积案化解缓慢”的问题。整改情况：一是领导包案，逐案明确办结时限；二是办结${i + 3}件，其余按期推进。`,
  ),
];

describe("readPdf", () => {
  it("reads paragraphs set over lines and pages, with a font that only its own maps can read", async () => {
    const halves = [title!.slice(0, 10), title!.slice(10)];
    const read = await readPdf(makePdf(setPages(halves, paragraphs)));
    expect(read.text.split("\n")).toEqual([...halves, ...paragraphs]);
    expect(read.pages).toBeGreaterThan(1);
    expect(read.garbled).toBe(0);
    expect(new Set(read.removed.map((piece) => piece.rule))).toEqual(new Set(["page-number", "running-head"]));
  });

  it("says nothing on the console, and leaves the bytes as they were", async () => {
    const spies = (["log", "warn", "error", "info"] as const).map((name) => vi.spyOn(console, name));
    const bytes = makePdf(setPages([title!], paragraphs));
    const before = Buffer.from(bytes);
    await readPdf(bytes);
    await readPdf(bytes.subarray(0, bytes.length - 400)).catch(() => {});
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
    expect(bytes.equals(before)).toBe(true);
    vi.restoreAllMocks();
  });

  it("names a password, damage and pages without text", async () => {
    const key = `<${"ab".repeat(32)}>`;
    const locked = makePdf([[{ text: "密", x: 80, y: 700, size: 16 }]], {
      trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O${key}/U${key}>>`,
    });
    await expect(readPdf(locked)).rejects.toMatchObject({ rule: "corpus/encrypted" });
    await expect(readPdf(Buffer.from("%PDF-1.7\n不是"))).rejects.toMatchObject({ rule: "corpus/breaks-off" });
    await expect(readPdf(Buffer.from("%PDF-1.7\n不是\n%%EOF\n"))).rejects.toMatchObject({ rule: "corpus/damaged" });
    await expect(readPdf(makePdf([[], []]))).rejects.toMatchObject({ rule: "corpus/scanned", args: { pages: 2 } });
  });

  it("tells a font that has no map to Unicode by its characters", async () => {
    const words = Array.from({ length: 60 }, (_, i) => String.fromCharCode(0x0e00 + i * 7)).join("");
    const read = await readPdf(
      makePdf([[{ text: words, x: 20, y: 700, size: 8 }]], { encoding: "Identity-H", ordering: "Identity" }),
    );
    expect(read.text.length).toBeGreaterThan(0);
    expect(read.garbled).toBeGreaterThan(0);
  });
});
