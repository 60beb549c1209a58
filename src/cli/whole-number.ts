import { cliError } from "./cli-error.js";

/**
 * Reads an option that takes a whole number.
 * @throws CliError where it is none, or less than `least`
 */
export function wholeNumber(option: string, value: string, least: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least)) throw cliError(2, "sample/bad-number", { option, value, least });
  return number;
}
