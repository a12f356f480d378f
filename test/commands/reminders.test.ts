import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "reminders-"));
const answers = join(folder, "svar");
mkdirSync(answers);
writeFileSync(join(answers, "holbaek.csv"), "Kommune;Dagtilbud;Skole/fritid;Social/special\nHolbæk;1;x;3\n");
writeFileSync(join(answers, "Lejre.pdf"), "");
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const COLLECT = [
  "collect",
  answers,
  "--kkr",
  "sjaelland",
  "--study-year",
  "2023/2024",
  "--unit",
  "full-year",
];
const TABLE = [
  ...["table", "--study-year", "2018/2019", "--kkr", "syddanmark", "--totals", "ucsyd=589,ucl=521"],
  ...["--shares", "dagtilbud=42,skole-fritid=20,social-special=38"],
];

describe("dimensionering collect", () => {
  it("writes reminders and log also where it refuses, and of files the names alone", async () => {
    const [md, csv, log] = ["r.md", "r.csv", "log.txt"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const key = join(folder, "key.csv");
    writeFileSync(key, "Kommune;Institution;E-mail\nFaxe;Absalon;post@faxe.example\n");
    const more = ["--key", key, "--deadline", "20. januar 2027", "--contact", "NN"];
    const ran = await runCommand([...COLLECT, ...more, "--reminders", md, "--log", log]);
    expect(ran).toMatchObject({ status: 1, out: "" });
    const text = readFileSync(md, "utf8");
    expect(text).toContain("## Faxe: Har ikke svaret\n\nTil: post@faxe.example");
    expect(text).toContain("senest den 20. januar 2027");
    expect(text).toContain("## Holbæk: Svaret er afvist");
    expect(text).toContain("## Lejre: Filen kan ikke bruges");
    expect(readFileSync(log, "utf8")).toMatch(/^holbaek\.csv, række 2.*\n.*\nLejre\.pdf: /);
    expect(text + readFileSync(log, "utf8")).not.toContain(folder);
    await runCommand([...COLLECT, "--reminders", csv]);
    expect(readFileSync(csv, "utf8").split("\r\n")[0]).toContain("Indberetter;E-mail;Hvorfor");
  });

  it("overwrites no reminders unless it may, and knows their ending", async () => {
    const path = join(folder, "there.md");
    writeFileSync(path, "mine");
    expect((await runCommand([...COLLECT, "--reminders", path])).err).toContain("findes allerede");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect((await runCommand([...COLLECT, "--reminders", join(folder, "r.pdf")])).status).toBe(2);
  });
});

describe("dimensionering table", () => {
  it("writes the date, the e-mail and the log that are asked for", async () => {
    const [mail, log] = [join(folder, "m.txt"), join(folder, "l.txt")];
    const ran = await runCommand([...TABLE, "--date", "12.02.2018", "--mail", mail, "--log", log]);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/KKR Syddanmark\s+12\\?\. februar 2018/);
    expect(readFileSync(mail, "utf8")).toContain("Emne: Indstilling om optag");
    expect(readFileSync(log, "utf8")).toContain("2018/2019");
  });

  it.each([["i morgen"], ["31-04-2018"], ["12. februar"]])("refuses the date »%s«", async (written) => {
    const ran = await runCommand([...TABLE, "--date", written]);
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.err).toContain("skriv datoen som");
  });
});

describe("--log", () => {
  it("says an unlabelled row of sums by itself on the terminal, and names no key of a request as a remedy", async () => {
    const [places, log] = [join(folder, "unlabelled.csv"), join(folder, "unlabelled.txt")];
    const rows = [
      "Kommune;Dagtilbud;Skole/fritid;Social/special",
      "Køge;10;20;30",
      "Faxe;3;4;5",
      ";13;24;35",
    ];
    writeFileSync(places, rows.join("\n"));
    const scope = ["--study-year", "2023/2024", "--kkr", "sjaelland"];
    const { status, err } = await runCommand(["table", places, ...scope, "--totals", "absalon=100"]);
    expect(status).toBe(0);
    expect(err).toMatch(/»13« er læst som en sum og ikke lagt til/);
    await runCommand(["table", places, ...scope, "--log", log]);
    expect(readFileSync(log, "utf8")).toContain("--totals");
    expect(readFileSync(log, "utf8")).not.toContain("i koden");
  });

  it.each([[[]], [["--lang", "en"]]])("is written also if a file can't be read (%s)", async (language) => {
    const [missing, log] = [join(folder, "mangler.csv"), join(folder, `mangler${language.length}.json`)];
    const scope = ["--kkr", "sjaelland", "--study-year", "2023/2024"];
    const ran = await runCommand(["collect", missing, ...scope, "--log", log, ...language]);
    expect(ran).toMatchObject({ status: 2, out: "" });
    const [message] = JSON.parse(readFileSync(log, "utf8")) as { kind: string; text: string }[];
    expect(message).toMatchObject({ kind: "wrong-use", code: "wrong-use" });
    expect(message?.text).toMatch(language.length === 0 ? /den findes ikke/ : /does not exist/);
    expect(ran.err).toContain(message?.text);
  });

  it("is written also if a file is too large", async () => {
    const [large, log] = [join(folder, "stor.csv"), join(folder, "stor.txt")];
    writeFileSync(large, new Uint8Array(33 * 2 ** 20));
    const scope = ["--kkr", "sjaelland", "--study-year", "2023/2024"];
    const { status } = await runCommand(["collect", large, ...scope, "--log", log]);
    expect(status).toBe(1);
    expect(readFileSync(log, "utf8")).toContain("stor.csv");
  });

  const reading = COMMANDS.filter(({ flags }) => flags.some(({ name }) => name === "shares"));

  it("is offered by every command that answers a request", () => {
    expect(reading.map(({ name }) => name)).toContain("scenarios");
    for (const { flags } of reading) expect(flags.map(({ name }) => name)).toContain("log");
  });

  it.each([["explain"], ["compare"], ["sensitivity"], ["memo"]])("is written by %s", async (command) => {
    const log = join(folder, `${command}.txt`);
    const ran = await runCommand([command, ...TABLE.slice(1), "--log", log]);
    expect(ran.status).toBe(0);
    expect(readFileSync(log, "utf8")).toContain("2018/2019");
  });
});
