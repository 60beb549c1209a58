import { messagesByRows } from "../human-coding/row-ranges.js";
import type { Message } from "../messages/message.js";
import type { CliContext, CommonOptions } from "./context.js";
import { teller } from "./teller.js";

/** What tells of the messages of a coding sheet: what is said of several rows is said once. */
export function rowTeller(options: Pick<CommonOptions, "lang" | "quiet">, context: CliContext) {
  const tell = teller(options, context);
  return (messages: readonly Message[], file = ""): void => {
    for (const { message, rows } of messagesByRows(messages)) {
      tell(message, [file, rows].filter((part) => part !== "").join(":"));
    }
  };
}
