import { existsSync, readFileSync } from "node:fs";
import { entryPoints, type Exported, root } from "./entry-points.js";

/** The API reference, a page for each entry point, by path. */
export function apiPages(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(entryPoints()).map(([entry, names]) => [
      `docs/api/${entry.split("/")[1] ?? "index"}.md`,
      pageOf(
        entry,
        names.filter(({ isInternal }) => !isInternal),
      ),
    ]),
  );
}

function pageOf(entry: string, names: readonly Exported[]): string {
  const parts = [
    ["Values", names.filter(({ isType }) => !isType)],
    ["Types", names.filter(({ isType }) => isType)],
  ] as const;
  return [
    `# ${entry}`,
    "Generated from the source by `npm run docs`.",
    ...parts.flatMap(([heading, some]) =>
      some.length === 0 ? [] : [`## ${heading}`, ...some.map(sectionOf)],
    ),
  ].join("\n\n");
}

function sectionOf({ name, sentence, throws, declaration }: Exported): string {
  return [
    `### ${name}`,
    sentence,
    ...(throws === "" ? [] : [`Throws ${throws}`]),
    fenced(declaration),
    ...exampleOf(name),
  ].join("\n\n");
}

/** A main function has an example beside it, which the tests run. */
function exampleOf(name: string): string[] {
  const path = `${root}docs/api/examples/${name}.ts`;
  return existsSync(path) ? [fenced(readFileSync(path, "utf8").trim())] : [];
}

function fenced(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}
