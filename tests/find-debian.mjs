import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Finds what some tests and scripts need: what is there, or Debian's, installed where this may be done (root, apt-get).
 * @param paths where it may be, in order; empty ones are passed over
 * @param debian name of Debian's package
 * @returns the first of the paths that is there, or null where it cannot be had
 */
export function findDebian(paths, debian) {
  const present = () => paths.find((path) => path && existsSync(path)) ?? null;
  if (
    present() === null &&
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    existsSync("/usr/bin/apt-get")
  ) {
    console.error(`\n== installing Debian's ${debian} (apt-get install ${debian})`);
    const apt = (...args) =>
      spawnSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", debian);
  }
  return present();
}

/** Where a command may be: in /usr/bin, where Debian puts it, and on the PATH. */
export function commandPaths(command) {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "")];
  return folders.map((folder) => path.join(folder, command));
}
