import { availableParallelism } from "node:os";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ["default", "./test/count-reporter.ts"],
    // The first test of a file waits for a browser that another file may be starting too.
    testTimeout: 60_000,
    // A browser of its own is started before the tests of each file, and two may start at once on a busy machine.
    hookTimeout: 90_000,
    // What a page or a file shows after a step is waited for, on a busy machine too.
    expect: { poll: { timeout: 20_000, interval: 60 } },
    // Vitest leaves one core idle. Most tests in test/ wait for a browser or an office program, so none is left.
    maxWorkers: Math.max(2, availableParallelism()),
    coverage: { include: ["src/**/*.ts"], exclude: ["src/**/*.test.ts"] },
    // Tests keep no state outside themselves: they share their workers, and so load the sources once, and a browser.
    projects: [
      {
        extends: true,
        test: { name: "src", include: ["src/**/*.test.ts"], pool: "threads", isolate: false },
      },
      { extends: true, test: { name: "test", include: ["test/**/*.test.ts"], isolate: false } },
    ],
  },
});

export default config;
