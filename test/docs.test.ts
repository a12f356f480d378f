import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../src/cli/commands.js";
import { runCommand } from "./commands/run-command.js";

const root = new URL("../", import.meta.url).pathname;
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("the README", () => {
  // In the repository, so that the package's own name can be imported.
  const folder = mkdtempSync(join(root, "test/.readme-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("has an example to import that prints what stands below it", async () => {
    const code = /```ts\n([^]*?)```/.exec(readme)?.[1] ?? "";
    const printed = /```text\n([^]*?)```/.exec(readme)?.[1];
    const script = join(folder, "example.ts");
    writeFileSync(script, code);
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
    const { stdout } = await promisify(execFile)(process.execPath, [tsx, script]);
    expect(stdout).toBe(printed);
  });

  const commands = /## The command\n\n```sh\n([^]*?)```/.exec(readme)?.[1]?.trim().split("\n") ?? [];
  const elsewhere = mkdtempSync(join(tmpdir(), "readme-"));
  symlinkSync(join(root, "examples"), join(elsewhere, "examples"));
  afterAll(() => {
    rmSync(elsewhere, { recursive: true });
  });

  it.for(commands)(
    "has a command that works after those above it: $0",
    async (line, { expect: expectHere }) => {
      expectHere(line).toMatch(/^npx dimensionering [^#]+ # \S/);
      const built = line.replace(
        "npx dimensionering",
        `"${process.execPath}" "${join(root, "dist/cli.js")}"`,
      );
      const { stdout, stderr } = await promisify(execFile)("sh", ["-c", built], { cwd: elsewhere });
      expectHere(line.includes("--out") ? stderr : stdout).toMatch(
        line.includes("--out") ? /Skrevet: / : /^(# |dimensionering ).+/,
      );
    },
  );

  it("has every command", () => {
    const named = new Set(commands.map((line) => line.split(" ")[2]));
    expect([...named].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it("links only to what the package has too", async () => {
    const pack = ["pack", "--dry-run", "--json", "--ignore-scripts"];
    const { stdout } = await promisify(execFile)("npm", pack, { cwd: root });
    const [made] = JSON.parse(stdout) as { readonly files: readonly { readonly path: string }[] }[];
    const paths = made?.files.map(({ path }) => path) ?? [];
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(8);
    const isPacked = (link: string): boolean =>
      paths.some((path) => path === link || path.startsWith(`${link}/`));
    expect(links.filter((link) => !isPacked(link))).toEqual([]);
  });

  it.for(["docs/method.md"])("%s names only files that are there", (document, { expect: expectHere }) => {
    const text = readFileSync(join(root, document), "utf8");
    for (const [, path = ""] of text.matchAll(/`((?:src|test)\/[^`]+)`/g)) {
      expectHere(() => readFileSync(join(root, path)), path).not.toThrow(/ENOENT/);
    }
  });
});

describe("the caseworker's guide", () => {
  const guide = readFileSync(join(root, "docs/vejledning.md"), "utf8");
  // What a command says may stand in a block of text after it.
  const blocks = [...guide.matchAll(/```sh\n([^]*?)```(?:[^`]*```text\n([^]*?)```)?/g)];
  const commands = blocks.flatMap(([, block = "", said = ""]) =>
    block
      .trim()
      .split("\n")
      .map((line) => ({ line, said })),
  );
  const folder = mkdtempSync(join(tmpdir(), "vejledning-"));
  symlinkSync(join(root, "examples"), join(folder, "examples"));
  const before = process.cwd();
  beforeAll(() => {
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  it.for(commands)("has a command that works: $line", async ({ line, said }, { expect: expectHere }) => {
    expectHere(line).toMatch(/^dimensionering /);
    const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1);
    const { out, err } = await runCommand(words);
    expectHere(line.includes("--out") ? err : out).toMatch(line.includes("--out") ? /Skrevet: / : /^# .+/);
    expectHere(err).toContain(said);
  });

  it("has what is said after every block of text that it shows", () => {
    expect(commands.filter(({ said }) => said !== "")).toHaveLength(guide.match(/```text/g)?.length ?? 0);
  });

  it("has a command at each step that has one", () => {
    expect(commands.length).toBeGreaterThanOrEqual(8);
  });
});
