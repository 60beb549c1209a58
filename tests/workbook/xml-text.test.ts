import { describe, expect, it } from "vitest";
import { escapeText, escapeXml } from "../../src/workbook/xml-text.js";

describe("escapeXml", () => {
  it("leaves nothing that could end an element or an attribute", () => {
    expect(escapeXml(`<a href="x">&amp;'`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;amp;'");
  });
});

describe("escapeText", () => {
  it("writes what XML cannot hold as Excel does, and keeps tabs, line feeds and rare characters", () => {
    expect(escapeText("\u0007\u000b\ud800\uffff")).toBe("_x0007__x000B__xD800__xFFFF_");
    expect(escapeText("a\tb\nc𠮷")).toBe("a\tb\nc𠮷");
    expect(escapeText("_x0041_ _x41_")).toBe("_x005F_x0041_ _x41_");
  });
});
