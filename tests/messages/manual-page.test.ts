import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/messages/catalogue.js";
import { messagesPage } from "../../src/messages/manual-page.js";

describe("the page of messages", () => {
  it("gives rule, severity, words and remedy, fit for a table", () => {
    const page = messagesPage(
      {
        "cli/odd": {
          severity: "warning",
          zh: "“{a}”有误：\n甲|乙",
          en: "“{a}” is odd: <b>",
          remedy: { zh: "请改正", en: "mend it" },
        },
        "corpus/bare": { severity: "info", zh: "好", en: "well" },
      },
      "en",
    );
    expect(page).toContain("| `cli/odd` | warning | “{a}” is odd: &lt;b> | mend it |");
    expect(page).toContain("| `corpus/bare` | information | well |  |");
    expect(page.indexOf("## Files and output")).toBeLessThan(page.indexOf("## Reading files"));
    expect(page).not.toContain("## Charts");
  });

  it("refuses a message of an area without a name", () => {
    expect(() => messagesPage({ "elsewhere/x": { severity: "info", zh: "", en: "" } }, "zh")).toThrow("elsewhere/x");
  });

  it.each(["zh", "en"] as const)(
    "in docs/%s is what the catalogue says (else: node docs/make-messages.mjs)",
    (lang) => {
      expect(readFileSync(`docs/${lang}/messages.md`, "utf8")).toBe(messagesPage(CATALOGUE, lang));
    },
  );
});
