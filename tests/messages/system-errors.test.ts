import { describe, expect, it } from "vitest";
import { message, renderMessage } from "../../src/messages/catalogue.js";
import type { Message } from "../../src/messages/message.js";
import { reasonInWords } from "../../src/messages/system-errors.js";

describe("reasonInWords", () => {
  it("says what the system's name of a fault means, in the user's language", () => {
    expect(reasonInWords({ reason: "EACCES", path: "a" }, "en")).toEqual({
      reason: "permission denied, EACCES",
      path: "a",
    });
    const met = message("cli/cannot-read", null, { path: "表.csv", reason: "EISDIR" });
    expect(renderMessage(met, "zh")).toContain("无法读取“表.csv”（这是文件夹，不是文件，EISDIR）");
  });

  it("leaves other reasons and other arguments as they are", () => {
    const others: Message["args"][] = [{ reason: "constructor" }, { reason: 7 }, { path: "EACCES" }, {}];
    for (const args of others) {
      expect(reasonInWords(args, "en")).toBe(args);
    }
  });
});
