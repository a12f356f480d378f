import { placesFromRows } from "paedagog-dimensionering";

const rows = [
  { provider: "Faxe", specialisation: "Dagtilbud", places: 12 },
  { provider: "Faxe", specialisation: "Skole/fritid", places: 4.5 },
  { provider: "Faxe", specialisation: "Social/special", places: "1.110" },
];
const places = placesFromRows(rows, { kkr: "sjaelland", studyYear: "2023/2024" });
if (places.ok) {
  for (const row of places.value) console.log(row.institution, row.specialisation, row.places);
}
// → absalon dagtilbud 12
// → absalon skole-fritid 4.5
// → absalon social-special 1110
