import { parseArgs } from "node:util";
import { danishList } from "../domain/danish.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { Overbooking } from "../domain/request.js";
import type { Where } from "../domain/where.js";
import type { Language } from "../domain/language.js";
import { nearest } from "../domain/nearest.js";
import { type Said, WrongUse } from "./wrong-use.js";

/** A flag: what stands after it, and what it does. One without a value is a switch. */
export interface Flag {
  readonly name: string;
  readonly value?: string | Said;
  readonly repeated?: true;
  /** The value is a file that the command reads. */
  readonly isRead?: true;
  readonly da: string;
  readonly en: string;
}

/** A flag by its name and what stands after it in the help; null for a switch. */
export function makeFlag(
  name: string,
  value: string | Said | null,
  about: Omit<Flag, "name" | "value">,
): Flag {
  return { name, ...(value === null ? {} : { value }), ...about };
}

/** The words of a command line, in the order of the flags' own meaning. */
export interface Words {
  readonly positionals: readonly string[];
  /** By flag; each value given, in order. A switch that is on has one empty value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The year's form, if --form says a file of it. It goes before the bundled ones. */
  readonly edition?: FormEdition;
  /** Whether a request that has a form keeps it beside `edition`, where that is only the letter's. */
  readonly keepsForm?: true;
  /** Whether `--previous` names files that the command compares with, whatever the total comes from. */
  readonly comparesYears?: true;
  /** The recommendation that `--previous` names: its study year, its overbooking if it is known, and its file. */
  readonly lastYear?: {
    readonly studyYear: string;
    readonly overbooking?: readonly Overbooking[];
    readonly where: Where;
  };
}

/** A flag as it is written, with what stands after it. */
export function flagText({ name, value }: Flag, language: Language): string {
  if (value === undefined) return `--${name}`;
  return `--${name} ${typeof value === "string" ? value : value[language]}`;
}

/** Splits a command line into flags and the rest. A flag that does not exist is wrong use, with the nearest. */
export function parseWords(args: readonly string[], flags: readonly Flag[]): Words {
  const options = Object.fromEntries(
    flags.map(({ name, value }) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({
    args: joinSigned(args),
    options: { ...options, help: { type: "boolean", short: "h", multiple: true } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (flag === undefined) throw new WrongUse(unknownFlag(token.rawName, flags));
    const before = values.get(flag.name) ?? [];
    checkValue(flag, token.value, before.length);
    values.set(flag.name, [...before, token.value ?? ""]);
  }
  return { positionals, values };
}

/** `--change -5%`: the value would be taken for a flag. */
function joinSigned(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (before !== undefined && /^--[a-z-]+$/.test(before) && /^-\d/.test(arg)) {
      joined[joined.length - 1] = `${before}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}

function checkValue(flag: Flag, value: string | undefined, before: number): void {
  if (flag.value !== undefined && (value === undefined || value === "")) {
    throw new WrongUse({
      da: `--${flag.name} mangler en værdi: ${flagText(flag, "da")}`,
      en: `--${flag.name} needs a value: ${flagText(flag, "en")}`,
    });
  }
  if (flag.value === undefined && value !== undefined) {
    throw new WrongUse({ da: `--${flag.name} tager ingen værdi.`, en: `--${flag.name} takes no value.` });
  }
  if (before > 0 && flag.repeated !== true) {
    throw new WrongUse({ da: `--${flag.name} er angivet to gange.`, en: `--${flag.name} is given twice.` });
  }
}

function unknownFlag(written: string, flags: readonly Flag[]): Said {
  const meant = nearest(
    written,
    flags.map(({ name }) => name),
  );
  return {
    da: `${written} er et ukendt tilvalg.${meant === null ? "" : ` Mente du --${meant}?`}`,
    en: `${written} is an unknown flag.${meant === null ? "" : ` Did you mean --${meant}?`}`,
  };
}

/** What `--out` and a command's other flags of files take. */
export const FILE: Said = { da: "FIL", en: "FILE" };

/** What a flag takes that is told of a sheet or a row. */
export const NAME: Said = { da: "NAVN", en: "NAME" };

export const FORCE: Flag = makeFlag("force", null, {
  da: "Overskriv filer, der findes; dog aldrig en, der læses.",
  en: "Overwrite files that exist, but never one that is read.",
});

/** Where the result goes, in these words. */
export function outFlag(text: Said): Flag {
  return { name: "out", value: FILE, repeated: true, ...text };
}

/** The flags of a command that writes several formats, the first on standard output; documents have the limits of Word. */
export function outputFlags(formats: readonly [string, ...string[]]): readonly Flag[] {
  const endings = formats.map((format) => (format === "markdown" ? ".md" : `.${format}`)).join(", ");
  const hasRows = formats.includes("docx") && formats.includes("xlsx");
  return [
    outFlag({
      da: `Skriv til en fil; formatet følger endelsen (${endings}). Kan gentages.${hasRows ? " En .docx har højst 5.000 rækker i sine tabeller, en .xlsx højst 50.000." : ""}`,
      en: `Write to a file; the format follows the ending (${endings}). May be repeated.${hasRows ? " A .docx has no more than 5,000 rows in its tables, an .xlsx 50,000." : ""}`,
    }),
    makeFlag("format", formats[0], {
      da: `Formatet på standardoutput: ${danishList(formats, "eller")}.`,
      en: `The format on standard output: ${formats.join(", ")}.`,
    }),
    FORCE,
  ];
}
