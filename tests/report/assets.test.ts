import { Script } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { joinModules, loadReportAssets, type ReportAssets } from "../../src/report/assets.js";
import { compiledAssets } from "./compiled-assets.js";

describe("joinModules", () => {
  it("takes imports and exports out and keeps the order", () => {
    const first =
      'import { b } from "./b.js";\nexport function a() {\n  return "import x;";\n}\n//# sourceMappingURL=a.js.map\n';
    const second = "import {\n  a,\n} from './a.js';\nexport const c = a();\nexport {};\n";
    const joined = joinModules([first, second]);
    expect(joined).not.toMatch(/^(import|export)/m);
    expect(joined).not.toContain("sourceMappingURL");
    expect(joined.indexOf("function a")).toBeLessThan(joined.indexOf("const c"));
    expect(() => new Script(joined)).not.toThrow();
  });
});

describe("loadReportAssets", () => {
  let assets: ReportAssets;
  beforeAll(async () => {
    assets = await compiledAssets();
  });

  it("joins the compiled modules into one script that parses, with no name used twice", () => {
    expect(() => new Script(assets.script)).not.toThrow();
    expect(assets.script).not.toMatch(/^\s*(import|export)\s/m);
  });

  it("holds nothing that would end its own element, and makes no markup out of text", () => {
    expect(assets.script).not.toMatch(/<\/script|<!--/i);
    expect(assets.style).not.toMatch(/<\/style/i);
    expect(assets.script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
  });

  it("asks for nothing from anywhere", () => {
    expect(assets.style).not.toMatch(/@import|url\(|https?:/);
    const called = assets.script.replaceAll("http://www.w3.org/2000/svg", "");
    expect(called.match(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|https?:/)).toBeNull();
  });

  it("says what to do where the script has not been compiled", async () => {
    await expect(loadReportAssets([new URL("file:///nowhere/")])).rejects.toThrow("npm run build");
  });
});
