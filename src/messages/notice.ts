import type { CatalogueEntry } from "./message.js";

/** Messages of the notice stage. */
export const NOTICE_MESSAGES = {} satisfies Record<string, CatalogueEntry>;
