import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codingStore } from "../../src/human-coding/coding-store.js";
import { problemText } from "../../src/human-coding/problem-text.js";
import type { TextNotice } from "../../src/text-analysis/text-notice.js";
import { readTextNotices } from "../../src/text-analysis/text-source.js";
import { human } from "../human-coding/invented.js";

const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-texts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const body = (unit: string, matter: string) =>
  `中共${unit}党组关于巡察整改进展情况的通报
根据市委部署，2022年4月6日至6月8日，市委第二巡察组对${unit}党组开展巡察，并于2022年7月1日反馈了意见。现将整改情况公布如下。
一、组织情况
成立整改领导小组，逐条认领问题。
二、整改进展情况
（一）关于${matter}管理松散的问题
一是已清点全部${matter}，补记台账46本。二是已换装门锁。
（二）关于学习记录不全的问题
已补齐学习记录，此后每月抽查一次。
三、下一步打算
持续用力，防止反弹。
`;

beforeAll(() => {
  mkdirSync(path.join(folder, "a"));
  writeFileSync(path.join(folder, "a", "one.txt"), body("沱源市粮食局", "粮库"));
  writeFileSync(path.join(folder, "a", "two.txt"), body("沱源市水利局", "泵站"));
  writeFileSync(path.join(folder, "copy.txt"), `\ufeff${body("沱源市粮食局", "粮库").replaceAll("\n", "\r\n")}`);
  writeFileSync(path.join(folder, "empty.txt"), "");
  writeFileSync(path.join(folder, "list.txt"), "购物清单：酱油两瓶，食盐一袋。\n");
});

const code = () => ({ category: "other", labels: ["other"], confidence: 0.5, codedBy: "rule" as const, evidence: [] });

async function read(paths: string[], signal?: AbortSignal) {
  const notices: TextNotice[] = [];
  const unreadable: string[] = [];
  const effects = { unreadable: (source: string) => void unreadable.push(source), ...(signal ? { signal } : {}) };
  for await (const notice of readTextNotices(paths, code, effects)) notices.push(notice);
  return { notices, unreadable };
}

describe("readTextNotices", () => {
  it("gives each notice once, with its lines and what was read from them, and names what cannot be read", async () => {
    const { notices, unreadable } = await read([folder]);
    expect(notices.map(({ source, unit }) => [source, unit])).toEqual([
      ["a/one.txt", "中共沱源市粮食局党组"],
      ["a/two.txt", "中共沱源市水利局党组"],
    ]);
    const [first] = notices;
    expect(first!.lines[5]).toMatchObject({ line: 6, text: "（一）关于粮库管理松散的问题" });
    expect(first!.record.problems.map(({ title, coding }) => [title, coding.category])).toEqual([
      ["粮库管理松散", "other"],
      ["学习记录不全", "other"],
    ]);
    expect(unreadable).toEqual(["empty.txt"]);
  });

  it("puts people's codes in the place of the coder's", async () => {
    const [first] = (await read([path.join(folder, "a", "one.txt")])).notices;
    const text = { ...problemText(first!.record, first!.record.problems[0]!), problemId: null };
    const codes = [human(text, { category: "finance" })];
    const notices: TextNotice[] = [];
    const store = codingStore(codes, ["finance", "other"]);
    for await (const notice of readTextNotices([folder], code, { unreadable: () => {} }, store)) notices.push(notice);
    expect(notices.map(({ record }) => record.problems.map(({ coding }) => coding.category))).toEqual([
      ["finance", "other"],
      ["other", "other"],
    ]);
  });

  it("ends when it is asked to", async () => {
    const abort = new AbortController();
    abort.abort();
    expect((await read([folder], abort.signal)).notices).toEqual([]);
  });

  it("refuses a path that does not exist", async () => {
    await expect(read([path.join(folder, "none")])).rejects.toMatchObject({ rule: "corpus/missing-path" });
  });
});
