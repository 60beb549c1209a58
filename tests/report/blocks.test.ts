import { describe, expect, it } from "vitest";
import { placeBlocks } from "../../src/report/blocks.js";
import type { PackedPart } from "../../src/report/pack-notices.js";
import { sampleDocuments } from "../charts/sample.js";
import { packRecords, textOf } from "./sample.js";

/** Three blocks of a notice each. */
const blocks = sampleDocuments(3).flatMap(({ notices }) => packRecords(notices));
const text = ({ base64 }: PackedPart) => textOf([base64]);

async function placed(mostInPage?: number) {
  const files = new Map<string, string>();
  const placer = placeBlocks(
    {
      async write(name, pieces) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        files.set(name, textOf(pieces));
      },
    },
    mostInPage,
  );
  // None waits for the one before to be written.
  await Promise.all(blocks.map((block) => placer.add(block)));
  return { files, ...placer.end() };
}

describe("placeBlocks", () => {
  it("keeps a small corpus in the page", async () => {
    const { inPage, count, beside, files } = await placed();
    expect(count).toBe(3);
    expect(beside).toBeNull();
    expect(files.size).toBe(0);
    expect(inPage).toHaveLength(12);
    expect(inPage).toContainEqual({ part: "texts", number: 1, base64: blocks[1]!.parts.texts.base64 });
  });

  it("puts texts and words beside the page where they are too much for it, and keeps the index in it", async () => {
    const { texts, evidence, terms } = blocks[0]!.parts;
    const afterOne = [texts, evidence, terms].reduce((sum, part) => sum + text(part).length, 0);
    const { inPage, count, beside, files } = await placed(afterOne);
    expect(count).toBe(3);
    expect(beside).toBe("report-data");
    expect(inPage.map(({ part, number }) => `${part}-${number}`)).toEqual(["notices-0", "notices-1", "notices-2"]);
    expect([...files.keys()].sort()).toEqual(
      ["evidence", "terms", "texts"].flatMap((part) => [0, 1, 2].map((number) => `report-data/${part}-${number}.js`)),
    );
    expect(files.get("report-data/texts-2.js")).toBe(`zhenggaiBlock("texts-2","${text(blocks[2]!.parts.texts)}");\n`);
  });

  it("holds what stands in the page apart from memory that is used again", async () => {
    const [block] = packRecords(sampleDocuments(1)[0]!.notices);
    const placer = placeBlocks({ write: async () => {} });
    await placer.add(block!);
    const held = textOf([block!.parts.terms.base64]);
    block!.parts.terms.base64.fill(0);
    const { inPage } = placer.end();
    expect(textOf([inPage.find(({ part }) => part === "terms")!.base64])).toBe(held);
  });

  it("says so where a file cannot be written", async () => {
    const placer = placeBlocks({ write: () => Promise.reject(new Error("disk full")) }, 10);
    await expect(placer.add(blocks[0]!)).rejects.toThrow("disk full");
  });
});
