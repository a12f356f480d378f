import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describeNotice } from "../messages/describe-notice.js";
import { describeRefusal } from "../messages/describe-refusal.js";
import type { DescribeOptions } from "../messages/sentences.js";
import type { Language } from "../domain/language.js";
import { danishList } from "../domain/danish.js";
import { grouped } from "../domain/grouped.js";
import { gatherReadings } from "../domain/gather-readings.js";
import { done } from "../domain/outcome.js";
import { DimensioneringError } from "../messages/value-of.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import { type Command, COMMANDS } from "./commands.js";
import { filesRead, isLong } from "./returns-in.js";
import { parseWords, type Words } from "./flags.js";
import type { Made } from "./commands/handler.js";
import { inFlagsOf } from "./in-flags.js";
import { commandHelp, helpText, useOf } from "./help.js";
import { logOf, logOfWrongUse, type SideFile, type SideFiles, sideFilesIn } from "./side-files.js";
import { DOCUMENT_FORMATS, formatOf, writerOf } from "./output-formats.js";
import { progressOn, type Streams, Terminal } from "./terminal.js";
import { causeOf, type Said, WrongUse } from "./wrong-use.js";
import { alreadyThere, AlreadyThere, obstacle, type OutputFile, writeFiles } from "./write-files.js";
import { withYearForm } from "./year-form.js";

/** 0 done; 1 refused, or something was found; 2 wrong use. */
export type ExitStatus = 0 | 1 | 2;

/** Runs a command line. Every message goes to standard error; the result, and nothing else, to standard output. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const terminal = new Terminal(streams, languageOf(args));
  try {
    return await dispatch(languageLast(args), terminal);
  } catch (error) {
    if (error instanceof DimensioneringError) return refuse(error.refusals, terminal);
    terminal.say(error instanceof WrongUse ? error.said : ownFault(error));
    return 2;
  }
}

/** What a message may name as a remedy. */
type RemediesOf = (said: Pick<Refusal | Notice, "code" | "where">) => DescribeOptions;

function refuse(refusals: readonly Refusal[], terminal: Terminal, remediesOf?: RemediesOf): ExitStatus {
  list(refusals, terminal, (one, said) => describeRefusal(said, terminal.language, remediesOf?.(one)));
  return 1;
}

function listNotices(notices: readonly Notice[], terminal: Terminal, remediesOf: RemediesOf): void {
  list(notices, terminal, (one, said) => describeNotice(said, terminal.language, remediesOf(one)));
}

/** More equal lines of files than these are one. */
const MOST_FILES = 3;
const FILES = { da: "filer", en: "files" };

/** A line for each that is said; what is the same in the same place of many files is one line, with their names. */
function list<T extends Refusal | Notice>(
  all: readonly T[],
  terminal: Terminal,
  describe: (one: T, said: T) => string,
): void {
  const said = all.filter(({ code }) => code !== "further-faults" && code !== "further-notices");
  const groups = grouped(said, (one) => JSON.stringify({ ...one, where: { ...one.where, file: "" } }));
  const texts = new Map<T, string>();
  for (const group of groups) {
    const files = [...new Set(group.flatMap(({ where }) => where?.file ?? []))];
    const [first] = group;
    if (files.length <= MOST_FILES) {
      for (const one of group) texts.set(one, describe(one, one));
    } else {
      const names = terminal.language === "da" ? danishList(files) : files.join(", ");
      const file = `${files.length} ${FILES[terminal.language]} (${names})`;
      texts.set(first, describe(first, { ...first, where: { ...first.where, file } }));
    }
  }
  const lines = said.flatMap((one) => texts.get(one) ?? []);
  terminal.list(lines, onlyCounted(all));
}

/** How many there are of which none is described. */
function onlyCounted(said: readonly (Refusal | Notice)[]): number {
  return said.reduce(
    (sum, one) => sum + (one.code === "further-faults" || one.code === "further-notices" ? one.count : 0),
    0,
  );
}

/** A message names what its reader can do: no flag that the command has not, and no key but of a file of JSON. */
function remediesFor({ name: command, flags }: Command): RemediesOf {
  const hasSheet = flags.some(({ name }) => name === "sheet");
  const isNone = (code: string): boolean =>
    (code === "several-tables" && !hasSheet) ||
    // There the study year is that of the request, and not of last year's form.
    (code === "form-without-study-year" && command === "memo");
  return ({ code, where = {} }) => ({
    remedies: isNone(code) ? "none" : /\.json$/i.test(where.file ?? "") ? "command" : "flags",
  });
}

/** A fault of the program's own: said, but without a stack trace. */
function ownFault(error: unknown): Said {
  return {
    da: `Der er en fejl i programmet, og intet er skrevet på standardoutput: ${String(error)}`,
    en: `The program has a fault, and nothing was written to standard output: ${String(error)}`,
  };
}

/** `--lang en` may also stand before the command. */
function languageLast(args: readonly string[]): readonly string[] {
  const count = args[0] === "--lang" ? 2 : args[0]?.startsWith("--lang=") === true ? 1 : 0;
  return [...args.slice(count), ...args.slice(0, count)];
}

/** Looked for before anything else, so that also a wrong command line is answered in the right language. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  return at !== -1 && value === "en" ? "en" : "da";
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { language } = terminal;
  const [name, ...rest] = args;
  if (name === "--version") {
    terminal.show(`${version()}\n`);
    return 0;
  }
  if (name === "--help" || name === "-h") {
    terminal.show(helpText(language));
    return 0;
  }
  if (name === undefined || name.startsWith("--lang")) {
    terminal.explain(helpText(language));
    return 2;
  }
  const command = COMMANDS.find((entry) => entry.name === name);
  if (command === undefined) throw new WrongUse(unknownCommand(name));
  const words = parseWords(rest, command.flags);
  if (words.values.has("help")) {
    terminal.show(commandHelp(command, language));
    return 0;
  }
  const spoken = words.values.get("lang")?.[0] ?? "da";
  if (spoken !== "da" && spoken !== "en") {
    throw new WrongUse({
      da: `--lang ${spoken}: sproget er da (dansk) eller en (engelsk).`,
      en: `--lang ${spoken}: the language is da (Danish) or en (English).`,
    });
  }
  return runAndWrite(command, words, terminal);
}

async function runAndWrite(command: Command, words: Words, terminal: Terminal): Promise<ExitStatus> {
  const { language } = terminal;
  const paths = words.values.get("out") ?? [];
  const { formats = DOCUMENT_FORMATS } = command;
  const outputs = paths.map((path) => ({ path, write: writerOf(formatOf(path, formats), formats) }));
  const sides = sideFilesIn(words);
  const stated = words.values.get("format")?.[0];
  const format = stated ?? formats[0] ?? "";
  const toOutput = writerOf(format, formats);
  if (stated !== undefined && paths.length > 0) {
    throw new WrongUse({
      da: "--format gælder standardoutput; med --out følger formatet filens endelse.",
      en: "--format is for standard output; with --out the format follows the file's ending.",
    });
  }
  const [targets, force] = [[...outputs, ...sides].map(({ path }) => path), words.values.has("force")];
  const read = filesRead(words, command.flags);
  if (read.filter((path) => path === "-").length > 1) throw new WrongUse(STANDARD_INPUT_TWICE);
  const blocked = obstacle(targets, read, force);
  if (blocked !== null) {
    terminal.say(blocked);
    return 1;
  }
  const found = await outcomeOf(command, words, terminal).catch((error: unknown) => {
    // The log says too why nothing could be read.
    const logs =
      error instanceof WrongUse ? writtenBeside(sides, { log: logOfWrongUse(error) }, language) : [];
    if (logs.length > 0) save(logs, force, terminal);
    throw error;
  });
  const outcome = inFlagsOf(found, words);
  const remediesOf = remediesFor(command);
  const beside = {
    ...(found.ok ? found.value.beside : found.beside),
    log: logOf(outcome, found.besideRefused),
  };
  const sideFiles = writtenBeside(sides, beside, language);
  if (!outcome.ok) {
    // Who is to be reminded, and what was wrong, is written all the same.
    if (sideFiles.length > 0) save(sideFiles, force, terminal);
    refuse(outcome.refusals, terminal, remediesOf);
    listNotices(found.besideRefused ?? [], terminal, remediesOf);
    return 1;
  }
  const { value } = outcome;
  const printed = paths.length === 0 ? await toOutput(value) : null;
  const files = await Promise.all(
    outputs.map(async ({ path, write }) => ({ path, content: await write(value) })),
  );
  if ("own" in value && value.report !== undefined) terminal.list(value.report(language));
  const notices = gatherReadings(outcome.notices);
  listNotices(notices, terminal, remediesOf);
  // Nothing is printed where a file can't be written.
  const all = [...files, ...sideFiles];
  if (all.length > 0 && !save(all, force, terminal)) return 1;
  if (printed !== null) print(printed, format, terminal);
  return value.hasFindings === true ? 1 : 0;
}

function writtenBeside(sides: readonly SideFile[], beside: SideFiles, language: Language): OutputFile[] {
  return sides.flatMap(({ flag, path, ending }) => {
    const write = beside[flag]?.[ending];
    return write === undefined ? [] : [{ path, content: write(language) }];
  });
}

const STANDARD_INPUT_TWICE = {
  da: "Kun én fil kan være - (standardinput).",
  en: "Only one file may be - (standard input).",
};

/** Markdown is there to be seen; the other formats are for programs, which need every byte. */
function print(content: string | Uint8Array, format: string, terminal: Terminal): void {
  if (format === "markdown" && typeof content === "string") terminal.show(content);
  else terminal.pass(content);
}

async function outcomeOf(command: Command, words: Words, { streams, language }: Terminal): Promise<Made> {
  const { progress, end } = progressOn(streams, language);
  try {
    checkOperands(command, words);
    const files = filesRead(words, command.flags);
    if (isLong(files)) progress(0, files.length);
    const onForm = withYearForm(words);
    if (!onForm.ok) return onForm;
    const outcome = await command.run(onForm.value, progress, language);
    return outcome.ok ? done(outcome.value, [...onForm.notices, ...outcome.notices]) : outcome;
  } catch (error) {
    if (error instanceof DimensioneringError) return { ok: false, refusals: error.refusals };
    throw error;
  } finally {
    end();
  }
}

/** With --shares one file less will do: they stand in for the internship places. */
function checkOperands(command: Command, { positionals: { length }, values }: Words): void {
  const [least, most] = command.operands?.count ?? [0, Infinity];
  if (length < least - (values.has("shares") ? 1 : 0) || length > most) throw new WrongUse(useOf(command));
}

/** Whether the files are written; they are not if somebody has made one of them meanwhile. */
function save(files: readonly OutputFile[], force: boolean, terminal: Terminal): boolean {
  const names = files.map(({ path }) => path).join(", ");
  try {
    writeFiles(files, force);
  } catch (error) {
    if (error instanceof AlreadyThere) {
      terminal.say(alreadyThere(error.message));
      return false;
    }
    const cause = causeOf(error, "write");
    // Where the system says in which folder, those of other folders are not to blame.
    const folder = error instanceof Error && "path" in error ? dirname(String(error.path)) : null;
    const there = files.filter(({ path }) => normalize(dirname(path)) === folder).map(({ path }) => path);
    const unwritten = there.length === 0 ? names : there.join(", ");
    throw new WrongUse({
      da: `Der kan ikke skrives til ${unwritten}: ${cause.da}.`,
      en: `Can't write to ${unwritten}: ${cause.en}.`,
    });
  }
  terminal.say({ da: `Skrevet: ${names}`, en: `Written: ${names}` });
  return true;
}

function unknownCommand(written: string): Said {
  const known = COMMANDS.map(({ name }) => name);
  return {
    da: `»${written}« er en ukendt kommando. Kommandoerne er ${danishList(known)}. Se dimensionering --help.`,
    en: `“${written}” is an unknown command. The commands are ${known.slice(0, -1).join(", ")} and ${known.at(-1) ?? ""}. See dimensionering --help.`,
  };
}

function version(): string {
  const text = readFileSync(join(import.meta.dirname, "../package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
