import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/cli/commands.js";
import { commandHelp, helpText } from "../src/cli/help.js";
import { MUST_NOT_COME_BACK } from "./words.js";

const root = new URL("../", import.meta.url).pathname;
const guide = readFileSync(join(root, "docs/vejledning.md"), "utf8");

/** The sources of a folder, one after the other. */
function sourceOf(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");
}

// Words of a programmer beside them. What the page calls its buttons is quoted.
const NEVER = [
  ...MUST_NOT_COME_BACK,
  /(?<![\p{L}»])anmodning/iu,
  /(?<!\p{L})flag(et|ene)?(?!\p{L})/iu,
  /nøglen "|i koden/iu,
  /\b(RETURN|INPUT|FORM|PREVIOUS|CURRENT|RECOMMENDATION|KEY)\b|standard error/u,
];

function expectClean(text: string): void {
  for (const word of NEVER) expect(word.exec(text)?.[0]).toBeUndefined();
}

describe("the words of a caseworker", () => {
  it("are those of the guide", () => {
    expectClean(guide.replace(/»(Gem|Åbn) anmodning«/g, ""));
  });

  it("say du to the reader, as the page does", () => {
    expect(guide.match(/.*(?:\b(?:jer|jeres)\b|\p{Ll},? I (?!alt\b)).*/gu)).toBeNull();
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    "are those of %s --help",
    (_, command) => {
      expectClean(commandHelp(command, "da"));
    },
  );

  it("are those of --help", () => {
    expectClean(helpText("da"));
  });

  it("are those of every refusal and notice, but for the keys of who has written a request", () => {
    expectClean(sourceOf("src/messages/da").replace(/\b[A-Z]+_[A-Z]+\b| \((nøglen|i koden) [^)]*\)/g, ""));
  });
});

describe("the guide", () => {
  // The first column of a table is what the page calls it, too.
  const choices = [...(/\| På siden[^]*?\n\n/.exec(guide)?.[0].matchAll(/^\| (\S.*?) +\| `/gm) ?? [])];
  const paragraphs = [...guide.matchAll(/\*\*På siden:\*\*([^]*?)\n\n/g)].flatMap(([, text = ""]) =>
    [...text.replaceAll("\n", " ").matchAll(/»(.*?)(?: …)?«/g)].map(([, name = ""]) => name),
  );

  const onThePage = [...choices.map(([, name = ""]) => name), ...paragraphs];

  it.each(onThePage)("calls it as the page does: %s", (name) => {
    expect(sourceOf("src/page").replace(/\s+/g, " ")).toContain(name);
  });

  it("names something of the page", () => {
    expect(onThePage.length).toBeGreaterThan(12);
  });

  it("names no flag that is none", () => {
    const known = new Set(COMMANDS.flatMap(({ flags }) => flags.map(({ name }) => name)));
    const named = [...guide.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it("say du to the reader, as the page does", () => {
    expect(guide.match(/.*(?:\b(?:jer|jeres)\b|\p{Ll},? I (?!alt\b)).*/gu)).toBeNull();
  });

  it.each(COMMANDS.map(({ name }) => name))("has the command %s", (name) => {
    expect(guide).toMatch(new RegExp(`^dimensionering ${name} `, "m"));
  });
});

describe("what the page shows in a tab", () => {
  const tabs = [
    ...sourceOf("src/page/views").matchAll(
      /\{ id: "(annex|capacity|sensitivity|scenarios|changes|input)", label: "(.*?)" \}/g,
    ),
  ];
  const documents = sourceOf("src/submission");
  const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");

  it("is all that it shows", () => {
    expect(tabs).toHaveLength(6);
  });

  it.each(tabs.map(([, , label = ""]) => label))(
    "has the title of the document, and of the glossary: %s",
    (label) => {
      // The page compares with last year alone, a document any two years; a title goes on with whose numbers they are.
      const title = label === "Ændring fra sidste år" ? "Ændring" : label;
      expect(documents).toMatch(
        new RegExp(`(?:title(?::| =)|oneSection\\("[a-z-]+",) ["\`]${title.replace("?", "")}`),
      );
      expect(glossary.toLowerCase()).toContain(`| ${title.toLowerCase()}`);
    },
  );
});
