import { message, renderMessage } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";

/** A chart that cannot be made as asked, by the rule of its message in the catalogue. */
export class ChartError extends Error {
  constructor(
    readonly rule: string,
    readonly args: Message["args"] = {},
  ) {
    super(renderMessage(message(rule, null, args), "en"));
    this.name = "ChartError";
  }
}
