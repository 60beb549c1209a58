import { ReferenceFormatError } from "../evaluation/reference.js";
import { cliError } from "../failures/cli-error.js";
import { fileError } from "../failures/file-error.js";
import { renderMessage } from "../messages/catalogue.js";
import type { Lang } from "../messages/message.js";

/**
 * What to tell of reference coding that cannot be read, or is not in its format: the file and, unless it is about the whole
 * of it, the place.
 * @param given what the user named
 */
export function goldError(error: unknown, given: string, lang: Lang): unknown {
  if (!(error instanceof ReferenceFormatError)) {
    return fileError((error as NodeJS.ErrnoException).path ?? given, error);
  }
  const { file, key } = error;
  const detail = renderMessage(error.details, lang);
  return key === ""
    ? cliError(2, "cli/gold-file", { file, detail })
    : cliError(2, "cli/gold-format", { file, key, detail });
}
