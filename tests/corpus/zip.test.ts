import { expect, it } from "vitest";
import { hasZipEnd, readZip } from "../../src/corpus/zip.js";
import { makeZip } from "./make-zip.js";

it("inflates the wanted parts only", async () => {
  const zip = await readZip(
    makeZip({ "a.xml": "甲", "b.bin": "x".repeat(1000) }),
    (name) => name.endsWith(".xml"),
    100,
  );
  expect([...zip.names]).toEqual(["a.xml", "b.bin"]);
  expect([...zip.parts].map(([name, part]) => [name, part.toString()])).toEqual([["a.xml", "甲"]]);
});

it("stops where the parts together inflate beyond the limit", async () => {
  const bytes = makeZip({ a: "x".repeat(600), b: "x".repeat(600) });
  await expect(readZip(bytes, () => true, 1000)).rejects.toMatchObject({
    rule: "corpus/inflates-too-far",
    args: { limit: 1000 },
  });
  expect((await readZip(bytes, () => true, 1200)).parts.size).toBe(2);
});

it("does not trust the size that an entry claims", async () => {
  const bytes = makeZip({ a: "x".repeat(100_000) });
  // The size in the central directory, made small.
  bytes.writeUInt32LE(10, bytes.lastIndexOf("PK\x01\x02", undefined, "latin1") + 24);
  await expect(readZip(bytes, () => true, 1000)).rejects.toThrow();
});

it("knows the end of an archive, which may have a comment behind it, and misses it in one that was cut off", () => {
  const bytes = makeZip({ a: "x".repeat(100) });
  expect(hasZipEnd(bytes)).toBe(true);
  expect(hasZipEnd(Buffer.concat([bytes, Buffer.alloc(0xffff)]))).toBe(true);
  expect(hasZipEnd(bytes.subarray(0, bytes.length - 22))).toBe(false);
  expect(hasZipEnd(new Uint8Array())).toBe(false);
});
