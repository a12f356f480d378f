import { danishDate, danishList, danishNumber } from "../danish.js";
import type { Meaning } from "../meaning.js";
import type { FileKind, OfficeRefusal, UnclearBecause } from "../office-refusal.js";
import { visibleText } from "../visible-text.js";
import type { Wording } from "./wording.js";

const KINDS: Readonly<Record<FileKind, string>> = {
  xlsx: "en Excel-fil (.xlsx)",
  xlsm: "en Excel-fil med makroer (.xlsm), og makroer bliver aldrig kørt",
  xlsb: "en binær Excel-fil (.xlsb)",
  xls: "en ældre Excel-fil (.xls)",
  ods: "et OpenDocument-regneark (.ods)",
  docx: "et Word-dokument (.docx)",
  docm: "et Word-dokument med makroer (.docm), og makroer bliver aldrig kørt",
  doc: "et ældre Word-dokument (.doc)",
  odt: "et OpenDocument-tekstdokument (.odt)",
  pdf: "en PDF",
  html: "en webside (HTML)",
  text: "en tekstfil",
  encrypted: "beskyttet med adgangskode",
  unknown: "hverken en Excel-fil eller et Word-dokument",
};

const ADVICE = {
  xlsx: "Gem tabellen som .xlsx (Excel-projektmappe), og brug den fil.",
  docx: "Gem skemaet som .docx (Word-dokument), og brug den fil.",
};

/** What may be written in a cell in place of a formula. */
const WRITTEN: Readonly<Record<Meaning, string>> = {
  provider: "navnet på kommunen eller regionen",
  institution: "institutionens navn",
  specialisation: "specialiseringens navn",
  places: "tallet",
  total: "tallet",
};

const UNCLEAR: Readonly<Record<UnclearBecause, string>> = {
  "struck-out": "Noget i cellen er streget over.",
  raised: "Noget inde i cellens tekst er hævet eller sænket.",
  "two-values": "Cellen findes to gange i filen eller har to værdier.",
  "number-format": "Cellens talformat viser et andet tal end det, der er gemt.",
};

function reading(text: string): string {
  return text === "" ? "ingenting" : quoted(text);
}

/** What is wrong with a workbook or a document and what would be right, in Danish, without the place. */
export function danishOfficeSentence(refusal: OfficeRefusal, of: Wording): string {
  switch (refusal.code) {
    case "other-format":
      return `Filen er ${KINDS[refusal.found]}. ${ADVICE[refusal.expected]}`;
    case "encrypted-file":
      return "Filen er beskyttet med adgangskode. Fjern adgangskoden, gem filen igen, og brug den.";
    case "damaged-file": {
      const part = refusal.part === null ? "" : ` (i ${visibleText(refusal.part)})`;
      return `Filen er beskadiget eller ufuldstændig${part}. Åbn den i det program, den kommer fra, og gem den igen.`;
    }
    case "archive-too-large":
      return `Filen er ikke åbnet, fordi ${tooLarge(refusal)}. Gem tabellen alene i en ny fil, og brug den.`;
    case "unsafe-path":
      return `Filen indeholder en sti, der fører ud af den (»${visibleText(refusal.path)}«), og er ikke åbnet. Gem tabellen i en ny fil.`;
    case "unsafe-xml":
      return `Filen er ikke læst, fordi ${visibleText(refusal.part)} har ${
        refusal.reason === "doctype" ? "en dokumenttypeerklæring (DOCTYPE)" : "en unormal indlejring"
      }. Gem tabellen i en ny fil.`;
    case "unknown-sheet": {
      const hint =
        refusal.nearest === null
          ? `Filen har ${danishList(refusal.known.map(quoted))}.`
          : `Mente du ${quoted(refusal.nearest)}?`;
      return `Filen har intet ark med navnet ${quoted(refusal.written)}. ${hint}`;
    }
    case "several-tables":
      return `Flere ark har en tabel: ${danishList(refusal.sheets.map(quoted))}. ${of("Vælg ét af dem med --sheet (i koden »sheet«), eller gem", "Gem")} det rette ark som en fil for sig.`;
    case "several-forms":
      return `${refusal.sheets.length === 0 ? "Dokumentet har flere udfyldte skemaer" : `Flere ark har et udfyldt skema: ${danishList(refusal.sheets.map(quoted))}`}. Gem det rette som en fil for sig.`;
    case "stray-cell":
      return `Cellen ligger uden for de ${danishNumber(refusal.rows)} rækker og ${danishNumber(refusal.columns)} kolonner, der læses. Slet dens indhold, og gem filen igen.`;
    case "error-cell":
      return `Cellen viser fejlen ${quoted(refusal.written)}. Ret formlen, eller skriv ${WRITTEN[refusal.meaning]}.`;
    case "formula-without-value":
      return `Cellen har en formel (${quoted(`=${refusal.formula}`)}), hvis resultat ikke er gemt. Åbn filen i Excel, og gem den igen, eller skriv ${WRITTEN[refusal.meaning]}.`;
    case "date-for-number":
      return `Cellen er en dato (${danishDate(refusal.written)}), hvor der skal stå et tal. Skriv tallet, og vælg talformatet Standard.`;
    case "missing-package":
      return `Til denne slags fil kræves en pakke, der ikke er installeret.${of(` Installér den med »npm install ${refusal.install}«.`)}`;
    case "unclear-cell":
      return `${UNCLEAR[refusal.because]} Cellen kan læses som ${danishList(refusal.readings.map(reading), "eller")}. Skriv kun det, der gælder.`;
    case "no-form-table":
      if (refusal.hiddenSheets !== undefined) {
        return `Skemaets tabel findes kun på skjulte ark (${danishList(refusal.hiddenSheets.map(quoted))}), som modtageren ikke ser. Vis arket, og gem filen igen.`;
      }
      return "Filen har ingen tabel med skemaets fire kolonner. Brug skemaet fra ministeriets brev.";
  }
}

function quoted(text: string): string {
  return `»${visibleText(text)}«`;
}

function tooLarge({ measure, limit }: Extract<OfficeRefusal, { code: "archive-too-large" }>): string {
  switch (measure) {
    case "inflated":
      return `den fylder mere end ${danishNumber(limit / 2 ** 20)} MiB udpakket`;
    case "entries":
      return `den består af mere end ${danishNumber(limit)} dele`;
    case "sheets":
      return `den har mere end ${danishNumber(limit)} ark`;
    case "cells":
      return `den har mere end ${danishNumber(limit)} udfyldte eller flettede celler`;
    case "cell-text":
      return `en celle har mere end ${danishNumber(limit)} tegn`;
    case "text":
      return `cellerne har mere end ${danishNumber(limit)} tegn tilsammen`;
    case "ratio":
      return `en del af den er pakket til under en ${danishNumber(limit)}.-del, som kun en fil bliver, der er lavet til at gøre skade`;
  }
}
