import { message, renderMessage } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";

/** A wrong option of a text analysis, by the rule of its message in the catalogue. */
export class TextAnalysisError extends Error {
  constructor(
    readonly rule: string,
    readonly args: Message["args"] = {},
  ) {
    super(renderMessage(message(rule, null, args), "en"));
    this.name = "TextAnalysisError";
  }
}
