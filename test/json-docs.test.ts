import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formEditions } from "../src/reference/form-editions.js";
import { METHODS } from "../src/domain/request.js";
import { runCommand } from "./commands/run-command.js";

// docs/json.md: each ```sh block is a command, or a file shown; each ```json block after it is its output, whole or
// at the path before it. "…" at the end of a list stands for more of its kind.

const document = readFileSync(new URL("../docs/json.md", import.meta.url), "utf8");

interface Example {
  readonly command: string;
  /** The section, from its heading to the next. */
  readonly section: string;
  readonly shown: readonly { readonly path: string; readonly json: string }[];
}

const common = document.split("\n## ")[1] ?? "";
const examples: Example[] = document.split("\n## ").flatMap((section) =>
  section
    .split("```sh\n")
    .slice(1)
    .map((part): Example => ({
      command: part.split("\n")[0] ?? "",
      section,
      shown: [...part.matchAll(/(?:The whole|At `([^`]+)`):\n\n```json\n([^]*?)```/g)].map(
        ([, path = "", json = ""]) => ({ path, json }),
      ),
    })),
);

/** Keys that are ids: of institutions, specialisations and methods. */
const IDS = new Set([
  ...formEditions.flatMap((edition) =>
    [...edition.institutions, ...edition.specialisations].map(({ id }) => id),
  ),
  ...METHODS,
]);

async function printed(command: string): Promise<unknown> {
  const [program, ...words] = command.split(" ");
  if (program === "cat") return JSON.parse(readFileSync(words[0] ?? "", "utf8"));
  expect(program).toBe("dimensionering");
  return JSON.parse((await runCommand(words)).out);
}

function at(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== "")
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], value);
}

/** The output, cut where the document cuts it; nothing is cut where the document has it all. */
function cutAs(shown: unknown, value: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(value)) {
    const isCut = shown.at(-1) === "…" && value.length >= shown.length;
    const kept = isCut ? value.slice(0, shown.length - 1) : value;
    return [...kept.map((item, index) => cutAs(shown[index], item)), ...(isCut ? ["…"] : [])];
  }
  if (typeof shown !== "object" || shown === null || typeof value !== "object" || value === null)
    return value;
  const own = shown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cutAs(own[key], item)]));
}

/** Of a request within an answer only the key itself: requests have a section of their own. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...(key === "request" ? [] : keysOf(item))]);
}

describe("docs/json.md", () => {
  it("has an example of everything that is read or written as JSON", () => {
    const commands = examples.map(({ command }) => command.split(" ")[1]);
    expect(commands).toEqual(
      expect.arrayContaining([
        ...[
          "collect",
          "table",
          "explain",
          "capacity",
          "sensitivity",
          "compare",
          "scenarios",
          "changes",
          "distribute",
          "combine",
          "check",
        ],
      ]),
    );
    expect(examples.every(({ shown }) => shown.length > 0)).toBe(true);
    expect(examples.flatMap(({ shown }) => shown)).toHaveLength(document.match(/```json/g)?.length ?? 0);
  });

  it.for(examples)(
    "shows what is printed, keys in the same order: $command",
    async (example, { expect: here }) => {
      const output = await printed(example.command);
      for (const { path, json } of example.shown) {
        const shown = JSON.parse(json) as unknown;
        here(JSON.stringify(shown, null, 1), path).toBe(
          JSON.stringify(cutAs(shown, at(output, path)), null, 1),
        );
      }
    },
  );

  it.for(examples)("names every key of it: $command", async ({ command, section }, { expect: here }) => {
    const said = new Set([...`${common}${section}`.matchAll(/`(\$?[A-Za-z]+\d?)`/g)].map(([, key]) => key));
    const keys = new Set(keysOf(await printed(command)));
    here([...keys].filter((key) => !said.has(key) && !IDS.has(key))).toEqual([]);
  });
});
