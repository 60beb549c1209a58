import { setFlagsFromString } from "node:v8";

/** The versions of Node whose engine has these flags; another might complain of them. */
const KNOWN = /^v2[0-4]\./;

/**
 * Has the engine take longer before it optimises. By default it begins with functions that have run through 66 KB of byte
 * code, and spends a quarter of a short run on some that are hardly needed again; with what is needed again it catches up
 * soon. WebAssembly, which cuts the page's font and nothing else, it does not optimise at all: to do so takes three times as
 * long as the font. Patterns it turns into machine code at once: to try them as byte code first takes longer than that.
 * In threads it begins to collect what is no more needed when there is some of it: a short run makes less.
 *
 * It holds for the whole process, and has to be set before any code is loaded that was made with it.
 */
export function patientEngine(): void {
  if (!KNOWN.test(process.version)) return;
  setFlagsFromString("--interrupt-budget=1000000");
  setFlagsFromString("--liftoff-only");
  setFlagsFromString("--no-regexp-tier-up");
  setFlagsFromString("--initial-old-space-size=64");
}

/** Has the engine collect garbage before a heap has grown by a quarter, in place of four times. */
export function thriftyEngine(): void {
  if (KNOWN.test(process.version)) setFlagsFromString("--heap-growing-percent=25");
}
