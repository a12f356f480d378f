import { danishList } from "../domain/danish.js";
import type { Language } from "../domain/language.js";
import { type Command, COMMANDS, INPUT } from "./commands.js";
import { flagText } from "./flags.js";
import type { Said } from "./wrong-use.js";

export function helpText(language: Language): string {
  const danish = language === "da";
  const rows = COMMANDS.map((command) => [`  ${usage(command, language)}`, command[language]] as const);
  return [
    danish
      ? "dimensionering: antal studiepladser på pædagoguddannelsen, fordelt efter praktikpladser"
      : "dimensionering: study places of pædagoguddannelsen, divided by internship places",
    "",
    ...columns(rows),
    "",
    danish
      ? "dimensionering KOMMANDO --help viser kommandoens tilvalg. dimensionering --version viser udgaven."
      : "dimensionering COMMAND --help shows its flags. dimensionering --version shows the version.",
    "",
    ...statusText(language),
    "",
  ].join("\n");
}

export function commandHelp(command: Command, language: Language): string {
  const danish = language === "da";
  return [
    `dimensionering ${usage(command, language)}`,
    `  ${command[language]}`,
    "",
    command.operands?.[language] ??
      `${INPUT[language]}; ${danish ? "- er standardinput" : "- is standard input"}.`,
    "",
    ...columns(command.flags.map((flag) => [`  ${flagText(flag, language)}`, flag[language]] as const)),
    "",
    danish ? "Eksempel:" : "Example:",
    `  ${command.example}`,
    "",
    ...statusText(language),
    "",
  ].join("\n");
}

/** What a command is to be called with, where it has fewer files or more than it takes. */
export function useOf(command: Command): Said {
  const { text, da, en } = command.operands ?? { text: INPUT, ...INPUT };
  return {
    da: `Angiv ${danishList(text.da.split(" "))} (dimensionering ${usage(command, "da")}). ${da}`,
    en: `Give ${text.en.split(" ").join(" and ")} (dimensionering ${usage(command, "en")}). ${en}`,
  };
}

function usage({ name, operands }: Command, language: Language): string {
  return `${name} ${operands?.text[language] ?? (language === "da" ? "FIL" : "INPUT")}`.trimEnd();
}

/** The left column is as wide as its widest short entry; a longer one has its text on the next line. */
function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length).filter((length) => length <= 32)) + 2;
  return rows.flatMap(([left, right]) =>
    left.length > width - 2 ? [left, " ".repeat(width) + right] : [left.padEnd(width) + right],
  );
}

function statusText(language: Language): string[] {
  return language === "da"
    ? [
        "Afslutningskode: 0 udført; 1 afvist, eller check fandt noget; 2 forkert brug, eller en fil kan ikke læses eller skrives.",
        "Afvisninger og bemærkninger skrives på standardfejl; ved en afvisning skrives intet andet.",
      ]
    : [
        "Exit status: 0 done; 1 refused, or check found something; 2 wrong use, or a file can't be read or written.",
        "Refusals and notices go to standard error; where something is refused nothing else is written.",
      ];
}
