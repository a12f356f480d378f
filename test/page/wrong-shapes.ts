import { blankWork } from "../../src/page/work/work.js";

const work = blankWork([{ id: "absalon" }]);
const kept = (changes: object, version = 4): string =>
  JSON.stringify({ version, work: { ...work, ...changes }, isSaved: true, day: "" });

/** What a browser may keep for the page and is no work of its: by other programs, by other versions, by half. */
export const WRONG_SHAPES: readonly (readonly [what: string, text: string])[] = [
  ["half a text", "{"],
  ["nothing", "null"],
  ["a number", "7"],
  ["a list", "[]"],
  ["a later version", kept({}, 999)],
  ["a version before the first", kept({}, 0)],
  ["a version in words", JSON.stringify({ version: "3", work, isSaved: true })],
  ["no work", JSON.stringify({ version: 4, isSaved: true })],
  ["work without most of it", JSON.stringify({ version: 1, work: { kkr: "" }, isSaved: true })],
  ["a number in a text's place", kept({ totals: { absalon: 747 } })],
  ["rows that are no list", kept({ rows: { 0: work.rows[0] } })],
  ["a row that is nothing", kept({ rows: [null] })],
  ["a row without its places", kept({ rows: [{ provider: "Køge", institution: "absalon" }] })],
  ["a choice that is none", kept({ basis: "guess" })],
  [
    "a form without its specialisations",
    kept({ edition: { studyYear: "2027/2028", institutions: [], columns: {} } }),
  ],
  ["reports that are texts", kept({ reports: ["read"] })],
  ["a last year that is none", kept({ previous: { name: "x", year: {} } })],
  [
    "decided cells with a number",
    kept({ decided: [{ institution: "a", specialisation: "b", studyPlaces: 7 }] }),
  ],
];
