import { message } from "../messages/catalogue.js";
import type { CliContext, CommonOptions } from "./context.js";
import { teller } from "./teller.js";

/**
 * Says why words may have been found nowhere: spaces were put between them, or they were looked for as words of their own
 * and stand within longer ones.
 * @param terms as typed
 * @param asWords whether only words of their own were looked for
 */
export function tellFoundNothing(terms: string, asWords: boolean, options: CommonOptions, context: CliContext): void {
  const rule = /\S\s+\S/.test(terms) ? "text/spaces-between" : asWords ? "text/not-alone" : null;
  if (rule !== null) teller(options, context)(message(rule, null, { terms }));
}
