// Each folder is mutated under its own tests: those of the other would only take time.
const folder = process.env.MUTATED ?? "apportion";

export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: [`src/${folder}/**/*.ts`, "!src/**/*.test.ts"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 4000,
  timeoutFactor: 0.75,
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: `reports/mutation-${folder.replaceAll("/", "-")}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: ".stryker-tmp",
};
