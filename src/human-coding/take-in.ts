import { message } from "../messages/catalogue.js";
import type { Message } from "../messages/message.js";
import type { HumanCode } from "./human-code.js";
import { isSameProblem, type NamedText, statementKey } from "./problem-text.js";
import { judgementText, type SheetRow, sameJudgement } from "./sheet-row.js";

/** The sheet that rows come from. */
export interface SheetOrigin {
  name: string;
  /** Who coded the rows that do not say. */
  by: string | null;
  /** When the rows were coded that do not say: ISO time. */
  when: string;
}

export interface TakenIn {
  /** Codes to add to the store, in the order of the rows. */
  codes: HumanCode[];
  /** Rows that the store holds already. */
  already: number;
  /** Rows that do not say who coded them, where `by` does not either: nothing of the sheet should be taken then. */
  nameless: number;
  messages: Message[];
}

/**
 * Makes codes for the store of the rows of a sheet. Nothing in the store is changed: of two codes the later in the store
 * outranks, both stay, and where they differ that is reported, as a revision by the same coder or as a conflict of two.
 * A row that its coder has in the store already is not added again; a sheet can be taken in twice.
 */
export function takeIn(store: readonly HumanCode[], rows: readonly SheetRow[], origin: SheetOrigin): TakenIn {
  const earlier = new EarlierCodes(store);
  const taken: TakenIn = { codes: [], already: 0, nameless: 0, messages: [] };
  for (const { row, text, coder, codedOn, weight: _, ...judgement } of rows) {
    const who = coder ?? origin.by;
    if (who === null) {
      taken.nameless++;
      continue;
    }
    const code = { ...judgement, text, coder: who, when: codedOn ?? origin.when, sheet: origin.name, row };
    const tell = (rule: string, other: HumanCode) => {
      const args = { title: text.title, coder: who, found: judgementText(code) };
      const against = { other: other.coder, otherFound: judgementText(other), when: other.when };
      taken.messages.push(message(rule, row, { ...args, ...against }));
    };
    const ofProblem = earlier.of(text);
    const own = ofProblem.filter((one) => one.coder === who);
    const latest = own.at(-1);
    if (latest && sameJudgement(latest, code)) {
      taken.already++;
      continue;
    }
    if (own.some((one) => one.when === code.when && sameJudgement(one, code))) {
      taken.already++;
      tell("store/outdated", latest!);
      continue;
    }
    if (latest) tell("store/revised", latest);
    for (const other of latestOfOthers(ofProblem, who)) if (contradict(code, other)) tell("store/conflict", other);
    taken.codes.push(code);
    earlier.add(code);
  }
  return taken;
}

/** Whether two judgements cannot both be right; what one of them leaves open does not count. */
function contradict(a: HumanCode, b: HumanCode): boolean {
  if (a.status !== null && b.status !== null && a.status !== b.status) return true;
  if (a.category === null || b.category === null) return false;
  return a.category !== b.category || [...a.labels].sort().join(";") !== [...b.labels].sort().join(";");
}

function latestOfOthers(codes: readonly HumanCode[], coder: string): HumanCode[] {
  const latest = new Map<string, HumanCode>();
  for (const code of codes) if (code.coder !== coder) latest.set(code.coder, code);
  return [...latest.values()];
}

/** Codes by the letters of the statement that they are about. */
class EarlierCodes {
  private readonly byStatement = new Map<string, HumanCode[]>();

  constructor(codes: readonly HumanCode[]) {
    for (const code of codes) this.add(code);
  }

  add(code: HumanCode): void {
    const key = statementKey(code.text.statement);
    const codes = this.byStatement.get(key);
    if (codes) codes.push(code);
    else this.byStatement.set(key, [code]);
  }

  of(text: NamedText): HumanCode[] {
    const codes = this.byStatement.get(statementKey(text.statement)) ?? [];
    return codes.filter((code) => isSameProblem(code.text, text));
  }
}
