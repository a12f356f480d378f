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
      // Where the caller takes nothing, a call says by itself that it gives nothing.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreVoidReturningFunctions: true }],
      eqeqeq: "error",
      // Each asks for the types of every assignment, a fifth of the time of all rules: there are no enums (below), and
      // hardly a class.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: ["test/page/**"],
    rules: {
      "no-restricted-syntax": ["error", { selector: "TSEnumDeclaration", message: "Use a union of texts." }],
    },
  },
  {
    // No clock, randomness, locale or Node outside cli/: the same input gives the same bytes everywhere.
    files: ["src/**/*.ts"],
    // The page's opening, as its main.tsx, has the clock that suggests the study year.
    ignores: ["src/cli/**", "src/page/opening.ts", "src/**/*.test.ts"],
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
  {
    // A page draws after the step that a test takes: what it shows is waited for, never read once.
    files: ["test/page/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.name=/^expect/] > AwaitExpression.arguments > CallExpression[callee.property.name=/^(allTextContents|count|evaluateAll|getAttribute|inputValue|innerText|is[A-Z]\\w*|textContent)$/]",
          message: "Use await expect.poll(() => …): the page may not have drawn yet.",
        },
      ],
    },
  },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
