// A tie: 10, 7 and 1 internship places over 8 study places leave two equal remainders (constructed). It is
// refused with the parties named; then it is settled in the order that somebody has decided.
import { describeRefusal, recommend, type RecommendationRequest } from "paedagog-dimensionering";

const request: RecommendationRequest = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  internshipPlaces: [
    { institution: "absalon", specialisation: "dagtilbud", places: 10 },
    { institution: "absalon", specialisation: "skole-fritid", places: 7 },
    { institution: "absalon", specialisation: "social-special", places: 1 },
  ],
  studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
};

const refused = recommend(request);
if (!refused.ok) for (const refusal of refused.refusals) console.log(describeRefusal(refusal, "en"));

const settled = recommend({ ...request, tieOrder: ["social-special", "dagtilbud"] });
if (settled.ok) {
  for (const { specialisations } of settled.value.institutions) {
    for (const row of specialisations) console.log(`${row.name}: ${row.studyPlaces}`);
  }
  console.log(settled.value.notes.find(({ code }) => code === "tie-settled")?.text);
}
