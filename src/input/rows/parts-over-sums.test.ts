import { describe, expect, it } from "vitest";
import { collectReturns } from "../../returns/collect-returns.js";
import { readInternshipPlaces } from "./read-internship-places.js";

const FRAME = { kkr: "sjaelland", studyYear: "2023/2024" } as const;
const HEADING = "Praktiksted;Dagtilbud;Skole/fritid;Social/special";

/** Who has the places, each once; or what is refused. Of a file both commands say the same. */
function read(...rows: readonly string[]): readonly string[] {
  const bytes = new TextEncoder().encode([HEADING, ...rows].join("\n"));
  const places = readInternshipPlaces(bytes, FRAME);
  const collected = collectReturns([{ name: "a.csv", bytes }], FRAME);
  expect(places.ok).toBe(collected.ok);
  return places.ok
    ? [...new Set(places.value.map(({ provider = "" }) => provider))]
    : places.refusals.map((fault) =>
        fault.code === "sum-or-provider" ? `${fault.because}: ${fault.written}` : fault.code,
      );
}

const SITES = ["Solsikken;5;3;2", "Mælkebøtten;6;4;3"];
const OTHERS = ["Roden;1;3;2", "Engen;6;4;3"];

describe("names that are not known over the sum of a municipality", () => {
  it("are parts of it", () => {
    const parts = ["Køge, Solsikken", "Køge, Mælkebøtten"];
    for (const sum of ["Køge Kommune i alt", "I alt Køge", "Sum, Køge Kommune"])
      expect(read(...SITES, `${sum};11;7;5`), sum).toEqual(parts);
    expect(read(...SITES, "Køge i alt;11;7;5", ...OTHERS, "Faxe i alt;7;7;5", "I alt;18;14;10")).toEqual([
      ...parts,
      ...["Faxe, Roden", "Faxe, Engen"],
    ]);
    expect(read("Psykiatrien;0;0;8", "Socialområdet;0;0;9", "Region Sjælland i alt;0;0;17")).toEqual([
      "Region Sjælland, Psykiatrien",
      "Region Sjælland, Socialområdet",
    ]);
  });

  it("are so in a long table", () => {
    const long = ["Dagtilbud", "Skole/fritid", "Social/special"];
    const text = (name: string, ...numbers: readonly number[]): string[] =>
      long.map((kind, at) => `${name};${kind};${numbers[at]}`);
    const rows = [...text("Solsikken", 5, 3, 2), ...text("Engen", 6, 4, 3), ...text("Køge i alt", 11, 7, 5)];
    const bytes = new TextEncoder().encode(["Praktiksted;Specialisering;Pladser", ...rows].join("\n"));
    const outcome = readInternshipPlaces(bytes, FRAME);
    expect(outcome.ok && new Set(outcome.value.map(({ provider }) => provider))).toEqual(
      new Set(["Køge, Solsikken", "Køge, Engen"]),
    );
  });

  it("are asked about where it is only called so, also with a slip", () => {
    for (const numbers of ["11;7;5", "11;8;5"])
      expect(read(...SITES, `Køge Kommune samlet;${numbers}`)).toEqual([
        expect.stringMatching(/^(?:parts-beside|label): Køge Kommune samlet$/),
      ]);
    expect(read(...SITES, "Køge;11;7;5")).toEqual(["parts-beside: Køge"]);
  });

  it("are none where it differs from them, and may be an answer beside theirs", () => {
    expect(read("Friskolen Rosen;1;2;0", "Køge Kommune i alt;50;30;20")).toEqual([
      "label: Køge Kommune i alt",
    ]);
  });

  it("are so where the sums stand above, and none in a list of municipalities", () => {
    expect(read("Køge i alt;11;7;5", ...SITES, "Faxe i alt;7;7;5", ...OTHERS)).toEqual([
      ...["Køge, Solsikken", "Køge, Mælkebøtten", "Faxe, Roden", "Faxe, Engen"],
    ]);
    expect(read("Friskolen Rosen;2;0;1", ...SITES, "Køge i alt;11;7;5")).toEqual([
      ...["Friskolen Rosen", "Køge, Solsikken", "Køge, Mælkebøtten"],
    ]);
    const named = (...rows: readonly string[]): readonly string[] => read(...rows).toSorted();
    expect(named("Køge samlet;5;3;2", "Friskolen Rosen;1;2;0", "Sorø samlet;6;4;3")).toEqual([
      ...["Friskolen Rosen", "Køge samlet", "Sorø samlet"],
    ]);
    expect(named("Køge;5;3;2", "Friskolen Rosen;1;2;0", "Region Sjælland;0;0;8", "I alt;6;5;10")).toEqual([
      ...["Friskolen Rosen", "Køge", "Region Sjælland"],
    ]);
  });
});
