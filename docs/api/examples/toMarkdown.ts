import { dimension, submissionDocument, toMarkdown, valueOf } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const document = submissionDocument(valueOf(dimension(request)));
console.log(toMarkdown(document).split("\n")[0]);
// → # Indstilling om optag på pædagoguddannelsen i studieåret 2019/2020
