import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CORPUS, isWhole, tableHashes, temporaryFolder } from "./outputs.js";

const MAIN = path.resolve("dist/cli/main.js");

/**
 * Runs a script with a small disk of its own at `$DISK`, which is gone when the script ends.
 * @param size in kilobytes
 */
function withDisk(size: number, disk: string, script: string) {
  const mounted = `mount -t tmpfs -o size=${size}k tmpfs "$DISK" && ${script}`;
  return spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", mounted], {
    encoding: "utf8",
    env: { ...process.env, DISK: disk, NODE: process.execPath, MAIN },
  });
}

const folder = temporaryFolder();
const at = (name: string) => {
  mkdirSync(path.join(folder, name), { recursive: true });
  return path.join(folder, name);
};

const possible = withDisk(100, at("probe"), "true").status === 0;
const why = existsSync(MAIN) ? "" : "the program is not built; npm run build";
const skipped = why || (possible ? "" : "this machine lets nobody mount a disk of their own (unshare, tmpfs)");

describe.skipIf(skipped !== "")(`a run on a disk that fails ${skipped && `(skipped: ${skipped})`}`, () => {
  const corpus = at("corpus");
  const run = (out: string, more = "--no-cache") =>
    `"$NODE" "$MAIN" run "${corpus}" --out "${out}" --lang en --quiet ${more}`;
  const old = at("old");
  beforeAll(() => {
    for (const name of ["songping-yiyuan.txt", "huiji.txt"]) cpSync(path.join(CORPUS, name), path.join(corpus, name));
    spawnSync("sh", ["-c", run(old)], { env: { ...process.env, NODE: process.execPath, MAIN } });
  });

  it("says that the disk is full, and leaves the earlier output whole", () => {
    const after = at("after-full");
    const ended = withDisk(
      2 * kilobytes(old) - 200,
      at("full"),
      `cp -r "${old}/." "$DISK" && { ${run("$DISK")}; status=$?; cp -r "$DISK/." "${after}"; exit $status; }`,
    );
    expect(ended.stderr).toContain("the disk is full");
    expect(ended.status).toBe(3);
    expect(isWhole(after)).toBe(true);
    expect(tableHashes(after)).toEqual(tableHashes(old));
    expect(readdirSync(after).sort()).toEqual(readdirSync(old).sort());
  });

  it("goes on without a cache that finds no room, and leaves no half of a pack", () => {
    const out = at("no-room");
    const ended = withDisk(40, at("cache"), `${run(out, '--cache "$DISK"')} && ls -A "$DISK" >&2`);
    expect(ended.status).toBe(0);
    expect(ended.stderr).not.toContain("draft");
    expect(tableHashes(out)).toEqual(tableHashes(old));
  });

  it("says that a folder cannot be written to", () => {
    const disk = at("read-only");
    const ended = withDisk(100, disk, `mount -o remount,ro "$DISK" && ${run("$DISK")}`);
    expect(ended.status).toBe(3);
    expect(ended.stderr).toContain(`“${disk}” cannot be written (the disk is read-only, EROFS)`);
  });
});

function kilobytes(out: string): number {
  const names = readdirSync(out, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + readFileSync(path.join(parentPath, name)).length, 0);
  return Math.ceil(bytes / 1024);
}
