import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", ".build-*", "test/consumer/calls.mjs", "coverage", "reports", ".stryker-tmp"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js", ".dependency-cruiser.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allow: [] }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
    },
  },
  {
    // No clock, randomness, locale or Node outside cli/: the same input gives the same bytes everywhere.
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**", "src/**/*.test.ts"],
    rules: {
      "no-restricted-globals": ["error", "Buffer", "Date", "Intl", "crypto", "performance", "process"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random" },
        { property: "localeCompare" },
        { property: "toLocaleString" },
        { property: "toLocaleLowerCase" },
        { property: "toLocaleUpperCase" },
      ],
    },
  },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
