import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { addToMapping, mappingFile } from "../../src/privacy/mapping-file.js";
import { pseudonymOf } from "../../src/privacy/pseudonym.js";
import { temporaryFolder } from "../pipeline/outputs.js";

const folder = temporaryFolder();
const pseudonym = (value: string) => pseudonymOf({ kind: "person", value }, "A".repeat(43));
const [first, second, third] = [pseudonym("穆清远"), pseudonym("冉小川"), pseudonym("樊素")];

describe("addToMapping", () => {
  it("keeps what earlier runs have put there, in one order whatever came first", () => {
    const [a, b] = [path.join(folder, "a.key"), path.join(folder, "b.key")];
    addToMapping(a, [first, second]);
    addToMapping(a, [third, first]);
    addToMapping(b, [third]);
    addToMapping(b, [second, first]);
    const text = readFileSync(mappingFile(a), "utf8");
    expect(text).toBe(readFileSync(mappingFile(b), "utf8"));
    for (const { key, value } of [first, second, third]) expect(text).toContain(`${key},person,${value}\n`);
    expect(statSync(mappingFile(a)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("refuses to write over what is no mapping", () => {
    const key = path.join(folder, "c.key");
    writeFileSync(mappingFile(key), "日记\n今天\n");
    expect(() => addToMapping(key, [first])).toThrow("cannot be read");
    expect(readFileSync(mappingFile(key), "utf8")).toBe("日记\n今天\n");
  });
});
