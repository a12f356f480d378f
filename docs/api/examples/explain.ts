import { dimension, explain, valueOf } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const { divisions } = explain(valueOf(dimension(request)));
for (const { rows } of divisions) console.log(rows.map((row) => `${row.id} ${row.studyPlaces}`).join(", "));
// → dagtilbud 291, skole-fritid 179, social-special 277
