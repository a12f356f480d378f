import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { defineConfig, type Options } from "tsup";
import { OUT, thirdParties } from "./scripts/build/out.js";
import { page } from "./scripts/build/page/page.js";

const shared: Options = {
  target: "es2023",
  clean: false,
  sourcemap: false,
  outDir: OUT,
};

const entry = {
  index: "src/index.ts",
  apportion: "src/apportion/index.ts",
  docx: "src/docx.ts",
  xlsx: "src/xlsx.ts",
};

// tsup 8.5.1 sets a compiler option that TypeScript 6 calls deprecated.
const dts = { entry, compilerOptions: { ignoreDeprecations: "6.0" } };

/** What the entry points reach: types alone make no module. */
async function modules(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: Object.values(entry),
    outdir: OUT,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    packages: "external",
  });
  return Object.keys(metafile.inputs);
}

/** The names of functions and classes are kept, so that an error and its stack say whose they are. */
async function asCommonJs(esm: string): Promise<{ code: string }> {
  const { code } = await transform(esm, {
    ...{ format: "cjs", platform: "node", target: "es2023", minifySyntax: true },
    define: { "import.meta.dirname": "__dirname" },
  });
  const kept = { keep_fnames: true, keep_classnames: true };
  const minified = await minify(code, { compress: false, mangle: { toplevel: true, ...kept } });
  return { code: minified.code ?? "" };
}

/** The types are the same for both kinds of module, and are written once. */
async function writeTypes(): Promise<void> {
  const names = Object.keys(entry);
  await Promise.all(
    names.map((name) => writeFile(join(OUT, `${name}.d.ts`), `export * from "./${name}.cjs";\n`)),
  );
}

/** What `node dist/cli.js` runs: Node takes a file of this ending for a module, and those start later. */
async function writeCommand(): Promise<void> {
  const code = `import { createRequire } from "node:module";\ncreateRequire(import.meta.url)("./cli.cjs");\n`;
  await writeFile(join(OUT, "cli.js"), `#!/usr/bin/env node\n${code}`, { mode: 0o755 });
}

const config: ReturnType<typeof defineConfig> = defineConfig(async () => [
  // A file for each module: a bundler takes along what is used and nothing else.
  { ...shared, entry: await modules(), outDir: `${OUT}/esm`, format: ["esm"], bundle: false },
  { ...shared, entry, format: ["cjs"], dts: { ...dts, only: true } },
  // Shared chunks: otherwise every entry point and the command get their own copy of each class. esbuild splits ESM
  // only, so each chunk is made CommonJS by itself; and minified, for whoever reads the code has the ESM.
  {
    ...shared,
    entry: { ...entry, cli: "src/cli/main.ts" },
    format: ["esm"],
    platform: "node",
    // Without look-ups in node_modules it starts in a third of the time. Only the packages that the user may or
    // may not have installed stay outside, in chunks that are loaded when a Word or Excel file is asked for.
    noExternal: [/^(?!docx$|hucre\/)/],
    splitting: true,
    outExtension: () => ({ js: ".cjs" }),
    plugins: [{ name: "commonjs", renderChunk: async (code) => await asCommonJs(code) }],
    esbuildPlugins: [thirdParties()],
    esbuildOptions: (options) => {
      // The one for Node loads its workers, which nothing of ours uses.
      options.alias = { fflate: "fflate/browser" };
    },
    onSuccess: async () => {
      await writeCommand();
      await writeTypes();
    },
  },
  page,
]);

export default config;
