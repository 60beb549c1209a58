import type { HumanCode } from "./human-code.js";
import { compareNotices, type NoticeIdentity, noticeOfText, statementKey } from "./problem-text.js";

/** Human codes made ready to be looked up by notice. Plain objects and lists: it can be sent to a worker. */
export interface CodingStore {
  /** In the order in which they were taken in; of two the later outranks. */
  codes: readonly HumanCode[];
  /** Codes with a category that the codebook does not have: of another codebook, and left aside. */
  foreign: readonly HumanCode[];
  /** The notices that `codes` are of, as they were identified when they were coded. */
  notices: readonly CodedNotice[];
}

interface CodedNotice {
  identity: NoticeIdentity;
  /** Places in `codes`, and the letters of the statements there (`statementKey`). */
  places: number[];
  statements: string[];
}

/**
 * Makes a store of codes for use with a codebook.
 * @param categories codes of the codebook's categories
 */
export function codingStore(all: readonly HumanCode[], categories: readonly string[]): CodingStore {
  const allowed = new Set(categories);
  const isOurs = ({ labels }: HumanCode) => labels.every((label) => allowed.has(label));
  const codes = all.filter(isOurs);
  const notices = new Map<string, CodedNotice>();
  for (const [place, { text }] of codes.entries()) {
    const identity = noticeOfText(text);
    const key = JSON.stringify(identity);
    const notice = notices.get(key) ?? { identity, places: [], statements: [] };
    notices.set(key, notice);
    notice.places.push(place);
    notice.statements.push(statementKey(text.statement));
  }
  return { codes, foreign: all.filter((code) => !isOurs(code)), notices: [...notices.values()] };
}

/**
 * The codes of problems of a notice, or of another version of it, by their places in `store.codes`, in order. Where it is
 * only perhaps the same notice, half of the statements that were coded must be in it.
 * @param statements the statements of the notice, as `statementKey` gives them
 */
export function placesOfNotice(store: CodingStore, notice: NoticeIdentity, statements: ReadonlySet<string>): number[] {
  const ofNotice = store.notices.filter((coded) => {
    const relation = compareNotices(coded.identity, notice);
    if (relation !== "perhaps") return relation === "same";
    const found = coded.statements.filter((statement) => statements.has(statement)).length;
    return found * 2 >= coded.statements.length;
  });
  return ofNotice.flatMap(({ places }) => places).sort((a, b) => a - b);
}
