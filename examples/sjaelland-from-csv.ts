// KKR Sjælland's form from a CSV file with a row for each of its 17 municipalities and its region. The numbers
// in the file are constructed: internship places by specialisation were not found published for any year.
import { readFileSync } from "node:fs";
import {
  readInternshipPlaces,
  recommend,
  type RecommendationRequest,
  submissionDocument,
  toMarkdown,
  valueOf,
} from "paedagog-dimensionering";

const bytes = readFileSync(new URL("./sjaelland-constructed.csv", import.meta.url));
const places = readInternshipPlaces(bytes, { file: "sjaelland-constructed.csv", kkr: "sjaelland" });
const request: RecommendationRequest = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  internshipPlaces: valueOf(places),
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
// What was read differently than written goes with the table, as notes.
const recommendation = valueOf(recommend(request, { notices: places.ok ? places.notices : [] }));

console.log(toMarkdown(submissionDocument(recommendation)));
