import type { CatalogueEntry } from "./message.js";

/** Messages of the corpus stage. */
export const CORPUS_MESSAGES = {} satisfies Record<string, CatalogueEntry>;
