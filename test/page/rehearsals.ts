import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect } from "vitest";
import { filledCsv } from "../arbitraries/filled-returns.js";
import type { ReturnFile } from "../../src/input/returns/opened-return.js";
import { type FormEdition, readLetter, valueOf } from "../../src/index.js";
import { reference } from "../../src/reference/reference.js";
import { root } from "./browser.js";

// The year's work on the page from the ministry's letter to the e-mail, as actions with names: what a caseworker does
// with one hand movement, a choice, a text, a file field or a button. The command does the same beside it.

export const LETTER: string = `${root}examples/letter-2027-2028-constructed.docx`;
/** The form of the letter, which the page has the returns made for. */
export const EDITION: FormEdition = valueOf(readLetter(readFileSync(LETTER))).edition;
const DEADLINE = "2027-01-29";
const CONTACT = "Konstrueret Kontakt, kkr@eksempel.dk";

/** One thing that the caseworker does, in words, and what the page must say before the next. */
export type Action = readonly [name: string, act: (page: Page) => Promise<void>];

/** What the page saved, by the name under which it did. */
type Saved = Map<string, Buffer>;

/** A place for the files of a rehearsal, with the command beside it. */
export class Desk {
  readonly saved: Saved = new Map();
  readonly #folder: string;

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
    afterAll(() => {
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  /** Runs the command in the package, which is to succeed, and gives the file that it wrote. */
  command(name: string, ...words: readonly string[]): Buffer {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, "dist/cli.js"), ...words, "--out", this.at(name), "--force"],
      { encoding: "utf8" },
    );
    expect({ words, status, stderr: status === 0 ? "" : stderr }).toEqual({ words, status: 0, stderr: "" });
    return readFileSync(this.at(name));
  }

  /** Keeps what an action has the page save. */
  async keep(page: Page, act: () => Promise<void>): Promise<void> {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    const name = download.suggestedFilename();
    await download.saveAs(this.at(`side-${name}`));
    this.saved.set(name, readFileSync(this.at(`side-${name}`)));
  }

  /** The files on the desk, to be dropped and to be given to the command. */
  lay(files: readonly ReturnFile[]): string[] {
    return files.map(({ name, bytes }) => {
      writeFileSync(this.at(name), bytes);
      return this.at(name);
    });
  }

  expectSaved(name: string, bytes: Buffer): void {
    const saved = this.saved.get(name);
    expect([...this.saved.keys()]).toContain(name);
    expect(saved?.equals(bytes), `${name} as the command writes it`).toBe(true);
  }
}

function button(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

/** From the letter to the blank return that is sent out. */
export function sendingOut(desk: Desk, kkr: string): Action[] {
  return [
    [
      "indlæs ministeriets brev",
      async (page) => {
        await page.getByText("Indlæs ministeriets brev", { exact: true }).waitFor();
        await page.locator("#letter-file").setInputFiles(LETTER);
        await page.getByText("Der bruges skemaet for 2027/2028").waitFor();
      },
    ],
    [
      "vælg KKR",
      async (page) => {
        await page.locator("#kkr").selectOption(kkr);
      },
    ],
    [
      "fold indberetningsskemaet ud",
      (page) => page.getByText("Send et tomt indberetningsskema ud", { exact: true }).click(),
    ],
    ["skriv fristen", (page) => page.locator('[id="asking.deadline"]').fill(DEADLINE)],
    ["skriv, hvem der kan spørges", (page) => page.locator('[id="asking.contact"]').fill(CONTACT)],
    [
      "gem det tomme indberetningsskema",
      (page) => desk.keep(page, () => button(page, "Gem indberetningsskemaet som Excel")),
    ],
  ];
}

/** Drops returns on the field for them, and waits for what is said of them. */
export function dropping(name: string, paths: readonly string[], says: RegExp): Action {
  return [
    name,
    async (page) => {
      await page.getByLabel("Indlæs filer").setInputFiles([...paths]);
      await page.locator(".happened", { hasText: says }).waitFor();
    },
  ];
}

/** The totals, and all that goes to the council and to the ministry. */
export function takingAway(desk: Desk, totals: Readonly<Record<string, number>>): Action[] {
  return [
    ...Object.entries(totals).map(([id, total]): Action => [
      `skriv antallet for ${id}`,
      (page) => page.locator(`[id="totals.${id}"]`).fill(String(total)),
    ]),
    ["gem skemaet i Word", (page) => desk.keep(page, () => button(page, "Gem indstillingen som Word"))],
    [
      "gem ministeriets dokument, udfyldt",
      (page) => desk.keep(page, () => page.getByLabel("Ministeriets brev med skemaet").setInputFiles(LETTER)),
    ],
    ["gem sagen til mødet", (page) => desk.keep(page, () => button(page, "Gem sagen som Word"))],
    ["skriv mailen", (page) => openEmail(desk, page)],
  ];
}

/** The link has the mail's text, which stands beside it too. */
async function openEmail(desk: Desk, page: Page): Promise<void> {
  const link = page.getByRole("link", { name: "Skriv e-mailen i dit e-mailprogram" });
  const text = await page.getByLabel("Eller kopiér e-mailen").inputValue();
  desk.saved.set("mail.txt", Buffer.from(text));
  const { pathname, searchParams } = new URL((await link.getAttribute("href")) ?? "");
  expect(decodeURIComponent(pathname)).toBe("dimensionering@ufm.dk");
  expect(text.split("\n").slice(3).join("\r\n").trimEnd()).toBe(searchParams.get("body")?.trimEnd());
}

/** The work in the page's own file, which the command takes as it is. */
export function keepingWork(desk: Desk): Action {
  return ["gem arbejdet", (page) => desk.keep(page, () => button(page, "Gem arbejdet (.json)"))];
}

/** Does one action after another; where one fails, its name is said. */
export async function go(page: Page, actions: readonly Action[]): Promise<void> {
  for (const [name, act] of actions) {
    try {
      await act(page);
    } catch (error) {
      throw new Error(`»${name}«`, { cause: error });
    }
  }
}

/** The work as the command makes it of the same letter and returns, and the rest said in flags. */
export function collected(
  desk: Desk,
  kkr: string,
  returns: readonly string[],
  totals: Readonly<Record<string, number>>,
): string[] {
  desk.command("skema.json", "form", LETTER);
  const form = ["--form", desk.at("skema.json"), "--kkr", kkr];
  desk.command("samlet.json", "collect", ...returns, ...form);
  const said = Object.entries(totals).map(([id, total]) => `${id}=${String(total)}`);
  return [desk.at("samlet.json"), "--totals", said.join(",")];
}

/** That every file is the command's, from the same letter and the same work. */
export function expectFiles(desk: Desk, kkr: string, work: readonly string[]): void {
  desk.command("skema.json", "form", LETTER);
  const asking = ["--deadline", DEADLINE, "--contact", CONTACT];
  const blank = desk.command(
    "blank.xlsx",
    "template",
    "--form",
    desk.at("skema.json"),
    "--kkr",
    kkr,
    ...asking,
  );
  desk.expectSaved(`indberetning-${kkr}-2027-2028.xlsx`, blank);
  for (const [name, command, ...first] of [
    ["indstilling", "table"],
    ["ministeriets-dokument", "fill", LETTER],
    ["sag", "memo"],
  ] as const) {
    const bytes = desk.command(`${name}.docx`, command, ...first, ...work);
    desk.expectSaved(`${name}-${kkr}-2027-2028.docx`, bytes);
  }
  // The document was filled before: it is what the mail says is attached.
  desk.command("med-mail.docx", "fill", LETTER, ...work, "--mail", desk.at("mail.txt"));
  desk.expectSaved("mail.txt", readFileSync(desk.at("mail.txt")));
}

/** Constructed returns of every provider of a council, in CSV, in turn of the council's list. */
export function returnsOf(
  kkr: string,
  placesOf: (index: number, name: string) => readonly (number | string)[],
): ReturnFile[] {
  const { studyYear } = EDITION;
  const council = reference.at(studyYear, kkr).council;
  if (council === undefined) throw new Error(`there is no KKR ${kkr}`);
  const providers = [...council.municipalities.map(({ name }) => name), council.region];
  return providers.map((provider, index) => {
    const places = placesOf(index, provider);
    return filledCsv(`${provider}.csv`, {
      kkr,
      studyYear,
      editions: [EDITION],
      unit: "helårspladser",
      provider,
      places,
    });
  });
}
