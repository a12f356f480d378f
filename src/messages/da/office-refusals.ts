import type { Meaning } from "../../domain/refusal.js";
import { columnLetters } from "../../domain/where.js";
import type { ArchiveMeasure, FileKind, OfficeRefusal, UnclearBecause } from "../../domain/office-refusal.js";
import { visibleText } from "../../domain/visible-text.js";
import type { Sentences } from "../sentences.js";
import { danish, date, list, number } from "./say.js";

const { listed, quoted, several } = danish;

export const KINDS: Readonly<Record<FileKind, string>> = {
  xlsx: "en Excel-fil (.xlsx)",
  xlsm: "en Excel-fil med makroer (.xlsm), og makroer bliver aldrig kørt",
  xlsb: "en binær Excel-fil (.xlsb)",
  xls: "en ældre Excel-fil (.xls)",
  ods: "et OpenDocument-regneark (.ods)",
  docx: "et Word-dokument (.docx)",
  docm: "et Word-dokument med makroer (.docm), og makroer bliver aldrig kørt",
  doc: "et Word-dokument i et ældre format (.doc, .rtf)",
  odt: "et OpenDocument-tekstdokument (.odt)",
  pdf: "en PDF",
  html: "en webside (HTML)",
  text: "en tekstfil",
  encrypted: "beskyttet med adgangskode",
  unknown: "hverken en Excel-fil eller et Word-dokument",
};

const ADVICE = {
  xlsx: "Gem tabellen som .xlsx (Excel-projektmappe), og brug den fil.",
  docx: "Brug det Word-dokument (.docx), som skemaet står i.",
};

/** What may be written in a cell in place of a formula. */
const WRITTEN: Readonly<Record<Meaning, string>> = {
  provider: "navnet på kommunen eller regionen",
  institution: "institutionens navn",
  specialisation: "specialiseringens navn",
  places: "tallet",
  total: "tallet",
};

export const UNCLEAR: Readonly<Record<UnclearBecause, string>> = {
  "struck-out": "Noget i cellen er streget over.",
  "struck-by-rule": "En betinget formatering streger cellen over eller kan gøre det.",
  white: "Noget i cellen er skrevet med hvidt, så det ikke ses.",
  raised: "Noget inde i cellens tekst er hævet eller sænket.",
  "two-values": "Cellen findes to gange i filen eller har to værdier.",
  "number-format": "Cellens talformat viser et andet tal end det, der er gemt.",
  "list-number": "Word skriver et listenummer foran tallet i cellen.",
};

function reading(text: string): string {
  return text === "" ? "ingenting" : quoted(text);
}

const TOO_LARGE: Readonly<Record<ArchiveMeasure, (limit: number) => string>> = {
  inflated: (limit) => `den fylder mere end ${number(limit / 2 ** 20)} MiB udpakket`,
  entries: (limit) => `den består af mere end ${number(limit)} dele`,
  sheets: (limit) => `den har mere end ${number(limit)} ark`,
  cells: (limit) => `den har mere end ${number(limit)} udfyldte eller flettede celler`,
  columns: (limit) => `en række har mere end ${number(limit)} celler`,
  "cell-text": (limit) => `en celle har mere end ${number(limit)} tegn`,
  text: (limit) => `cellerne har mere end ${number(limit)} tegn tilsammen`,
  ratio: (limit) =>
    `en del af den er pakket til under en ${number(limit)}.-del, som kun en fil bliver, der er lavet til at gøre skade`,
};

const UNSAFE = {
  doctype: "en dokumenttypeerklæring (DOCTYPE)",
  depth: "en unormal indlejring",
  elsewhere: "et indsat dokument, som ikke kan læses",
};

export const officeRefusals: Sentences<OfficeRefusal> = {
  "other-format": ({ found, expected }) => `Filen er ${KINDS[found]}. ${ADVICE[expected]}`,
  "encrypted-file": "Filen er beskyttet med adgangskode. Fjern adgangskoden, gem filen igen, og brug den.",
  "damaged-file": ({ part }) => {
    const where = part === null ? "" : ` (i ${visibleText(part)})`;
    return `Filen er beskadiget eller ufuldstændig${where}. Åbn den i det program, den kommer fra, og gem den igen.`;
  },
  "archive-too-large": ({ measure, limit }) =>
    `Filen er ikke læst, fordi ${TOO_LARGE[measure](limit)}. Gem tabellen alene i en ny fil, og brug den.`,
  "unsafe-path": ({ path }) =>
    `Filen indeholder en sti, der fører ud af den (${quoted(path)}), og er ikke åbnet. Gem tabellen i en ny fil.`,
  "unsafe-xml": ({ part, reason }) =>
    `Filen er ikke læst, fordi ${visibleText(part)} har ${UNSAFE[reason]}. Gem tabellen i en ny fil.`,
  "unknown-sheet": ({ nearest, known, written }) => {
    const hint = nearest === null ? `Filen har ${several(known)}.` : `Mente du ${quoted(nearest)}?`;
    return `Filen har intet ark med navnet ${quoted(written)}. ${hint}`;
  },
  "several-tables": ({ sheets, areSpecialisations, areCopies }, of) =>
    areCopies === true
      ? `Skemaet står på flere ark for den samme indberetter: ${several(sheets)}. Behold kun det ark, der gælder.`
      : areSpecialisations === true
        ? `Hver specialisering har sin egen tabel: ${several(sheets)}. Saml dem i én tabel med en række for hver kommune og en kolonne for hver specialisering.`
        : `Flere ark har en tabel: ${several(sheets)}. Gem hvert ark, der skal tælles med, som en fil for sig${of(", eller vælg ét med --sheet (i koden »sheet«)")}. Er de dele af én indberetters tal, så læg dem i stedet sammen på ét ark.`,
  "several-forms": ({ sheets }) =>
    `${sheets.length === 0 ? "Dokumentet har flere udfyldte skemaer" : `Flere ark har et udfyldt skema: ${several(sheets)}`}. Gem det rette som en fil for sig.`,
  "unread-sheets": ({ sheets, providers }) =>
    `${several(sheets)} har ingen tabel, der er genkendt, men tal for ${listed(providers.map(visibleText))}. Er det praktikpladser, så skriv dem i den anden tabel; slet ellers det, der ikke skal læses.`,
  "stray-cell": ({ rows, columns }) =>
    `Cellen ligger uden for de ${rows === undefined ? "" : `${number(rows)} rækker og `}${number(columns)} kolonner, der læses. Slet dens indhold, og gem filen igen.`,
  "error-cell": ({ written, meaning }) =>
    `Cellen viser fejlen ${quoted(written)}. Ret formlen, eller skriv ${WRITTEN[meaning]}.`,
  "formula-without-value": ({ formula, meaning, saved }) =>
    `Cellen har en formel (${quoted(`=${formula}`)}), ${
      saved === undefined
        ? "hvis resultat ikke er gemt"
        : `og filen beder om at blive beregnet igen, så det gemte resultat (${quoted(saved)}) kan være forkert`
    }. Åbn filen i Excel, og gem den igen, eller skriv ${WRITTEN[meaning]}.`,
  "date-for-number": ({ written }) =>
    `Cellen er en dato (${date(written)}), hvor der skal stå et tal. Skriv tallet, og vælg talformatet Standard.`,
  "merged-cell": ({ written }) =>
    `Cellen er flettet med den, hvor der står ${quoted(written)}, så det fremgår ikke, hvilket tal der gælder her. Ophæv fletningen, og skriv et tal i hver celle.`,
  "missing-package": ({ install }, of) =>
    `Til denne slags fil kræves en pakke, der ikke er installeret.${of(` Installér den med »npm install ${install}«.`)}`,
  "document-too-long": ({ format, rows, limit, instead }) =>
    `Dokumentets tabeller har tilsammen ${number(rows)} rækker, og en ${format === "docx" ? "Word" : "Excel"}-fil laves med højst ${number(limit)}. Vælg ${list(instead, "eller")}.`,
  "unclear-cell": ({ because, readings }) =>
    `${UNCLEAR[because]} Cellen kan læses som ${list(readings.map(reading), "eller")}. Skriv kun det, der gælder.`,
  "no-form-table": ({ hiddenSheets, hiddenColumns, missing = [], instead = [] }) => {
    if (hiddenSheets !== undefined) {
      return `Skemaets tabel findes kun på skjulte ark (${several(hiddenSheets)}), som modtageren ikke ser. Vis arket, og gem filen igen.`;
    }
    if (hiddenColumns !== undefined) {
      return `En del af skemaets tabel står i skjulte kolonner (${list(hiddenColumns.map(columnLetters))}), som modtageren ikke ser. Vis kolonnerne, og gem filen igen.`;
    }
    const met = instead.length === 0 ? "" : `; der står ${several(instead)}`;
    const near = missing.length === 0 ? "" : `: ${several(missing)} mangler${met}`;
    return `Filen har ingen tabel med skemaets fire kolonner${near}. Brug skemaet fra ministeriets brev.`;
  },
};
