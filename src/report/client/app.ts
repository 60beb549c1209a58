import type { PageHead } from "../data.js";
import { type Address, writeAddress } from "./address.js";
import type { Corpus, Problem } from "./corpus.js";
import type { Filter } from "./filter.js";
import type { Selection } from "./selection.js";
import type { Texts } from "./texts.js";

/** What every view works with. */
export interface App {
  readonly head: PageHead;
  readonly corpus: Corpus;
  /** The values of each facet in the whole corpus, with how many problems have them. */
  readonly values: Selection["counts"];
  readonly texts: Texts;
  /** What is shown. */
  readonly address: Address;
  /** What the filter of the address leaves. */
  readonly selection: Selection;
  /** Whether a problem has the words that the filter asks for. */
  readonly hasWords: (problem: Problem) => boolean;
  /** Shows something else, as a new step of the browser's history. */
  go(change: Partial<Address>): void;
  /** The same in place of the present step: for what is not worth going back to, such as a word half typed. */
  replace(change: Partial<Address>): void;
  /** Keeps in the address what the view has changed by itself. */
  note(change: Partial<Address>): void;
  /** Tells something in passing, to screen readers too. */
  tell(words: string): void;
}

/** The address of another view. Sorting and columns belong to a view and are left behind. */
export function addressOf(app: App, change: Partial<Address>): string {
  const other = change.view !== undefined && change.view !== app.address.view;
  return writeAddress({ ...app.address, ...(other ? { sort: "", columns: null } : {}), ...change });
}

/** The address of the problems that pass the present filter narrowed down. */
export function problemsAddress(app: App, narrower: Partial<Filter>): string {
  return addressOf(app, { view: "problems", filter: { ...app.address.filter, ...narrower } });
}

/** The address of a problem. */
export function problemAddress(app: App, { id }: Pick<Problem, "id">): string {
  return addressOf(app, { view: "problem", id });
}
