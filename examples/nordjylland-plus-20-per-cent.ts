// KKR Nordjylland 2022/2023: last year's 517 and 20 per cent, from nordjyske.dk, August 2022. The split was not
// stated there, so the shares are constructed.
import { recommend, valueOf } from "paedagog-dimensionering";

const { institutions, notes } = valueOf(
  recommend({
    studyYear: "2022/2023",
    kkr: "nordjylland",
    specialisationShares: { dagtilbud: "40", "skole-fritid": "22", "social-special": "38" },
    studyPlaces: { from: "previous-year", totals: { ucn: 517 }, change: { percent: "20" } },
  }),
);

for (const { name, studyPlaces, specialisations } of institutions) {
  console.log(`${name}: ${studyPlaces}`);
  for (const row of specialisations) console.log(`  ${row.name}: ${row.studyPlaces}`);
}
console.log(notes.find(({ code }) => code === "total-previous-year")?.text);
