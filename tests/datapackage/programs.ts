import { spawnSync } from "node:child_process";

/** Programs that the import scripts are tried in, and Debian's package of each. */
const PROGRAMS = {
  Rscript: { command: "Rscript", check: ["--version"], debian: "r-base-core" },
  python: { command: "/usr/bin/python3", check: ["-c", "import pandas"], debian: "python3-pandas" },
  pspp: { command: "pspp", check: ["--version"], debian: "pspp" },
} as const;

/** A program if it is there; else why a test is skipped, to be put into its name. */
export function program(name: keyof typeof PROGRAMS) {
  const { command, check, debian } = PROGRAMS[name];
  const there = spawnSync(command, check).status === 0;
  return {
    there,
    note: there ? "" : ` (skipped: needs ${name}; apt-get install ${debian})`,
    /** Runs it in a folder. @returns what it prints, errors included */
    run(folder: string, ...args: string[]): string {
      return this.runIn("C.UTF-8", folder, ...args);
    },
    /** The same in a locale. */
    runIn(locale: string, folder: string, ...args: string[]): string {
      const { status, stdout, stderr } = spawnSync(command, args, {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, LC_ALL: locale },
      });
      if (status !== 0) throw new Error(`${command} ${args.join(" ")}: exit ${status}\n${stdout}\n${stderr}`);
      return stdout + stderr;
    },
  };
}
