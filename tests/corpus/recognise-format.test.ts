import { expect, it } from "vitest";
import { recogniseFormat } from "../../src/corpus/recognise-format.js";

const ole = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);
const NOISE = Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256));

it.each([
  ["%PDF-1.7\n", "通报.txt", "pdf"],
  ["PK\x03\x04....", "通报.txt", "docx"],
  ["\ufeff<!DOCTYPE html><html>", "通报.txt", "html"],
  ["<!-- saved from url -->\n<?xml version='1.0'?>\n<HTML>", "通报", "html"],
  ["<中共青禾县委> 通报", "通报.txt", "txt"],
  ["# 通报", "通报.MD", "md"],
  ["片段没有标签", "a.b/通报.htm", "html"],
  ["通报", "通报", "txt"],
  ["通报", ".hidden", "txt"],
])("%j named %s is %s", (text, name, format) => {
  expect(recogniseFormat(Buffer.from(text, "utf8"), name)).toBe(format);
});

it("takes UTF-16 text, with or without a mark, for text", () => {
  const text = Buffer.from("中共青禾县委一是通报：2021年1月1日\n", "utf16le");
  expect(recogniseFormat(text, "a.txt")).toBe("txt");
  expect(recogniseFormat(Buffer.concat([Buffer.from([0xff, 0xfe]), text]), "a.txt")).toBe("txt");
});

it.each<[string, Uint8Array, string, string, object]>([
  ["an encrypted Word file", ole("EncryptedPackage"), "a.docx", "corpus/encrypted", { format: "Office" }],
  ["an old Word file", ole("WordDocument"), "a.doc", "corpus/old-office", { kind: "doc/wps" }],
  ["a rich text file", Buffer.from("{\\rtf1\\ansi"), "a.doc", "corpus/unsupported", { found: "rtf" }],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "a.txt", "corpus/unsupported", { found: "png" }],
  [
    "a web archive",
    Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related;"),
    "a.html",
    "corpus/unsupported",
    { found: "mhtml" },
  ],
  ["a table", Buffer.from("甲,乙\n1,2\n"), "a.csv", "corpus/unsupported", { found: ".csv" }],
  ["text named as a Word file", Buffer.from("通报"), "a.DOCX", "corpus/plain-text", { extension: ".docx" }],
  ["bytes of no kind", NOISE, "a.txt", "corpus/binary", {}],
  ["bytes of no kind named as a Word file", NOISE, "a.docx", "corpus/binary", {}],
])("names %s", (_, bytes, name, rule, args) => {
  expect(() => recogniseFormat(bytes, name)).toThrow(expect.objectContaining({ rule, args }));
});
