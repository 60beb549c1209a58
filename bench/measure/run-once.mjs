/**
 * One run of the command line in a process of its own, with every option given; prints the memory that it took.
 *
 *   node bench/measure/run-once.mjs '{"paths": ["…"], "out": "…", "workers": 2, "cache": "…"}'
 */

const { paths, cache, ...options } = JSON.parse(process.argv[2]);
const named = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
const kept = cache === undefined ? ["--no-cache"] : ["--cache", cache];
process.argv.splice(2, 1, "run", ...paths, ...named, ...kept, "--no-config", "--no-store", "--quiet");
process.on("exit", () => {
  // Node gives the greatest memory of the process in kilobytes, its threads' included.
  console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS * 1024 }));
});
await import("../../dist/cli/main.js");
