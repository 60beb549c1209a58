import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const MAIN = path.resolve("dist/cli/main.js");
const why = !existsSync(MAIN) ? "the program is not built" : existsSync("/dev/full") ? "" : "there is no /dev/full";

describe.skipIf(why !== "")(`the program itself ${why && `(skipped: ${why})`}`, () => {
  const ended = (script: string) =>
    spawnSync("bash", ["-c", `set -o pipefail; ${script}`], {
      encoding: "utf8",
      env: { ...process.env, NODE: process.execPath, MAIN, LANG: "en_GB.UTF-8", LC_ALL: "", LC_MESSAGES: "" },
    });

  it("says so where its result cannot be written, without a stack, and has failed", () => {
    expect(ended('"$NODE" "$MAIN" codebook > /dev/full')).toMatchObject({
      status: 3,
      stderr:
        "zhenggai: the result cannot be written to stdout (the disk is full, ENOSPC); check the file or the disk that it goes to, and run again\n",
    });
  });

  it("is done where a reader has had enough", () => {
    expect(ended('"$NODE" "$MAIN" codebook --json | head -c 1')).toMatchObject({ status: 0, stdout: "{", stderr: "" });
  });
});
