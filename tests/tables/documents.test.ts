import { describe, expect, it } from "vitest";
import { CATALOGUE, message, renderMessage } from "../../src/messages/catalogue.js";
import type { Message } from "../../src/messages/message.js";
import { documentsTable } from "../../src/tables/documents.js";
import { document, notice } from "../completion/sample.js";

/** A message whose rule the catalogue does not know is shown by its rule: good enough to see how cells are put together. */
function said(rule: string, severity: Message["severity"], line: number | null = null): Message {
  return { rule, severity, line, args: {} };
}

describe("documentsTable", () => {
  it("has a row for a file that was read", () => {
    const file = document({ notices: [notice(), notice({ genre: "news" })], messages: [said("x/info", "info")] });
    expect([...documentsTable.rows(file, "zh")]).toEqual([
      {
        source: "云岭/水务局.txt",
        sha256: "ab".repeat(32),
        bytes: 20480,
        format: "txt",
        encoding: "utf-8",
        notices: 2,
        outcome: "parsed",
        message: null,
      },
    ]);
  });

  it("says in the language of the run what became of one that was not", () => {
    const locked = message(Object.keys(CATALOGUE)[0]!);
    const file = document({ outcome: "unreadable", encoding: "", messages: [{ ...locked, severity: "error" }] });
    const [zh] = documentsTable.rows(file, "zh");
    const [en] = documentsTable.rows(file, "en");
    expect(zh).toMatchObject({
      outcome: "unreadable",
      encoding: null,
      notices: 0,
      message: renderMessage(locked, "zh"),
    });
    expect(en!.message).toBe(renderMessage(locked, "en"));
    expect(en!.message).not.toBe(zh!.message);
  });

  it("gives of each rule the first message and how often it came", () => {
    const messages = [said("a/odd", "warning", 3), said("b/bad", "error"), said("a/odd", "warning", 9)];
    const [zh] = documentsTable.rows(document({ messages }), "zh");
    const [en] = documentsTable.rows(document({ messages }), "en");
    expect(zh!.message).toBe("第 3 行：a/odd (×2) | b/bad");
    expect(en!.message).toBe("line 3: a/odd (×2) | b/bad");
  });
});
