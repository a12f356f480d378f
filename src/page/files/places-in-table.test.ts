import { expect, it } from "vitest";
import { formEditions } from "../../index.js";
import { placesInTable } from "./places-in-table.js";

const [bundled] = formEditions;
if (bundled === undefined) throw new Error("no form");
const edition = {
  ...bundled,
  studyYear: "2028/2029",
  specialisations: [
    ...bundled.specialisations,
    { id: "almen", name: "Almen pædagogik (konstrueret)", aliases: [] },
  ],
};
const TABLE =
  "Kommune\tDagtilbud\tSkole/fritid\tSocial/special\tAlmen pædagogik (konstrueret)\nKøge\t39\t24\t37\t5\n";

it("a pasted table is read on the form that the work brings", () => {
  const work = { kkr: "sjaelland", studyYear: "2028/2029", unit: "", edition } as const;
  expect(placesInTable(TABLE, work, {})?.rows).toEqual([
    {
      ...{ provider: "Køge", institution: "absalon" },
      places: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37", almen: "5" },
    },
  ]);
});
