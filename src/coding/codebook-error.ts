import { FaultsError } from "../messages/faults-error.js";
import type { Message } from "../messages/message.js";

/** A codebook that cannot be used, with what is wrong in it, line by line. */
export class CodebookError extends FaultsError {
  constructor(file: string, messages: readonly Message[]) {
    super("cli/bad-codebook", file, messages);
    this.name = "CodebookError";
  }
}
