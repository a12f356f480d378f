import { expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

/** The codes of what is refused or said of a table with such a column. */
function codes(heading: string, ...units: readonly string[]): unknown {
  const rows = units.map((unit, index) => `${["Køge", "Faxe"][index] ?? ""};10;5;8;${unit}`);
  const table = [`Kommune;Dagtilbud;Skole/fritid;Social/special;${heading}`, ...rows].join("\n");
  const outcome = readInternshipPlaces(new TextEncoder().encode(table), {
    ...{ kkr: "sjaelland", studyYear: "2023/2024", unit: "half-year" },
  });
  return outcome.ok
    ? outcome.notices.map(({ code }) => code).filter((code) => code === "extra-columns")
    : outcome.refusals.map(({ code, where }) => [code, where?.row]);
}

it.each([
  ["Enhed", "pr. semester"],
  ["Enhed", "hele året"],
  ["Opgjort i", "Halvårspladser-2023"],
  ["Enhed:", "½ år ad gangen"],
  ["Enhed", "H"],
  ["Enhed (½ eller 1)", "½"],
  ["Halvår", "x"],
  ["Halvår", "Ja"],
  ["Helår", "nej"],
  ["Hel-/halvår", "✓"],
  ["Halvplads", "x"],
  ["Hele eller halve pladser", "Halve"],
])("refuses what stands under »%s« and is no unit that is known: »%s«", (heading, unit) => {
  expect(codes(heading, unit, "halvårspladser")).toContainEqual(["unknown-unit", 2]);
});

it.each(["Halvmånen", "Børnehuset Helle", "Afdeling 2", "stk."])("may be of a department: »%s«", (name) => {
  expect(codes("Enhed", name, "Dagplejen")).toEqual(["extra-columns"]);
});

it.each(["1", "0"])("refuses a unit that is ticked with a number: %s", (tick) => {
  expect(codes("Halvår", tick, "")).toContainEqual(["unread-columns", 1]);
});

it.each(["Alder (½-2 år)", "Ingen halve pladser"])("is no unit: »%s«", (heading) => {
  expect(codes(heading, "x", "")).toEqual(["extra-columns"]);
});

it("does not say of a column that it is not used, if the unit is read there", () => {
  expect(codes("Enhed", "halvårspladser", "halvårspl.")).toEqual([]);
  expect(codes("Afdeling", "Syd", "Nord")).toEqual(["extra-columns"]);
});
