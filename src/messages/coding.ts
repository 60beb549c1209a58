import type { CatalogueEntry } from "./message.js";

/** Messages of the coding stage. */
export const CODING_MESSAGES = {} satisfies Record<string, CatalogueEntry>;
