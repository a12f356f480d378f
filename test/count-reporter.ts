import type { Reporter, TestModule } from "vitest/node";

/**
 * Prints `N passed, N failed, N skipped` alone on the last line: the line that CI counts. Before it, each test that
 * passed only when it was run again.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      let tests = 0;
      for (const test of testModule.children.allTests()) {
        count[test.result().state] += 1;
        tests += 1;
        if (test.diagnostic()?.flaky === true) console.log(`Passed when it was run again: ${test.fullName}`);
      }
      // A file that could not be loaded has no tests, and is a failure all the same.
      if (testModule.state() === "failed" && tests === 0) count.failed += 1;
    }
    console.log(`${count.passed} passed, ${count.failed + count.pending} failed, ${count.skipped} skipped`);
  }
}
