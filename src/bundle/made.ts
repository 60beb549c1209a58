/** What the bundle is entered by: the command line, the three kinds of threads, and the run that the engine learns from. */
export type Entry = "program" | "requests" | "orders" | "dictation" | "training";

/**
 * The scripts by which the bundle is entered; null where the program has not been bundled since it was compiled. The
 * compiler writes this file as it stands here, bundling puts the names in (bundle-program.ts): so a bundle of older code is
 * never run.
 */
export const MADE_ENTRIES: Readonly<Record<Entry, string>> | null = null as Readonly<Record<Entry, string>> | null;
