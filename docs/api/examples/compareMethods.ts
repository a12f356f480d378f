import { compareMethods, parseRequest, valueOf } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const { methods } = valueOf(compareMethods(valueOf(parseRequest(request))));
for (const { method } of methods) console.log(method);
// → largest-remainder
// → sainte-lague
// → dhondt
// → adams
// → huntington-hill
// → dean
