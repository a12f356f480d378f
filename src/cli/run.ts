import { readFileSync } from "node:fs";
import { describeNotice } from "../domain/describe-notice.js";
import { describeRefusal } from "../domain/describe-refusal.js";
import type { Language } from "../domain/language.js";
import { nearest } from "../domain/nearest.js";
import type { Outcome } from "../domain/outcome.js";
import { visibleText } from "../domain/visible-text.js";
import { type Command, COMMANDS } from "./commands.js";
import { filesRead } from "./files-read.js";
import { parseWords, type Words } from "./flags.js";
import { commandHelp, helpText } from "./help.js";
import { NotInstalled } from "./office-writers.js";
import { DOCUMENT_FORMATS, formatOf, type Result, writerOf } from "./output-formats.js";
import { progressOn } from "./progress.js";
import { obstacle, type OutputFile, writeFiles } from "./write-files.js";
import { WrongUse } from "./wrong-use.js";

/** 0 done; 1 refused, or something was found; 2 wrong use. */
export type ExitStatus = 0 | 1 | 2;

/** Where the command writes. */
export interface Streams {
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** Whether somebody sees standard error as it is written. */
  readonly isTerminal?: boolean;
}

/** Runs a command line. Every message goes to standard error; the result, and nothing else, to standard output. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const language = languageOf(args);
  try {
    return await dispatch(languageLast(args), language, streams);
  } catch (error) {
    const isForeseen = error instanceof WrongUse || error instanceof NotInstalled;
    streams.err(
      isForeseen
        ? `${error.message}
`
        : ownFault(error, language),
    );
    return error instanceof NotInstalled ? 1 : 2;
  }
}

/** A fault of the program's own: said, but without a stack trace. */
function ownFault(error: unknown, language: Language): string {
  const said = visibleText(String(error));
  return language === "da"
    ? `Der er en fejl i programmet, og intet er skrevet på standardoutput: ${said}\n`
    : `The program has a fault, and nothing was written to standard output: ${said}\n`;
}

/** `--lang en` may also stand before the command. */
function languageLast(args: readonly string[]): readonly string[] {
  const count = args[0] === "--lang" ? 2 : args[0]?.startsWith("--lang=") === true ? 1 : 0;
  return [...args.slice(count), ...args.slice(0, count)];
}

/** Looked for before anything else, so that also a wrong command line is answered in the right language. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  return at !== -1 && value === "en" ? "en" : "da";
}

async function dispatch(args: readonly string[], language: Language, streams: Streams): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === "--version") {
    streams.out(`${version()}\n`);
    return 0;
  }
  if (name === "--help" || name === "-h") {
    streams.out(helpText(language));
    return 0;
  }
  if (name === undefined || name.startsWith("--lang")) {
    streams.err(helpText(language));
    return 2;
  }
  const command = COMMANDS.find((entry) => entry.name === name);
  if (command === undefined) throw new WrongUse(unknownCommand(name, language));
  const words = parseWords(rest, command.flags, language);
  if (words.values.has("help")) {
    streams.out(commandHelp(command, language));
    return 0;
  }
  const spoken = words.values.get("lang")?.[0] ?? "da";
  if (spoken !== "da" && spoken !== "en") throw new WrongUse(`--lang ${spoken}: da, en`);
  return runAndWrite(command, words, language, streams);
}

async function runAndWrite(
  command: Command,
  words: Words,
  language: Language,
  streams: Streams,
): Promise<ExitStatus> {
  const paths = words.values.get("out") ?? [];
  const { formats = DOCUMENT_FORMATS } = command;
  const writers = paths.map((path) => writerOf(formatOf(path, formats, language), formats, language));
  const stated = words.values.get("format")?.[0];
  const toOutput = writerOf(stated ?? formats[0] ?? "", formats, language);
  if (stated !== undefined && paths.length > 0) {
    throw new WrongUse(
      language === "da"
        ? "--format gælder standardoutput; med --out følger formatet filens endelse."
        : "--format is for standard output; with --out the format follows the file's ending.",
    );
  }
  const blocked = obstacle(paths, filesRead(words, command.flags), words.values.has("force"), language);
  if (blocked !== null) {
    streams.err(`${blocked}\n`);
    return 1;
  }
  const outcome = await outcomeOf(command, words, language, streams);
  if (!outcome.ok) {
    for (const refusal of outcome.refusals) streams.err(`${describeRefusal(refusal, language)}\n`);
    return 1;
  }
  const contents = await Promise.all(
    (paths.length === 0 ? [toOutput] : writers).map(async (write) => write(outcome.value, language)),
  );
  const { report = [] } = "own" in outcome.value ? outcome.value : {};
  for (const line of report) streams.err(`${line}\n`);
  for (const notice of outcome.notices) streams.err(`${describeNotice(notice, language)}\n`);
  if (paths.length === 0) streams.out(contents[0] ?? "");
  else
    save(
      paths.map((path, index) => ({ path, content: contents[index] ?? "" })),
      language,
      streams,
    );
  return outcome.value.hasFindings === true ? 1 : 0;
}

async function outcomeOf(
  command: Command,
  words: Words,
  language: Language,
  streams: Streams,
): Promise<Outcome<Result>> {
  const { progress, end } = progressOn(streams, language);
  try {
    return await command.run(words, language, progress);
  } finally {
    end();
  }
}

function save(files: readonly OutputFile[], language: Language, streams: Streams): void {
  const names = files.map(({ path }) => path).join(", ");
  try {
    writeFiles(files);
  } catch {
    throw new WrongUse(
      language === "da"
        ? `Der kan ikke skrives til ${names}. Findes mappen, og må du skrive i den?`
        : `Can't write to ${names}. Does the folder exist, and may you write there?`,
    );
  }
  streams.err(language === "da" ? `Skrevet: ${names}\n` : `Written: ${names}\n`);
}

function unknownCommand(written: string, language: Language): string {
  const meant = nearest(
    written,
    COMMANDS.map(({ name }) => name),
  );
  const known = COMMANDS.map(({ name }) => name).join(", ");
  const hint = meant ?? known;
  return language === "da"
    ? `»${written}« er en ukendt kommando. Mente du ${hint}? Se dimensionering --help.`
    : `“${written}” is an unknown command. Did you mean ${hint}? See dimensionering --help.`;
}

function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
