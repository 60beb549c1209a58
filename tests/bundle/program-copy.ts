import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../pipeline/outputs.js";

const ROOT = path.resolve(".");
const MADE = path.join(ROOT, "dist/bundle/made.js");

/** Whether the program has been built with its bundle: `npm run build`. */
export const BUNDLED = existsSync(MADE) && !readFileSync(MADE, "utf8").includes("= null");

/** A copy of the built program that may be changed. @returns its folder */
export function copyOfProgram(): string {
  const folder = temporaryFolder();
  cpSync(path.join(ROOT, "dist"), path.join(folder, "dist"), { recursive: true });
  for (const name of ["package.json", "node_modules", "codebook", "model", "assets"]) {
    symlinkSync(path.join(ROOT, name), path.join(folder, name));
  }
  return folder;
}

/** What a program prints. @param flags of Node's */
export function printed(program: string, args: readonly string[], flags: readonly string[] = []): string {
  const main = path.join(program, "dist/cli/main.js");
  return execFileSync(process.execPath, [...flags, main, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** How many scripts of a program's bundle are loaded for its command line, and how many of them out of kept code. */
export function chunksLoaded(program: string, flags: readonly string[] = []): { known: number; all: number } {
  const code = `
    import { patientEngine } from "./dist/bundle/engine.js";
    import { knownChunks, loadBundle } from "./dist/bundle/load-bundle.js";
    patientEngine();
    loadBundle("program");
    console.log(JSON.stringify(knownChunks()));
  `;
  const args = [...flags, "--input-type=module", "-e", code];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: program }));
}
