// `npm test`: every check of the repository, in the order in which they fail soonest. The last line is vitest's count.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { commandPaths, findDebian } from "./find-debian.mjs";

/** Runs a step with its output shown; ends the whole where it fails. */
function step(name, command, args, options = {}) {
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit", ...options });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status || 1);
}

/**
 * A program that some tests need: one that is there, or Debian's, installed where this may be done.
 * @returns its path; empty where it cannot be had
 */
function find(name, { paths, debian, skipped }) {
  const found = findDebian(paths, debian);
  if (found === null) console.log(`\n== no ${name} (Debian: ${debian}): ${skipped}`);
  return found ?? "";
}

/** The page is tested in a real browser. */
const chromium = () =>
  find("chromium", {
    paths: [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
    debian: "chromium",
    skipped: "the tests of the page in a browser are skipped. Install one, or set CHROMIUM to its path.",
  });

/** The import scripts of the data package are run in what they are for; Stata and SPSS cannot be had. */
function findStatistics() {
  const skipped = "tests of the import scripts of the data package and of notebooks/first-analysis are skipped.";
  find("R", { paths: ["/usr/bin/Rscript", "/usr/local/bin/Rscript"], debian: "r-base-core", skipped });
  find("pandas", { paths: ["/usr/lib/python3/dist-packages/pandas"], debian: "python3-pandas", skipped });
  find("PSPP", { paths: ["/usr/bin/pspp", "/usr/local/bin/pspp"], debian: "pspp", skipped });
}

/** The notebooks are executed. */
function findJupyter() {
  find("Jupyter", {
    paths: commandPaths("jupyter-nbconvert"),
    debian: "jupyter-nbconvert",
    skipped: "the notebooks are not executed.",
  });
}

const bin = (name) => `node_modules/.bin/${name}`;
// Not by way of .bin: the compiler of the notebooks' kernel has put its own name there.
const tsc = "node_modules/typescript/bin/tsc";
step("format and lint", bin("biome"), ["check", "--error-on-warnings"]);
step("types", process.execPath, [tsc, "-p", "tsconfig.json"]);
step("build", process.execPath, [tsc, "-p", "tsconfig.build.json"]);
step("the page's script", process.execPath, ["dist/report/bundle.js"]);
step("the program's bundle", process.execPath, ["dist/bundle/bundle-program.js"]);
findStatistics();
findJupyter();
const env = { ...process.env, CHROMIUM: chromium() };
if (!existsSync("../shared/corpus")) console.log("\n== ../shared is not there: tests against its notices are skipped.");
step("tests", bin("vitest"), ["run", ...process.argv.slice(2)], { env });
