import { SHIPPED_CODEBOOK } from "../coding/codebook.js";
import { codebookOf } from "../coding/kept-codebook.js";
import { textOfNamedFile } from "../files/named-file.js";
import { type SheetCodes, sheetCodes } from "../human-coding/codes.js";

/**
 * The codes that sheets are read with: those of the codebook in use. Neither model nor tokenizer is loaded for it.
 * @throws CliError where the codebook is missing, CodebookError where it has faults
 */
export async function loadSheetCodes({
  codebook: file = SHIPPED_CODEBOOK,
}: {
  codebook?: string;
}): Promise<SheetCodes> {
  return sheetCodes(codebookOf(await textOfNamedFile(file), file));
}
