import { parentPort, workerData } from "node:worker_threads";
import { loadBundle } from "../bundle/load-bundle.js";
import type { StudioSettings } from "./studio.js";

/** A thread that draws. */

const { takeOrders } = loadBundle<typeof import("./orders.js")>("orders") ?? (await import("./orders.js"));
takeOrders(parentPort!, workerData as StudioSettings);
