import { decode } from "../corpus/decode.js";
import { UnreadableError } from "../corpus/unreadable.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { Grid } from "./grid.js";
import { readDelimited } from "./read-delimited.js";

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/**
 * Takes a file to sheets of text: a workbook (.xlsx) or text with separators in whatever encoding Excel, WPS or
 * LibreOffice saved it. The format is told by the bytes, not by the name.
 * @returns no grid where the file cannot be read, with a message that says why
 */
export async function openSheet(bytes: Uint8Array): Promise<{ grids: Grid[]; messages: Message[] }> {
  if (startsWith(bytes, OLD_OFFICE)) return { grids: [], messages: [message("sheet/old-workbook")] };
  if (startsWith(bytes, ZIP)) return openWorkbook(bytes);
  if (bytes.length === 0) return { grids: [], messages: [message("sheet/empty")] };
  const { text, encoding, replaced } = decode(bytes);
  const messages: Message[] = [];
  if (replaced > 0) messages.push(message("sheet/undecoded", null, { count: replaced, encoding }));
  const grid = readDelimited(text);
  if (grid.separator !== ",") {
    messages.push(message("sheet/separator", null, { found: grid.separator === "\t" ? "TAB" : grid.separator }));
  }
  return { grids: [grid], messages };
}

async function openWorkbook(bytes: Uint8Array): Promise<{ grids: Grid[]; messages: Message[] }> {
  const { readXlsx } = await import("./read-xlsx.js");
  try {
    return { grids: await readXlsx(bytes), messages: [] };
  } catch (error) {
    if (error instanceof UnreadableError && error.rule === "corpus/encrypted") {
      return { grids: [], messages: [message("sheet/encrypted")] };
    }
    const reason = error instanceof Error ? error.message : String(error);
    return { grids: [], messages: [message("sheet/damaged", null, { reason })] };
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
