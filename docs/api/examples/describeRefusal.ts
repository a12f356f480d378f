import { describeRefusal, parseRequest } from "paedagog-dimensionering";

const request = parseRequest({
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 36 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
});
for (const refusal of request.ok ? [] : request.refusals) {
  console.log(describeRefusal(refusal, "en", { remedies: "none", place: false }));
}
// → The shares sum to 99 per cent. They must sum to exactly 100.
