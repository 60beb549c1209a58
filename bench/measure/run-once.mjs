/**
 * One run in a process of its own, as the command line does it, with every option given; prints what it took.
 *
 *   node bench/measure/run-once.mjs '{"paths": ["…"], "out": "…", "workers": 2, "cache": "…"}'
 */

import { SILENT } from "../../dist/pipeline/effects.js";
import { run } from "../../dist/pipeline/run.js";

const options = JSON.parse(process.argv[2]);
await run({ lang: "zh", ...options }, SILENT);
// Node gives the greatest memory of the process in kilobytes, its threads' included.
console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS * 1024 }));
