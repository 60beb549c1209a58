import { readdirSync, readFileSync } from "node:fs";
import { Script } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { bundlePage } from "../../src/report/bundle.js";

let script = "";
beforeAll(async () => {
  script = await bundlePage();
});

describe("bundlePage", () => {
  it("makes one script that parses and imports nothing", () => {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/^\s*(?:import|export)\s/m);
    expect(script).not.toMatch(/\bimport\(|\brequire\(/);
  });

  it("gives the licences of what is in it", () => {
    const [head] = script.split("*/\n");
    expect(head).toMatch(/^\/\*\n/);
    for (const name of ["vega-view", "vega-lite", "vega-interpreter", "d3-scale"]) expect(head).toContain(`${name} `);
    expect(head).toContain("University of Washington Interactive Data Lab");
    expect(head).toContain("Mike Bostock");
  });

  it("can stand in a page, and is small", () => {
    expect(script).not.toMatch(/<\/script|<!--/i);
    expect(Buffer.byteLength(script)).toBeLessThan(1_300_000);
  });

  it("gives the same bytes again", async () => {
    expect((await bundlePage()) === script).toBe(true);
  });
});

describe("the page's own modules", () => {
  const folder = new URL("../../src/report/client/", import.meta.url);
  it.each(readdirSync(folder))("%s makes no markup and no script of text, and asks for nothing", (name) => {
    const source = readFileSync(new URL(name, folder), "utf8");
    expect(source).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\(|new Function|DOMParser/,
    );
    expect(source.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|https?:/,
    );
    expect(source).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
  });
});
