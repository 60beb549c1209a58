import { message, renderMessage } from "../messages/catalogue.js";
import type { CliContext, CommonOptions } from "./context.js";

/**
 * Says why words may have been found nowhere: spaces were put between them, or they were looked for as words of their own
 * and stand within longer ones.
 * @param terms as typed
 */
export function tellFoundNothing(
  terms: string,
  { asWords, lang, quiet }: { asWords: boolean } & Pick<CommonOptions, "lang" | "quiet">,
  context: CliContext,
): void {
  const rule = /\S\s+\S/.test(terms) ? "text/spaces-between" : asWords ? "text/not-alone" : null;
  if (rule === null || quiet) return;
  context.stderr(`zhenggai: ${renderMessage(message(rule, null, { terms }), lang)}\n`);
}
