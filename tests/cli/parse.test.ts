import { describe, expect, it } from "vitest";
import { zhenggai } from "./captured.js";

const FILE = "corpus/songping-yiyuan.txt";

describe("zhenggai parse", () => {
  it("shows the notice as a tree, with the words behind each value on request", async () => {
    const plain = await zhenggai(["parse", FILE]);
    expect(plain).toMatchObject({ code: 0, stderr: "" });
    expect(plain.stdout).toContain("■ 已整改完成的问题");
    expect(plain.stdout).not.toContain("read from");
    const explained = await zhenggai(["parse", FILE, "--explain"]);
    expect(explained.stdout).toMatch(/↳ read from: line \d+ “[^”]+.*\[status\/section\]/);
    expect(explained.stdout.length).toBeGreaterThan(plain.stdout.length);
  });

  it("names fields in the language asked for", async () => {
    expect((await zhenggai(["parse", FILE, "--lang", "zh"])).stdout).toContain("巡视巡察组");
    expect((await zhenggai(["parse", FILE, "--lang", "en"])).stdout).toContain("Inspecting group: 区委第四巡察组");
  });

  it("gives the whole record as JSON", async () => {
    const record = JSON.parse((await zhenggai(["parse", FILE, "--json"])).stdout);
    expect(record.notices[0].problems[0]).toMatchObject({ ordinal: 1, status: "completed", statusBasis: "section" });
  });

  it("ends with 1 and the reason where the file cannot be read", async () => {
    const ended = await zhenggai(["parse", "tests/fixtures/bad/empty.txt"]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("empty.txt");
  });
});
