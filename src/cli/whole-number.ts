import { cliError } from "../failures/cli-error.js";

/**
 * A whole number, as it was typed.
 * @param option that it was typed for, such as `--top`
 * @throws CliError where it is none, or less than `minimum`
 */
export function wholeNumber(value: string, option: string, minimum: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= minimum)) throw cliError(2, "text/bad-number", { option, minimum, value });
  return number;
}
