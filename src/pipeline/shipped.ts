import { fileURLToPath } from "node:url";

/** Path of a file that comes with the program, such as `codebook/codebook.yaml`. */
export function shipped(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
