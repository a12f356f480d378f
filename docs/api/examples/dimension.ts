import { dimension } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const outcome = dimension(request);
if (outcome.ok) {
  for (const { name, specialisations } of outcome.value.institutions) {
    console.log(name, ...specialisations.map(({ studyPlaces }) => studyPlaces));
  }
}
// → Professionshøjskolen Absalon 291 179 277
