import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadReportAssets, type ReportAssets } from "../../src/report/assets.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The page's script and style, compiled from the source as it stands, so that no test runs against an older build. */
export async function compiledAssets(): Promise<ReportAssets> {
  const folder = mkdtempSync(path.join(tmpdir(), "zhenggai-client-"));
  try {
    const project = {
      extends: path.join(ROOT, "tsconfig.json"),
      compilerOptions: { noEmit: false, rootDir: path.join(ROOT, "src"), outDir: folder, types: [] },
      files: [path.join(ROOT, "src/report/client/page.ts")],
      include: [],
    };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(project));
    execFileSync(process.execPath, [path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", folder]);
    return await loadReportAssets([pathToFileURL(path.join(folder, "report/client/"))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
