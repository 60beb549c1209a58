import type { Coder } from "../coding/classify.js";
import { readFileTexts } from "../corpus/read-file.js";
import { walk } from "../corpus/walk.js";
import type { CodingStore } from "../human-coding/coding-store.js";
import { findProblems } from "../human-coding/find-problems.js";
import { overrule } from "../human-coding/overrule.js";
import type { Message } from "../messages/message.js";
import { readNotice } from "../notice/read-notice.js";
import { readInput } from "../pipeline/read-input.js";
import { codeProblems, personalIn } from "../pipeline/stages.js";
import { MASK_CONTACTS, type Privacy } from "../privacy/personal.js";
import type { Pseudonym } from "../privacy/pseudonym.js";
import { createRedactor } from "../privacy/redact.js";
import { redactTextNotice } from "./redact-text-notice.js";
import { type TextNotice, textNotice } from "./text-notice.js";

/** What a reader of notices is told beside the notices. */
export interface TextSourceEffects {
  /** A file that could not be read. */
  unreadable(source: string, messages: readonly Message[]): void;
  /** The pseudonyms that stand in a notice. */
  pseudonyms?(pseudonyms: readonly Pseudonym[]): void;
  /** Set when the user wants the reading to end; it then ends without a further notice. */
  signal?: AbortSignal;
}

/**
 * Reads the rectification notices of files and folders one after the other, in the order of their sources. A notice
 * whose text an earlier one has given already is left out; so are texts that are no rectification notices.
 * @param paths files and folders
 * @param store codes that people gave, which outrank the coder's
 * @param privacy what is done about personal data; contact details are left out where not given
 * @throws UnreadableError where a path does not exist
 */
export async function* readTextNotices(
  paths: readonly string[],
  code: Coder,
  effects: TextSourceEffects,
  store: CodingStore | null = null,
  privacy: Privacy = MASK_CONTACTS,
): AsyncGenerator<TextNotice> {
  const seen = new Set<string>();
  const redactor = createRedactor(privacy);
  for (const file of await walk(paths)) {
    if (effects.signal?.aborted) return;
    const bytes = readInput(file.path);
    if (!(bytes instanceof Uint8Array)) {
      effects.unreadable(file.source, [bytes]);
      continue;
    }
    const texts = await readFileTexts(bytes, file.source);
    if (texts.outcome === "unreadable") effects.unreadable(file.source, texts.messages);
    for (const text of texts.notices) {
      const notice = readNotice(text, file.source);
      if (notice.genre !== "rectification" || seen.has(notice.noticeId)) continue;
      seen.add(notice.noticeId);
      const codings = codeProblems(notice, code);
      const problems = notice.problems.map((problem, at) => ({ ...problem, coding: codings[at]! }));
      const coded = { ...notice, problems };
      const decided = store === null ? coded : overrule(coded, findProblems(coded, store));
      const personal = [...personalIn(text, privacy.mode), ...redactor.find([file.source])];
      effects.pseudonyms?.(redactor.pseudonyms(personal));
      yield redactTextNotice(textNotice(decided, text.lines), personal, redactor);
    }
  }
}
