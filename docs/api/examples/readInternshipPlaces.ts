import { readInternshipPlaces } from "paedagog-dimensionering";

const csv = "Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;12;4,5;7\nI alt;12;4,5;7";
const places = readInternshipPlaces(new TextEncoder().encode(csv), { kkr: "sjaelland" });
if (places.ok) {
  for (const row of places.value) console.log(row.provider, row.specialisation, row.places);
}
// → Faxe dagtilbud 12
// → Faxe skole-fritid 4.5
// → Faxe social-special 7
