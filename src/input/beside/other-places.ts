import { institutionRefusals } from "../../domain/checks/name-refusal.js";
import { findNamed } from "../../domain/name-key.js";
import type { Refusal } from "../../domain/refusal.js";
import { cellAt, saysInstitution } from "../headings/columns.js";
import { LONGEST_LINE, lineAt } from "../grid/grid.js";
import { besideName } from "../words/heading.js";
import { isOtherEducation, isWithin, type LineAround, type TableInLines } from "./lines-around.js";
import { INTERNSHIP, isPartOfProgramme, OF_NUMBERS } from "../words/period-words.js";
import { isPlain } from "../words/plain-words.js";

/** What numbers are, if they are not all the internship places of a year: "Procent", "Ledige", "Pladser pr. måned". */
const NO_PLACES = new RegExp(
  `(?<!\\p{L})(?:${[
    "procent(?:vis)?|pct|andele?n?|procentandele?|procentfordeling|gennemsnit|studiepladser|optag|budget",
    "(?:praktik|plads)?behov(?:et)?|studerende|ansatte|elever|ændring(?:er|en)?|forskel(?:le)?|stigning",
    "u?besatte|ledige|vakante|ønsked?e?t?|(?:rest|reserve|merit)pladser|ansøgere|vejledere|tillæg(?:spladser)?|(?:nye|ekstra|yderligere|supplerende)(?=\\s(?:praktik)?pladser)|praktikuger|(?:antal|i) (?:uger|timer)",
    "forvent(?:et|ede|ning(?:er|en)?)|potentiale|mulige(?=\\s(?:praktik)?pladser)|antal (?:af (?:antal|praktiksted|institution)|børn|borgere|indbyggere|hold|institutioner|huse|afdelinger|praktiksteder)",
    "ønsker|(?:hel)?årsværk|fuldtidsstillinger|(?:for|dækker|gælder|omfatter) (?:kun )?(?:1|[eé]t) halvt? ?år",
    `(?:for|over|på|dækker|gælder|omfatter) (?:[2-9]|to|tre) (?:studie)?år|(?:pr\\.?|per) (?:måned|uge|kvartal)|${INTERNSHIP}`,
  ].join("|")})(?![\\p{L}\\d])\\.?|%`,
  "giu",
);
/** What may stand beside internship places, if a title names those: "Praktikpladser til optag 2027/2028", "Forventede praktikpladser". */
const PURPOSE = /(?<!\p{L})(?:studiepladser|optag|studerende|forvent(?:et|ede))(?!\p{L})/giu;
/** What may be said beside those words: "Fordeling i procent", "Ændringer i forhold til sidste år". */
const BESIDE =
  /^(?:fordel(?:t|ing|ingen)|af|på|fra|siden|sidste|tidligere|forhold|total(?:en)?|kun|ikke|viser|gælder|dækker|aftalt|nb)$/;
/** Whether a title, or a remark on all the numbers, says that they are no internship places, or not all of a year. */
export function saysNoPlaces(around: LineAround, isName: (word: string) => boolean): boolean {
  const { text, isTitle, where } = around;
  const line = text.slice(0, LONGEST_LINE);
  if (isTitle && isPartOfProgramme(line, isName)) return true;
  // What a file is called may be what its numbers are for.
  if (!isWithin(around)) return false;
  const isOfNumbers = OF_NUMBERS.test(line) || /^\W*antal\s/iu.test(line);
  if (!isTitle && where.header === undefined && !isOfNumbers) return false;
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
 * What the first cell of a column that is not read says of the places of its row: that they are of another education,
 * of one internship only, are unpaid, or are those of an institution of another KKR.
 */
export function otherPlaces({ rows, columns, frame, file }: TableInLines): Refusal[] {
  const all = frame.edition.institutions;
  const areNamed = columns.some(saysInstitution);
  return columns.flatMap((column): Refusal[] => {
    const { header, meaning } = column;
    if (meaning !== "extra") return [];
    const mayName = !areNamed && OF_INSTITUTIONS.test(header);
    for (const { cells, row } of rows) {
      const text = lineAt(cells, column.index);
      const where = cellAt(row, column, file);
      if (isOtherEducation(header, text)) return [{ code: "other-education", written: text, where }];
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
