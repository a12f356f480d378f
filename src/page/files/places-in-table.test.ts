import { expect, it } from "vitest";
import { formEditions } from "../../index.js";
import { WHOLE_FORM } from "../work/work.js";
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
  expect(placesInTable(TABLE, work)?.rows).toEqual([
    {
      ...{ provider: "Køge", institution: "absalon", file: "" },
      places: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37", almen: "5" },
    },
  ]);
});

it("a pasted table with a unit of its own is taken as a file is, which may be converted", () => {
  const work = { kkr: "sjaelland", studyYear: "2023/2024", edition: null } as const;
  const table = "Kommune (halvårspladser)\tDagtilbud\tSkole/fritid\tSocial/special\nGreve\t40\t24\t28\n";
  expect(placesInTable(table, { ...work, unit: "" })).toMatchObject({ rows: null, isAsked: true });
  expect(placesInTable(table, { ...work, unit: "full-year" })).toMatchObject({ rows: null, isAsked: true });
  expect(placesInTable(table, { ...work, unit: "half-year" })).toMatchObject({ isAsked: false });
  // Also without a KKR.
  const ofAll = { ...work, kkr: WHOLE_FORM };
  const named = table.replace(/\t/, "\tInstitution\t").replace("Greve", "Greve\tabsalon");
  expect(placesInTable(named, { ...ofAll, unit: "" })).toMatchObject({ rows: null, isAsked: true });
  expect(placesInTable(named, { ...ofAll, unit: "full-year" })).toMatchObject({ rows: null, isAsked: true });
});

it("a pasted table with something to answer is asked about as a file is", () => {
  const work = { kkr: "sjaelland", studyYear: "2023/2024", unit: "", edition: null } as const;
  const header = "Kommune\tDagtilbud\tSkole/fritid\tSocial/special\nKøge\t10\t20\t30\n";
  const sum = "Region Sjælland\t13\t24\t35\n";
  expect(placesInTable(`${header}Faxe\t3\t4\t5\n`, work)?.isAsked).toBe(false);
  expect(placesInTable(`${header}Faxe\tx\t4\t5\n`, work)).toMatchObject({ rows: null, isAsked: false });
  expect(placesInTable(`${header}Faxe\t3\t4\t5\n${sum}`, work)).toMatchObject({ rows: null, isAsked: true });
});

it("whoever is known is called in a pasted table as in a file", () => {
  const work = { kkr: "sjaelland", studyYear: "2023/2024", unit: "", edition: null } as const;
  const table = "Kommune\tDagtilbud\tSkole/fritid\tSocial/special\nFaxe Kommune\t1\t2\t3\nEt sted\t1\t2\t3\n";
  const read = placesInTable(table, work);
  expect(read?.rows?.map(({ provider }) => provider)).toEqual(["Faxe", "Et sted"]);
  // What is seen in the table, and how many rows were read, is said at every paste otherwise.
  expect(read?.report.texts.join()).not.toMatch(/læst som Absalon|genkendt/);
  const region = table.replace("Et sted", "Region Sjælland");
  const named = placesInTable(region, { ...work, studyYear: "2027/2028" })?.rows;
  expect(named?.map(({ provider }) => provider)).toEqual(["Faxe", "Region Sjælland"]);
});
