import { dimension, parseRecommendation, toJson, valueOf } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const recommendation = valueOf(dimension(request));
const again = valueOf(parseRecommendation(JSON.parse(toJson(recommendation))));
console.log(toJson(again) === toJson(recommendation));
// → true
