import type { Reporter, TestModule } from "vitest/node";

/**
 * Closes the run with one plain line, `N passed, N failed, N skipped`, so that whoever reads the log by machine needs
 * no knowledge of vitest's own summary. A file that could not be loaded counts as one failure.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        tests++;
        const state = test.result().state;
        if (state === "passed" || state === "failed" || state === "skipped") count[state]++;
      }
      if (module.state() === "failed" && tests === 0) count.failed++;
    }
    // The default reporter prints its own summary in the same hook: the line has to come after it.
    process.on("exit", () => {
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  }
}
