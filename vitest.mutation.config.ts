import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { fileURLToPath } from "node:url";

const fewerRuns = fileURLToPath(new URL("test/mutation/fast-check.ts", import.meta.url));

// The first failing test ends the run of a mutant: the quickest come first.
const quickestFirst = ["src/", "test/cases", "test/apportion/cases", "test/recommend", "test/apportion/"];

class QuickestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = quickestFirst.findIndex((start) => moduleId.includes(`/${start}`));
      return found === -1 ? quickestFirst.length : found;
    };
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1)));
  }
}

// The tests of each folder from source; those of the built package see no mutant. See stryker.config.js.
const tests = {
  apportion: [
    "src/apportion/**/*.test.ts",
    "test/apportion/*.test.ts",
    "test/properties/apportion-largest-remainder.test.ts",
  ],
  recommend: [
    "src/recommend/**/*.test.ts",
    "test/cases.test.ts",
    "test/recommend-limits.test.ts",
    "test/properties/recommend.test.ts",
  ],
  verify: ["src/verify/**/*.test.ts", "test/form-cases.test.ts", "test/properties/verify.test.ts"],
  "input/filled-form": [
    "src/input/filled-form/*.test.ts",
    "src/verify/other-tables.test.ts",
    "src/verify/text-findings.test.ts",
    "src/input/xlsx/read-filled-form.test.ts",
    "test/form-cases.test.ts",
    "test/files.test.ts",
    "test/properties/verify.test.ts",
  ],
};
const asked = process.env["MUTATED"] ?? "";
const mutated = Object.keys(tests).find((folder): folder is keyof typeof tests => folder === asked);

const config: ViteUserConfig = defineConfig({
  plugins: [
    {
      name: "fewer-runs",
      enforce: "pre",
      resolveId: (source, importer) =>
        source === "fast-check" && importer !== fewerRuns ? fewerRuns : undefined,
    },
  ],
  test: {
    include: tests[mutated ?? "apportion"],
    // What only takes time says nothing of a mutant.
    testNamePattern: /^(?!.*(?:takes? time|comes to an end))/,
    exclude: ["test/apportion/large.test.ts"],
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: QuickestFirst },
  },
});

export default config;
