import type { FoundFile } from "../corpus/walk.js";
import type { Message } from "../messages/message.js";
import { analyse } from "../pipeline/analyse.js";
import { readInput } from "../pipeline/read-input.js";
import type { NoticeRecord } from "../pipeline/record.js";

/**
 * Reads the notices of one file of a corpus, whatever becomes of it.
 * @returns `unread` says why a file could not be read; it is empty where it could
 */
export async function readNotices(
  { path, source }: FoundFile,
  tools: Parameters<typeof analyse>[2],
): Promise<{ notices: NoticeRecord[]; unread: Message[] }> {
  const bytes = readInput(path);
  if (!(bytes instanceof Uint8Array)) return { notices: [], unread: [bytes] };
  const { notices, outcome, messages } = await analyse(bytes, source, tools);
  return { notices, unread: outcome === "unreadable" ? messages : [] };
}
