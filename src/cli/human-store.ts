import { existsSync } from "node:fs";
import { CliError, cliError } from "../failures/cli-error.js";
import type { Lost } from "../human-coding/find-problems.js";
import type { LostCode } from "../human-coding/overrule.js";
import { DEFAULT_STORE, StoreError } from "../human-coding/store-file.js";
import { message } from "../messages/catalogue.js";
import type { Lang, Message } from "../messages/message.js";
import type { HumanCodesUsed } from "../pipeline/human-codes-used.js";

/** Which store of human codes a command uses. */
export interface StoreOptions {
  /** False for none; the store in the current folder, if there is one, where not given. */
  store?: string | boolean;
}

/**
 * The store's path; undefined for none.
 * @throws CliError where a store is named that is not there: its codes would be missing without a word
 */
export function storePath({ store }: StoreOptions): string | undefined {
  if (store === false) return undefined;
  if (typeof store !== "string") return DEFAULT_STORE;
  if (!existsSync(store)) throw cliError(2, "store/not-there", { file: store });
  return store;
}

/** Does something with the store of human codes; what is wrong with it ends the command. */
export async function withStore<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof StoreError ? storeError(error) : error;
  }
}

/** What is wrong with a store: a line that is none of its own is the user's to mend (2), else it is the disk (3). */
export function storeError({ details }: StoreError): CliError {
  return new CliError(details.rule === "store/bad-line" ? 2 : 3, details);
}

const LOST: Record<Lang, Record<Lost, string>> = {
  zh: {
    "no-notice": "没有读到这篇通报",
    "no-problem": "通报中没有与之相近的问题",
    several: "有几个相同的问题，无从分辨",
    taken: "唯一相近的问题另有自己的编码",
  },
  en: {
    "no-notice": "its notice was not read",
    "no-problem": "the notice has no problem like it",
    several: "several problems read the same and nothing tells which is meant",
    taken: "the only problem like it has a code of its own",
  },
};

/** The message that a human code finds no problem. */
export function unmatchedMessage({ coder, notice, title, lost }: LostCode, lang: Lang): Message {
  return message("store/unmatched", null, { coder, title, notice, reason: LOST[lang][lost] });
}

/** Codes that find no problem of a notice that was read are listed so far; the rest stands in run.json. */
const MOST_LISTED = 20;

/** What a run has to say of the codes that people gave; nothing where each has found its problem. */
export function storeMessages({ source, foreign, unmatched }: HumanCodesUsed, lang: Lang): Message[] {
  const messages: Message[] = [];
  if (foreign.count > 0) {
    messages.push(message("store/foreign-codes", null, { file: source, ...foreign }));
  }
  const elsewhere = unmatched.filter(({ lost }) => lost === "no-notice").length;
  if (elsewhere > 0) messages.push(message("store/other-notices", null, { file: source, count: elsewhere }));
  const lost = unmatched.filter((code) => code.lost !== "no-notice");
  messages.push(...lost.slice(0, MOST_LISTED).map((code) => unmatchedMessage(code, lang)));
  if (lost.length > MOST_LISTED) {
    messages.push(message("store/more-unmatched", null, { count: lost.length - MOST_LISTED }));
  }
  return messages;
}
