import { defineConfig, type ViteUserConfig } from "vitest/config";

// The tests that exercise apportion/ and recommend/ from source; those of the built package see no mutant.
const config: ViteUserConfig = defineConfig({
  test: {
    include: [
      "src/apportion/**/*.test.ts",
      "src/recommend/**/*.test.ts",
      "src/domain/**/*.test.ts",
      "test/apportion/**/*.test.ts",
      "test/properties/**/*.test.ts",
      "test/cases.test.ts",
      "test/recommend-limits.test.ts",
    ],
    exclude: ["test/apportion/large.test.ts"],
    testTimeout: 60_000,
  },
});

export default config;
