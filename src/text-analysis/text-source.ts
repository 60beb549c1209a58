import { readFile } from "node:fs/promises";
import { readFileTexts } from "../corpus/read-file.js";
import { walk } from "../corpus/walk.js";
import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import { analyse, type Tools } from "../pipeline/analyse.js";
import { type TextNotice, textNotice } from "./text-notice.js";

/** What a reader of notices is told beside the notices. */
export interface TextSourceEffects {
  /** A file that could not be read. */
  unreadable(source: string, messages: readonly Message[]): void;
  /** Set when the user wants the reading to end; it then ends without a further notice. */
  signal?: AbortSignal;
}

/**
 * Reads the rectification notices of files and folders one after the other, in the order of their sources. A notice
 * whose text an earlier file has given already is left out; so are texts that are no rectification notices.
 * @param paths files and folders
 * @throws UnreadableError where a path does not exist
 */
export async function* readTextNotices(
  paths: readonly string[],
  tools: Tools,
  effects: TextSourceEffects,
): AsyncGenerator<TextNotice> {
  const seen = new Set<string>();
  for (const file of await walk(paths)) {
    if (effects.signal?.aborted) return;
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file.path);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      effects.unreadable(file.source, [message("text/not-read", null, { reason })]);
      continue;
    }
    const document = await analyse(bytes, file.source, tools);
    if (document.outcome === "unreadable") effects.unreadable(file.source, document.messages);
    const fresh = document.notices.filter(({ genre, noticeId }) => genre === "rectification" && !seen.has(noticeId));
    if (fresh.length === 0) continue;
    // The record holds what was read from the lines but not the lines, so they are taken out of the file once more.
    const texts = await readFileTexts(bytes, file.source);
    for (const record of fresh) {
      // Within a bundle, too, a text may stand twice.
      if (seen.has(record.noticeId)) continue;
      seen.add(record.noticeId);
      const text = texts.notices.find(({ ordinal }) => ordinal === record.ordinal);
      if (text) yield textNotice(record, text.lines);
    }
  }
}
