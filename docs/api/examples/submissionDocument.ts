import { dimension, submissionDocument, valueOf } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const { sections } = submissionDocument(valueOf(dimension(request)));
for (const { title } of sections) console.log(title);
// → Indstilling om optag på pædagoguddannelsen i studieåret 2019/2020
// → Beregningsbilag
// → Grundlaget: hvad der er angivet, og hvor tallene kommer fra
