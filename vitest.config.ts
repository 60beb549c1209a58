import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a browser shows in a moment takes longer on a machine that is busy with other tests.
    expect: { poll: { timeout: 20_000 } },
    reporters: ["default", "./tests/count-reporter.ts"],
  },
});
