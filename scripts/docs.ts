import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { apiPages } from "./api.js";
import { codesPage } from "./codes.js";
import { root } from "./entry-points.js";
import { jsonSchemas } from "./schemas.js";

/** The files of docs/ that are generated from the source, by path, as they are to stand there. */
export async function generatedDocs(): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries({ ...jsonSchemas(), ...apiPages(), "docs/codes.md": codesPage() });
  const formatted = files.map(async ([path, text]) => {
    const config = await resolveConfig(root + path);
    return [path, await format(text, { ...config, filepath: path })] as const;
  });
  return Object.fromEntries(await Promise.all(formatted));
}

// `npm run docs` writes them; test/generated-docs.test.ts sees that they are as they would be written.
if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [path, text] of Object.entries(await generatedDocs())) {
    writeFileSync(root + path, text);
  }
}
