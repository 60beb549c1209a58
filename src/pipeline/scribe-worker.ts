import { parentPort } from "node:worker_threads";
import { loadBundle } from "../bundle/load-bundle.js";

/** A thread that writes tables. */

const { takeDictation } = loadBundle<typeof import("./dictation.js")>("dictation") ?? (await import("./dictation.js"));
takeDictation(parentPort!);
