import { renderMessage } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { CliContext, CommonOptions } from "./context.js";

/**
 * Tells of a message on stderr, on a line of its own: `zhenggai: PLACE: what happened; what to do`.
 * @param place the file, with the line or rows behind a colon
 */
export type Tell = (met: Message, place?: string) => void;

/** What tells of a command's messages in the user's language; with `--quiet`, of errors alone. */
export function teller({ lang, quiet }: Pick<CommonOptions, "lang" | "quiet">, { stderr }: CliContext): Tell {
  return (met, place = "") => {
    if (quiet && met.severity !== "error") return;
    stderr(`zhenggai: ${place === "" ? "" : `${place}: `}${renderMessage(met, lang)}\n`);
  };
}
