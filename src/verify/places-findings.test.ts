import { expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { verify } from "./verify.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  internshipPlaces: [
    ...[39, 24, 37].map((places, at) => ({ provider: "Faxe Kommune", places, at })),
    ...[351, 216, 333].map((places, at) => ({ provider: "Region Sjælland", places, at })),
  ].map(({ at, ...row }) => ({
    ...row,
    institution: "absalon",
    specialisation: ["dagtilbud", "skole-fritid", "social-special"][at] ?? "",
  })),
  internshipPlacesUnit: "full-year",
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};

function codes(text: string): string[] {
  const form = { ...filledForm({ absalon: [291, 179, 277] }), texts: [text] };
  return verify(REQUEST, form).map(({ severity, code }) => `${severity} ${code}`);
}

it.each([
  "Der er indberettet 1.010 praktikpladser.",
  "Faxe stiller 120 praktikpladser til rådighed.",
  "Der er 1.000 praktikpladser på Absalon og 750 på UCL.",
  "Praktikpladserne er opgjort som halvårspladser.",
])("internship places that are not the request's are a notice: %s", (text) => {
  expect(codes(text)).toEqual(["notice number-beside"]);
});

it.each([
  "Der er indberettet 1.000 praktikpladser, svarende til 2.000 halvårspladser.",
  "Faxe stiller 100 praktikpladser til rådighed, heraf 39 i dagtilbud.",
  "Region Sjælland har 900 praktikpladser.",
  "Der er 630 praktikpladser til dagtilbud og skole/fritid.",
  "Praktikpladserne er opgjort som helårspladser.",
  "Behovet er 1.494 halvårspladser.",
  "Der er ca. 1.100 praktikpladser.",
  "Sidste år var der 1.010 praktikpladser.",
  "Der er 253 praktikpladser flere end studiepladser.",
])("the request's own are none, nor is what is no sum of them: %s", (text) => {
  expect(codes(text)).toEqual([]);
});

it("decimals are added up exactly", () => {
  const internshipPlaces = (REQUEST.internshipPlaces ?? []).map((row) =>
    row.provider === "Faxe Kommune" ? { ...row, places: `${row.places}.2` } : row,
  );
  const form = { ...filledForm({ absalon: [291, 179, 277] }), texts: ["Faxe stiller 100,6 praktikpladser."] };
  const found = verify({ ...REQUEST, internshipPlaces }, form).map(({ code }) => code);
  expect(found).not.toContain("number-beside");
});
