import { describeFinding, parseRequest, readFilledForm, valueOf, verify } from "paedagog-dimensionering";

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const filled = `Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal studiepladser per specialisering
Professionshøjskolen Absalon;747;Dagtilbudspædagogik;292
;;Skole- og fritidspædagogik;179
;;Social- og specialpædagogik;277`;
const form = valueOf(readFilledForm(new TextEncoder().encode(filled), "csv"));
for (const finding of verify(valueOf(parseRequest(request)), form))
  console.log(describeFinding(finding, "en"));
// → row 2, column 2: Professionshøjskolen Absalon: the rows sum to 748, but the total is 747.
