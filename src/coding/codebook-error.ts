import { message, renderMessage } from "../messages/catalogue.js";
import type { Lang, Message } from "../messages/message.js";

/** A codebook that cannot be used, with what is wrong in it, line by line. */
export class CodebookError extends Error {
  constructor(
    /** The file, as the user named it. */
    readonly file: string,
    readonly messages: Message[],
  ) {
    super(renderMessage(faultsMessage(file, messages, "en"), "en"));
    this.name = "CodebookError";
  }

  /** What is told of it: all faults with their lines, in a language. */
  details(lang: Lang): Message {
    return faultsMessage(this.file, this.messages, lang);
  }
}

function faultsMessage(file: string, messages: readonly Message[], lang: Lang): Message {
  const faults = messages.map((fault) => `${file}:${fault.line ?? 1}: ${renderMessage(fault, lang)}`);
  return message("cli/bad-codebook", null, { file, count: faults.length, faults: faults.join("\n") });
}
