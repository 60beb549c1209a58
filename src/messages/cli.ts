import type { CatalogueEntry } from "./message.js";

/** Messages of the cli stage. */
export const CLI_MESSAGES = {} satisfies Record<string, CatalogueEntry>;
