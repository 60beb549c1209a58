// `npm test`: every check of the repository, in the order in which they fail soonest. The last line is vitest's count.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findDebian } from "./find-debian.mjs";

/** Runs a step with its output shown; ends the whole where it fails. */
function step(name, command, args, options = {}) {
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit", ...options });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status || 1);
}

/** The page is tested in a real browser: one that is there, or Debian's, installed where this may be done. */
function findChromium() {
  const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = candidates.find((path) => path && existsSync(path));
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("\n== chromium is missing; installing Debian's (apt-get install chromium)");
    const apt = (...args) =>
      spawnSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  console.log(
    "\n== no chromium: the tests of the page in a browser are skipped. Install one, or set CHROMIUM to its path.",
  );
  return "";
}

const bin = (name) => `node_modules/.bin/${name}`;
step("format and lint", bin("biome"), ["check", "--error-on-warnings"]);
step("types", bin("tsc"), ["-p", "tsconfig.json"]);
step("build", bin("tsc"), ["-p", "tsconfig.build.json"]);
step("the page's script", process.execPath, ["dist/report/bundle.js"]);
const env = { ...process.env, CHROMIUM: findChromium() };
if (!existsSync("../shared/corpus")) console.log("\n== ../shared is not there: tests against its notices are skipped.");
for (const [command, debian] of [
  ["jupyter-nbconvert", "jupyter-nbconvert"],
  ["Rscript", "r-base-core"],
]) {
  if (findDebian(command, [debian]) === null) {
    console.log(`\n== no ${command} (Debian: ${debian}): the tests in tests/notebooks that need it are skipped.`);
  }
}
step("tests", bin("vitest"), ["run", ...process.argv.slice(2)], { env });
