import { setFlagsFromString } from "node:v8";

/**
 * Has the engine take longer before it optimises a function. By default it begins with what has run through 66 KB of byte
 * code, and spends a quarter of a short run on functions that are hardly needed again; with what is needed again it
 * catches up soon. It holds for the whole process, and has to be set before any code is loaded that was made with it.
 */
export function patientEngine(): void {
  setFlagsFromString("--interrupt-budget=1000000");
}
