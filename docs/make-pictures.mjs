// Draws the pictures of the manual anew, from the sample corpus: `npm run build && node docs/make-pictures.mjs`.
// The page is photographed in Chromium: the one at $CHROMIUM, else Debian's. Look at what changed before it is kept.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const CHARTS = ["completion-by-unit", "completion-funnel"];

const repository = fileURLToPath(new URL("..", import.meta.url));
const image = (name) => path.join(repository, "docs", "images", name);
const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-pictures-"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium" });
try {
  for (const lang of ["zh", "en"]) {
    const out = path.join(folder, lang);
    run("run", "corpus", "--out", out, "--lang", lang, "--no-store", "--quiet");
    for (const name of CHARTS) copyFileSync(path.join(out, "charts", `${name}.svg`), image(`${name}.${lang}.svg`));
    const page = await browser.newPage({ viewport: { width: 1120, height: 700 } });
    await page.goto(pathToFileURL(path.join(out, "report.html")).href);
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: image(`page.${lang}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function run(...argv) {
  const { status } = spawnSync(process.execPath, ["dist/cli/main.js", ...argv], { cwd: repository, stdio: "inherit" });
  if (status !== 0) throw new Error(`zhenggai ${argv.join(" ")} ended with ${status}`);
}
