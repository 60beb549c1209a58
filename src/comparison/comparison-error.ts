import { message, renderMessage } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";

/** A comparison that cannot be made as asked, by the rule of its message in the catalogue. */
export class ComparisonError extends Error {
  constructor(
    readonly rule: string,
    readonly args: Message["args"] = {},
  ) {
    super(renderMessage(message(rule, null, args), "en"));
    this.name = "ComparisonError";
  }
}
