import type { Flag } from "./flags.js";
import { REQUEST_FLAGS } from "./request-flags.js";

/** A subcommand, as its help shows it. */
export interface Command {
  readonly name: "table" | "explain";
  readonly da: string;
  readonly en: string;
  readonly flags: readonly Flag[];
  /** An example that works in a clone of the repository, after the build. */
  readonly example: string;
}

const COMMON: readonly Flag[] = [
  {
    name: "lang",
    value: "da",
    da: "Sproget i beskeder: da eller en.",
    en: "The language of messages: da or en.",
  },
  { name: "help", da: "Denne hjælp.", en: "This help." },
];

const OUTPUT: readonly Flag[] = [
  {
    name: "out",
    value: "FIL",
    repeated: true,
    da: "Skriv til en fil; formatet følger endelsen (.md, .csv, .html, .json, .docx, .xlsx). Kan gentages.",
    en: "Write to a file; the format follows the ending (.md, .csv, .html, .json, .docx, .xlsx). May be repeated.",
  },
  {
    name: "format",
    value: "markdown",
    da: "Formatet på standardoutput: markdown, csv, html, json, docx eller xlsx.",
    en: "The format on standard output: markdown, csv, html, json, docx or xlsx.",
  },
  { name: "force", da: "Overskriv filer, der findes.", en: "Overwrite files that exist." },
];

export const COMMANDS: readonly Command[] = [
  {
    name: "table",
    da: "Det udfyldte skema med beregningsbilag.",
    en: "The filled form with the annex.",
    flags: [
      ...REQUEST_FLAGS,
      ...OUTPUT,
      {
        name: "whole-form",
        da: "Vis også de andre KKR's institutioner, uudfyldt.",
        en: "Also show the other KKRs' institutions, blank.",
      },
      ...COMMON,
    ],
    example:
      "dimensionering table examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747",
  },
  {
    name: "explain",
    da: "Hvert tal, fulgt i hånden.",
    en: "Every number, followed by hand.",
    flags: [...REQUEST_FLAGS, ...OUTPUT, ...COMMON],
    example:
      "dimensionering explain --shares dagtilbud=42,skole-fritid=20,social-special=38 --study-year 2018/2019 --kkr syddanmark --totals ucsyd=589,ucl=521",
  },
];
