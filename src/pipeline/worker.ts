import { parentPort, workerData } from "node:worker_threads";
import { loadBundle } from "../bundle/load-bundle.js";
import type { AnalystSettings } from "./analyst.js";

/** A thread that analyses batches. */

const { takeRequests } = loadBundle<typeof import("./requests.js")>("requests") ?? (await import("./requests.js"));
takeRequests(parentPort!, workerData as AnalystSettings);
