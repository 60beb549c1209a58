import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { both, html, jsonBlock, visible } from "../../src/report/html.js";
import { ATTACKS } from "./hostile.js";

describe("html", () => {
  it("escapes what is filled in and leaves markup of its own", () => {
    const inner = html`<b>${"甲 & <乙>"}</b>`;
    expect(html`<p title="${`"'\``}">${inner}${null}${undefined}${3}</p>`.markup).toBe(
      '<p title="&quot;&#39;&#96;"><b>甲 &amp; &lt;乙&gt;</b>3</p>',
    );
  });

  it("writes lists one after the other", () => {
    expect(html`${["甲", html`<i>乙</i>`]}`.markup).toBe("甲<i>乙</i>");
  });

  it("gives text in both languages, each marked as such", () => {
    expect(both({ zh: "图", en: "Charts" }).markup).toBe('<span lang="zh">图</span><span lang="en">Charts</span>');
  });
});

describe("visible", () => {
  it("shows what turns or hides text, and leaves line feeds and all that can be read", () => {
    expect(visible("已完成\u202e成完未")).toBe("已完成⟦U+202E⟧成完未");
    expect(visible("甲\u200b乙\u0000丙\ud800")).toBe("甲⟦U+200B⟧乙⟦U+0000⟧丙⟦U+D800⟧");
    expect(visible("一、某县委\n\t𠮷 ①（1）—“”")).toBe("一、某县委\n\t𠮷 ①（1）—“”");
  });
});

describe("jsonBlock", () => {
  it("leaves no < and reads back as it was", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ATTACKS), (text, attack) => {
        const { markup } = jsonBlock({ text: text + attack });
        expect(markup).not.toContain("<");
        expect(JSON.parse(markup)).toEqual({ text: text + attack });
      }),
    );
  });
});
