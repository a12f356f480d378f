import { defineConfig, type Options } from "tsup";
import { page } from "./tsup.page.js";

const shared: Options = {
  target: "es2023",
  clean: false,
  sourcemap: true,
};

const config: ReturnType<typeof defineConfig> = defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      apportion: "src/apportion/index.ts",
      docx: "src/docx.ts",
      xlsx: "src/xlsx.ts",
    },
    format: ["esm", "cjs"],
    // Shared chunks in both formats: otherwise every entry point gets its own copy of each class.
    splitting: true,
    // tsup 8.5.1 sets a compiler option that TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    platform: "node",
    // Without look-ups in node_modules it starts in a third of the time. Only the packages that the user may or
    // may not have installed stay outside, in chunks that are loaded when a Word or Excel file is asked for.
    noExternal: [/^(?!docx$|hucre\/)/],
    splitting: true,
    sourcemap: false,
  },
  page,
]);

export default config;
