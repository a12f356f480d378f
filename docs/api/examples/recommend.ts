import { parseRequest, recommend, valueOf } from "paedagog-dimensionering";

const request = valueOf(
  parseRequest({
    studyYear: "2019/2020",
    kkr: "sjaelland",
    specialisationShares: { dagtilbud: 30, "skole-fritid": 35, "social-special": 35 },
    studyPlaces: { from: "institution-totals", totals: { absalon: 1 } },
  }),
);
const tied = recommend(request);
if (!tied.ok) console.log(tied.refusals.map(({ code }) => code));
const settled = recommend({ ...request, tieOrder: ["social-special"] });
console.log(settled.ok && settled.value.institutions[0]?.specialisations.map((row) => row.studyPlaces));
// → ["tie"]
// → [0,0,1]
