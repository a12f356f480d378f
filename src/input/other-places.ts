import { institutionRefusals } from "../domain/checks/name-refusal.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { cellAt, type Column, saysInstitution } from "./columns.js";
import { LONGEST_LINE, textAt } from "./grid.js";
import { besideName } from "./heading.js";
import type { LineAround } from "./lines-around.js";
import type { LinesBelow } from "./lines-below.js";
import { isPlain } from "./plain-words.js";

/** One of the internships: "1. praktik", "Praktikperiode 2". */
const INTERNSHIP = String.raw`(?:[1-4]\.?|første|anden|tredje|fjerde)\s?praktik(?:periode|ken)?|praktik(?:periode)?\s[1-4]`;
/** What numbers are, if they are not all the internship places of a year: "Procent", "Ledige", "Pladser pr. måned". */
const NO_PLACES = new RegExp(
  `(?<!\\p{L})(?:${[
    "procent(?:vis)?|pct|andele?n?|procentandele?|procentfordeling|gennemsnit|studiepladser|optag|budget",
    "(?:praktik|plads)?behov(?:et)?|studerende|ansatte|elever|ændring(?:er|en)?|forskel(?:len|le)?|stigning(?:en)?",
    "u?besatte|ledige|vakante|ønskede|(?:nye|ekstra)(?=\\s(?:praktik)?pladser)|praktikuger|(?:antal|i) (?:uger|timer)",
    `(?:for|over|på) (?:[2-9]|to|tre) (?:studie)?år|(?:pr\\.?|per) (?:måned|uge|kvartal)|${INTERNSHIP}`,
  ].join("|")})(?![\\p{L}\\d])\\.?|%`,
  "giu",
);
/** What internship places are for, where a title names those: "Praktikpladser til optag 2027/2028". */
const PURPOSE = /(?<!\p{L})(?:studiepladser|optag|studerende)(?!\p{L})/giu;
/** What may be said beside those words: "Fordeling i procent", "Ændringer i forhold til sidste år". */
const BESIDE = /^(?:fordel(?:t|ing|ingen)|af|på|fra|siden|sidste|forhold|total(?:en)?|kun|viser|nb)$/;
/** A remark with these words is of all the numbers. */
const OF_NUMBERS = /(?<!\p{L})tal(?:lene)? (?:er|viser|angiver)(?!\p{L})/iu;

/** Whether a title, or a remark on all the numbers, says that they are no internship places, or not all of a year. */
export function saysNoPlaces({ text, isTitle, where }: LineAround): boolean {
  const line = text.slice(0, LONGEST_LINE);
  if (!isTitle && where.header === undefined && !OF_NUMBERS.test(line)) return false;
  const named = /praktikplads/i.test(line) ? line.replace(PURPOSE, " ") : line;
  const rest = named.replace(NO_PLACES, " ");
  return rest !== named && isPlain(rest, (word) => BESIDE.test(word));
}

/** A cell by which its row has other places than the paid ones of a specialisation. */
const ALONE = new RegExp(
  `^\\W*(?:${INTERNSHIP}|(?:SU|u(?:den )?løn(?:net|nede)?|ikke[- ]lønnet)(?:[- ]praktik)?)\\W*$`,
  "iu",
);
const OF_INTERNSHIPS = /praktikperiode/i;
const OF_INSTITUTIONS = /campus|institution|sted|skole|udbyder/i;

/**
 * What the first cell of a column that is not read says of the places of its row: that they are of one internship only,
 * are unpaid, or are those of an institution of another KKR.
 */
export function otherPlaces(
  rows: LinesBelow["rows"],
  columns: readonly Column[],
  frame: FormFrame,
  file: Where,
): Refusal[] {
  const all = frame.edition.institutions;
  const areNamed = columns.some(saysInstitution);
  return columns.flatMap((column): Refusal[] => {
    if (column.meaning !== "extra") return [];
    const header = column.header.slice(0, LONGEST_LINE);
    const mayName = !areNamed && OF_INSTITUTIONS.test(header);
    for (const { cells, row } of rows) {
      const text = textAt(cells, column.index).slice(0, LONGEST_LINE).trim();
      const where = cellAt(row, column, file);
      if (ALONE.test(text) || (OF_INTERNSHIPS.test(header) && /^[1-4]\.?$/.test(text))) {
        return [{ code: "unlike-title", written: text, because: "numbers", where }];
      }
      const named = mayName ? findNamed(besideName(text, all)?.name ?? text, all) : undefined;
      const other = named === undefined ? [] : institutionRefusals(named.id, where, frame);
      if (other.length > 0) return other;
    }
    return [];
  });
}

/** How the numbers are to be counted before they are places: "Tallene skal ganges med 2", "Hver plads rummer 2 studerende". */
const FACTOR =
  /(?<!\p{L})(?:skal (?:(?!ikke)\p{L}+ )?(?:ganges|multipliceres|divideres|deles)|gange? (?:alle )?(?:tal|tallene)) med (?:[\d,.]+|to|tre)(?![\d,.]* \p{L})|(?<!\p{L})(?:hver|en|én|1) (?:praktik)?plads (?:rummer|dækker|svarer til|er til|har|er) (?:[2-9]|to|tre|flere) (?:praktikant|\p{L}*stud)/iu;

/** Whether a line says by what its numbers are to be multiplied; of a unit by its name that is said of the unit. */
export function saysFactor(line: string): boolean {
  return FACTOR.test(line) && !/(?:halv|hel)-?(?:å|aa)r/i.test(line);
}
