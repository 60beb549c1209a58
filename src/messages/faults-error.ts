import { message, renderMessage } from "./catalogue.js";
import type { Lang, Message } from "./message.js";

/** A file of the user's that cannot be used, with what is wrong in it, line by line; in a notebook, in English. */
export class FaultsError extends Error {
  /**
   * @param rule the message that lists the `faults` of a `file`
   * @param file as the user named it
   */
  constructor(
    readonly rule: string,
    readonly file: string,
    readonly messages: readonly Message[],
  ) {
    super(renderMessage(faultsMessage(rule, file, messages, "en"), "en"));
    this.name = "FaultsError";
  }

  /** What is told of it: all faults with their lines, in a language. */
  details(lang: Lang): Message {
    return faultsMessage(this.rule, this.file, this.messages, lang);
  }
}

function faultsMessage(rule: string, file: string, messages: readonly Message[], lang: Lang): Message {
  const place = (line: number | null) => (line === null ? file : `${file}:${line}`);
  const faults = messages.map((fault) => `${place(fault.line)}: ${renderMessage(fault, lang)}`);
  return message(rule, null, { file, count: faults.length, faults: faults.join("\n") });
}
