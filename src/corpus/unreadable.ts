import { message, renderMessage } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";

/** Why a container could not be read; it becomes the file's message. */
export class UnreadableError extends Error {
  override name = "UnreadableError";

  /**
   * @param rule catalogue entry, such as `corpus/encrypted`
   * @param args values for its template
   */
  constructor(
    readonly rule: string,
    readonly args: Message["args"] = {},
  ) {
    super(renderMessage(message(rule, null, args), "en"));
  }
}
