// Makes docs/images/notebook.png: of the first notebook, as Jupyter's nbconvert renders it, the part with the first chart.
// Run after `npm run notebooks`: node notebooks/picture.mjs
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { fontFiles } from "../dist/charts/fonts.js";
import { commandPaths, findDebian } from "../tests/find-debian.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PICTURE = path.join(path.dirname(HERE), "docs/images/notebook.png");
const WIDTH = 900;
/** Where the picture begins; it ends with the chart below. */
const HEADING = "Unit by unit";

const nbconvert = findDebian(commandPaths("jupyter-nbconvert"), "jupyter-nbconvert");
const executablePath = findDebian([process.env.CHROMIUM ?? "", ...commandPaths("chromium")], "chromium");
if (nbconvert === null || executablePath === null) throw new Error("the picture needs jupyter-nbconvert and chromium");

const work = mkdtempSync(path.join(tmpdir(), "zhenggai-picture-"));
try {
  const args = ["--to", "html", "--output-dir", work, path.join(HERE, "1-compare-units.ipynb")];
  const { status } = spawnSync(nbconvert, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`nbconvert ended with ${status}`);
  const page = path.join(work, "1-compare-units.html");
  writeFileSync(page, inProgramFont(readFileSync(page, "utf8")));

  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: 900 } });
  // The page asks for MathJax and the like from elsewhere; the picture needs none of it.
  await tab.route(/^https?:/, (route) => route.abort());
  await tab.goto(pathToFileURL(page).href, { waitUntil: "load" });
  await tab.evaluate(() => document.fonts.ready);
  const top = await tab.getByRole("heading", { name: HEADING }).boundingBox();
  const chart = await tab.locator("img").first().boundingBox();
  const clip = { x: 0, y: top.y - 20, width: WIDTH, height: chart.y + chart.height - top.y + 40 };
  await tab.screenshot({ path: PICTURE, fullPage: true, clip });
  await browser.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The page with its text in the font that comes with the program: machines that make pictures seldom have a Chinese one. */
function inProgramFont(html) {
  const font = pathToFileURL(fontFiles().regular).href;
  const style = `<style>@font-face { font-family: "Noto Sans SC"; src: url("${font}"); }
    body, table, h1, h2, p, li { font-family: "Noto Sans SC", sans-serif !important; }</style>`;
  return html.replace("</head>", () => `${style}</head>`);
}
