import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Finds a program; where it is missing and this is a Debian that may be changed (root, apt-get), installs it.
 * @param command such as `Rscript`; looked for in /usr/bin, where Debian puts it, and on the PATH
 * @param packages Debian's packages that hold it
 * @returns its path, or null where it cannot be had
 */
export function findDebian(command, packages) {
  return findProgram(command) ?? (install(packages) ? findProgram(command) : null);
}

/** Installs packages of Debian where this may be done; says whether it was. */
function install(packages) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.error(`== installing Debian's ${packages.join(" ")} (apt-get)`);
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

/** The path of a program that is there, or null. */
export function findProgram(command) {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "")];
  return folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file)) ?? null;
}
