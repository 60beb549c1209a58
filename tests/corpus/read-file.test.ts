import { createHash } from "node:crypto";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { noticeId } from "../../src/corpus/notice-id.js";
import { readFileTexts } from "../../src/corpus/read-file.js";
import { CATALOGUE } from "../../src/messages/catalogue.js";
import { inventedNotice } from "./invented.js";
import { makePdf, setPages } from "./make-pdf.js";
import { makeZip } from "./make-zip.js";

const lines = inventedNotice("青禾县信访局").map((line) => line.replace(/；电子邮箱.*。/, "。"));
const text = lines.join("\n");
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const FILES: Record<string, Uint8Array> = {
  "通报.txt": Buffer.from(text),
  "通报-gbk.txt": iconv.encode(text.replaceAll("\n", "\r\n"), "gbk"),
  "通报-utf16.txt": iconv.encode(text, "utf-16le"),
  "通报.md": Buffer.from(`# ${lines[0]}\n\n${lines.slice(1).join("\n\n")}`),
  "通报.html": iconv.encode(
    `<html><head><meta charset="gb2312"><title>${lines[0]}-青禾县人民政府</title></head><body><div><a href="/">首页</a></div><div>${lines.map((line) => `<p>${line}</p>`).join("\n")}</div></body></html>`,
    "gbk",
  ),
  "通报.docx": makeZip({
    "word/document.xml": `<w:document xmlns:w="${W}"><w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
  }),
  "通报.pdf": makePdf(setPages([lines[0]!], lines.slice(1))),
};

describe("readFileTexts", () => {
  it("finds the same notice, by name, in a file of every kind", async () => {
    const found = await Promise.all(Object.entries(FILES).map(([source, bytes]) => readFileTexts(bytes, source)));
    const names = found.map((file) => file.notices.map((notice) => noticeId(notice.lines)).join());
    expect(new Set(names)).toEqual(new Set([names[0]]));
    expect(found.map((file) => [file.source, file.format, file.encoding, file.outcome])).toEqual([
      ["通报.txt", "txt", "utf-8", "parsed"],
      ["通报-gbk.txt", "txt", "gb18030", "parsed"],
      ["通报-utf16.txt", "txt", "utf-16le", "parsed"],
      ["通报.md", "md", "utf-8", "parsed"],
      ["通报.html", "html", "gb18030", "parsed"],
      ["通报.docx", "docx", "", "parsed"],
      ["通报.pdf", "pdf", "", "parsed"],
    ]);
    expect(found.flatMap((file) => file.messages)).toEqual([]);
    expect(found[0]).toMatchObject({
      bytes: Buffer.byteLength(text),
      sha256: createHash("sha256").update(text).digest("hex"),
    });
  });

  it.each<[string, Uint8Array, string, string]>([
    ["nothing", new Uint8Array(), "a.txt", "corpus/empty"],
    ["white space", Buffer.from("\u3000\n \r\n\t"), "a.txt", "corpus/blank"],
    [
      "a page without text",
      Buffer.from("<html><body><nav><a href='/'>首页</a></nav><script>x</script></body></html>"),
      "a.html",
      "corpus/blank",
    ],
    ["a file that is too large", Buffer.alloc(2000, "文"), "a.txt", "corpus/too-large"],
    [
      "a Word file that inflates too far",
      makeZip({ "word/document.xml": "<a>".repeat(9999) }),
      "a.docx",
      "corpus/inflates-too-far",
    ],
    ["a table of figures", makeZip({ "xl/workbook.xml": "<a/>" }), "a.docx", "corpus/unsupported"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "a.txt", "corpus/unsupported"],
    ["an archive without a document", makeZip({ "照片.txt": "x" }), "a.docx", "corpus/no-document"],
    ["a cut Word file", FILES["通报.docx"]!.subarray(0, 300), "a.docx", "corpus/breaks-off"],
    ["a cut PDF", FILES["通报.pdf"]!.subarray(0, 300), "a.pdf", "corpus/breaks-off"],
  ])("says of %s that it cannot be read, and why", async (_, bytes, source, rule) => {
    const file = await readFileTexts(bytes, source, { bytes: 1500, inflated: 20_000 });
    expect([file.outcome, file.messages.map((message) => message.rule), file.notices]).toEqual([
      "unreadable",
      [rule],
      [],
    ]);
    expect(CATALOGUE[rule]!.remedy).toBeDefined();
  });

  it("warns of characters that could not be read, with the line of the first", async () => {
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf("扛牢")] = 0xff;
    const file = await readFileTexts(bytes, "a.txt");
    expect(file.outcome).toBe("parsed");
    expect(file.messages).toMatchObject([{ rule: "corpus/replacement-characters", line: 4, severity: "warning" }]);
  });

  it("warns where a file's name stands for another format than it was read as", async () => {
    const page = await readFileTexts(FILES["通报.html"]!, "通报.docx");
    expect(page.outcome).toBe("parsed");
    expect(page.messages).toMatchObject([
      { rule: "corpus/other-format", severity: "warning", args: { extension: ".docx", format: "html" } },
    ]);
    expect((await readFileTexts(FILES["通报.html"]!, "通报")).messages).toEqual([]);
  });

  it("gives what a page says of itself to its one notice", async () => {
    const page = `<html><head><meta name="ArticleTitle" content="整改通报"><meta name="PubDate" content="2022-05-06"></head><body>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
    const file = await readFileTexts(Buffer.from(page), "a.html");
    expect(file.notices[0]!.hints).toEqual({ title: "整改通报", publishedOn: "2022-05-06" });
  });

  it("never throws on any bytes", async () => {
    const kinds = Object.entries(FILES);
    const mutated = fc
      .record({
        kind: fc.nat(kinds.length - 1),
        edits: fc.array(
          fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255), cut: fc.nat(40) }),
          { maxLength: 12 },
        ),
        length: fc.double({ min: 0, max: 1, noNaN: true }),
        keepsLength: fc.boolean(),
      })
      .map(({ kind, edits, length, keepsLength }) => {
        const [source, original] = kinds[kind]!;
        const bytes = Buffer.from(original);
        for (const { at, byte, cut } of edits)
          bytes.fill(byte, Math.floor(at * bytes.length), Math.min(bytes.length, Math.floor(at * bytes.length) + cut));
        return { source, bytes: keepsLength ? bytes : bytes.subarray(0, Math.floor(length * bytes.length)) };
      });
    const random = fc.record({
      source: fc.constantFrom("a.txt", "a.html", "a.docx", "a.pdf", "a"),
      bytes: fc.uint8Array({ maxLength: 600 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, random), async ({ source, bytes }) => {
        const file = await readFileTexts(bytes, source);
        expect(file.outcome === "parsed").toBe(file.notices.length > 0);
        if (file.outcome === "unreadable") expect(file.messages.at(-1)!.severity).toBe("error");
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
