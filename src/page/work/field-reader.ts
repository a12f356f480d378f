import { readDanishNumber, type Refusal } from "../../index.js";
import type { Fault, Reading } from "./fault.js";
import { sentenceOf } from "./sentences.js";

/** A number for a request: whole, or a decimal as text with a point. */
export type RequestNumber = number | string;

/** A number of per cent, with or without the sign behind it: "5", "5 %", "5 pct.", "5 procent". */
export function withoutPercent(written = ""): string {
  return written.replace(/\s*(%|pct\.?|procent)\s*$/i, "");
}

/** The fields of study places, which are whole. */
const OF_STUDY_PLACES = /^(?:totals|regionalTotal|previousTotals|columns|bounds|decided|scenarios)\b/;

const CHANGES = "Skriv fx 20 %, -2,5 % eller +23; +0 er uændret.";

/** What is no number of study places, and where what is said beside the number belongs. */
function noStudyPlaces(written: string): string {
  const own = /overbook/i.test(written) ? " Overbooking har sit eget felt under »Særlige forhold«." : "";
  return `»${written}« er ikke et tal. Skriv kun antallet, med cifre.${own}`;
}

/** Reads what is typed in fields, as Danish, and collects what is wrong and what was read differently. */
export class FieldReader {
  readonly faults: Fault[] = [];
  readonly readings: Reading[] = [];

  /** The number in a field; undefined where there is none, or where it can't be read. */
  number(field: string, written = ""): RequestNumber | undefined {
    if (written.trim() === "") return undefined;
    const read = readDanishNumber(written);
    if (!read.ok) {
      this.refused(field, read.refusal);
      return undefined;
    }
    const value = read.value.replace(/^0+(?=\d)/, "");
    if (read.differently) this.readings.push({ field, text: `Læst som ${value.replace(".", ",")}.` });
    return /^\d{1,15}$/.test(value) ? Number(value) : value;
  }

  refused(field: string, refusal: Refusal): void {
    const isStudyPlaces = refusal.code === "not-a-number" && OF_STUDY_PLACES.test(field);
    const text = isStudyPlaces ? noStudyPlaces(refusal.written) : sentenceOf(refusal);
    this.faults.push({ field, text, isMissing: false });
  }

  /** The number in a field that must have one. */
  needed(field: string, written: string | undefined, text: string): RequestNumber | undefined {
    if ((written ?? "").trim() === "") this.missing(field, text);
    return this.number(field, written);
  }

  missing(field: string, text: string): void {
    this.faults.push({ field, text, isMissing: true });
  }

  /** A change from last year: "20 %", "-2,5 %", "+23". */
  change(field: string, written = ""): Readonly<Record<string, RequestNumber>> | undefined {
    const text = written.trim();
    if (text === "") {
      this.missing(field, `Ændringen mangler. ${CHANGES}`);
      return undefined;
    }
    if (!/\d/.test(text)) {
      this.faults.push({ field, text: `»${text}« er ikke et tal. ${CHANGES}`, isMissing: false });
      return undefined;
    }
    const bare = withoutPercent(text);
    const isPercent = bare !== text;
    const [, sign = "", digits = ""] = /^([-+−–]?)\s*(.*)$/.exec(bare) ?? [];
    if (!isPercent && sign === "" && readDanishNumber(digits).ok) {
      const isMissing = false;
      this.faults.push({
        ...{ field, isMissing },
        text: `»${text}« kan være procent eller studiepladser. Skriv ${text} % eller +${text}.`,
      });
      return undefined;
    }
    const number = this.number(field, digits === "" ? text : digits);
    if (number === undefined) return undefined;
    const signed = ["-", "−", "–"].includes(sign) && Number(number) !== 0 ? `-${number}` : String(number);
    return isPercent ? { percent: signed } : { places: typeof number === "number" ? Number(signed) : signed };
  }
}
