import { describe, expect, it } from "vitest";
import { collectReturns } from "../../returns/collect-returns.js";

const FRAME = { kkr: "sjaelland", studyYear: "2023/2024" } as const;

/** "Køge, Rosen dagtilbud 3" and so on; or what is refused. */
function said(text: string): readonly string[] {
  const outcome = collectReturns([{ name: "alle.csv", bytes: new TextEncoder().encode(text) }], FRAME);
  if (!outcome.ok)
    return outcome.refusals.map((refusal) =>
      refusal.code === "incomplete-return" ? `${refusal.code} ${refusal.provider}` : refusal.code,
    );
  return outcome.value.request.internshipPlaces.map(
    ({ provider = "", specialisation, places }) => `${provider} ${specialisation} ${places}`,
  );
}

describe("a provider in several files", () => {
  it("is not said to lack what another of them has", () => {
    const fileOf = (name: string): { name: string; bytes: Uint8Array } => ({
      name: `Køge - ${name}.csv`,
      bytes: new TextEncoder().encode(`Kommune;Specialisering;Antal\nKøge;${name};3`),
    });
    const outcome = collectReturns(["Dagtilbud", "Skole", "Social"].map(fileOf), FRAME);
    expect(!outcome.ok && outcome.refusals.map(({ code }) => code)).not.toContain("missing-specialisation");
  });
});

describe("departments and sites in a column beside their municipality", () => {
  const WIDE = "Dagtilbud;Skole/fritid;Social/special";
  const ROWS = ["Køge;Rosen;3;4;5", "Køge;Solen;10;2;1", "Faxe;Børn;6;6;6"].join("\n");
  const READ = [
    ...["Faxe, Børn dagtilbud 6", "Faxe, Børn skole-fritid 6", "Faxe, Børn social-special 6"],
    ...["Køge, Rosen dagtilbud 3", "Køge, Rosen skole-fritid 4", "Køge, Rosen social-special 5"],
    ...["Køge, Solen dagtilbud 10", "Køge, Solen skole-fritid 2", "Køge, Solen social-special 1"],
  ];

  it.each(["Afdeling", "Forvaltning", "Praktiksted"])("are parts of it, under %s", (over) => {
    expect(said(`Kommune;${over};${WIDE}\n${ROWS}`)).toEqual(READ);
    expect(said(`Kommune;${over};${WIDE}\n${ROWS}\nI alt;;19;12;12`)).toEqual(READ);
  });

  it("are its own, and not those of a region in it; nor where one has no name", () => {
    expect(said(`Kommune;Arbejdsgiver;${WIDE}\nKøge;Region Sjælland;3;4;5\nKøge;Rosen;1;1;1`)).toEqual([
      "repeated-column",
    ]);
    expect(said(`Kommune;Afdeling;${WIDE}\nKøge;;3;4;5\nKøge;Rosen;1;1;1`)).not.toEqual(
      expect.arrayContaining(["Køge, Rosen dagtilbud 1"]),
    );
  });

  it("of a region stand under its name", () => {
    const rows = ["Bakkegården;0;0;4", "Himmelev;0;0;5", "Psykiatrien Vest;0;0;7", "I alt;0;0;16"];
    const sites = said(["Region Sjælland;;;", `Tilbud;${WIDE}`, ...rows].join("\n"));
    expect(sites).toContain("Region Sjælland, Psykiatrien Vest social-special 7");
    expect(sites).toHaveLength(9);
  });

  it("stand beside a row of all without a name, and nobody is told to add them up", () => {
    const over = "Kommune;Afdeling;Specialisering;Antal";
    const rows = ["Køge;A;Dagtilbud;5", "Køge;B;Dagtilbud;6", "Køge;;Dagtilbud;11", "Køge;C;Skole/fritid;5"];
    expect(said([over, ...rows, "Køge;D;Social/special;4"].join("\n"))).toEqual(["whole-and-part"]);
    // Where each row is of something else one without a name is as good as the others.
    const apart = ["Køge;;Dagtilbud;5", "Køge;B;Skole/fritid;6", "Køge;B;Social/special;7"];
    expect(said([over, ...apart].join("\n"))).toContain("Køge social-special 7");
  });

  it("need not have each specialisation where others of the municipality have it", () => {
    const rows = "Rosen;Dagtilbud;3\nSolen;Dagtilbud;4\nSkolen;Skole/fritid;2";
    const list = `Køge Kommune;;\nPraktiksted;Specialisering;Antal\n${rows}`;
    expect(said(`${list}\nBoet;Social/special;6\nI alt;;15`)).toEqual([
      ...["Køge, Boet social-special 6", "Køge, Rosen dagtilbud 3"],
      ...["Køge, Skolen skole-fritid 2", "Køge, Solen dagtilbud 4"],
    ]);
    expect(said(list)).toContain("missing-specialisation");
    const beside = "Faxe;Hus;Dagtilbud;1\nFaxe;Hus;Skole/fritid;1\nFaxe;Hus;Social/special;1";
    const both = `Kommune;Praktiksted;Specialisering;Antal\n${rows.replaceAll(/^/gm, "Køge;")}\n${beside}`;
    expect(said(both)).toEqual(["incomplete-return Køge"]);
  });

  it("of several municipalities each need all", () => {
    const rows = "Køge;Dagtilbud;3\nFaxe;Skole/fritid;2\nGreve;Social/special;1";
    expect(said(`Kommune;Specialisering;Antal\n${rows}`)).toEqual([
      ...["incomplete-return Faxe", "incomplete-return Greve", "incomplete-return Køge"],
    ]);
  });
});
