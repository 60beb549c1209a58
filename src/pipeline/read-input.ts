import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";

/** A file that is being written to is tried so many times. */
const TRIES = 3;

/**
 * The bytes of a file, all of one moment: size and time of change are the same before and after.
 * @returns the bytes, or the message that says why there are none
 */
export function readInput(path: string | Buffer): Uint8Array | Message {
  try {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const file = openSync(path, "r");
      try {
        const before = fstatSync(file);
        const bytes = readFileSync(file);
        const after = fstatSync(file);
        if (before.mtimeMs === after.mtimeMs && before.size === after.size && bytes.length === after.size) return bytes;
      } finally {
        closeSync(file);
      }
    }
    return message("pipeline/changing-file", null, { tries: TRIES });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
    return reason === "ENOENT" ? message("pipeline/vanished-file") : message("corpus/not-read", null, { reason });
  }
}
