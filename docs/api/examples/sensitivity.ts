import { parseRequest, sensitivity, valueOf } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
console.log(Object.keys(valueOf(sensitivity(valueOf(parseRequest(request))))).join(" "));
// → studyYear kkr names basis unit closest pairs runnersUp
