import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { loadReportAssets } from "../../src/report/assets.js";

it("reads the first script that is there, and the style", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-assets-"));
  try {
    const file = path.join(folder, "page.js");
    writeFileSync(file, "0;");
    const assets = await loadReportAssets([new URL("file:///nowhere/page.js"), pathToFileURL(file)]);
    expect(assets.script).toBe("0;");
    expect(assets.style).toContain("@media print");
    expect(assets.style).not.toMatch(/@import|url\(|https?:|<\/style/i);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("says what to do where the script has not been bundled", async () => {
  await expect(loadReportAssets([new URL("file:///nowhere/page.js")])).rejects.toThrow("npm run build");
});
