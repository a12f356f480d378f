import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

/** What becomes of a table whose last row and the line below it are these. */
function read(name: string, note: string, providers: readonly string[] = []): unknown {
  const table = `Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;10;5;8\n${name};4;9;11\n${note}\n`;
  const options = { kkr: "sjaelland", unit: "full-year", file: "p.csv", providers } as const;
  const outcome = readInternshipPlaces(new TextEncoder().encode(table), options);
  return outcome.ok ? "counted" : outcome.refusals.map(({ code, where }) => [code, where?.row]);
}

describe("a mark behind a name", () => {
  it.each([
    ["Køge*", "* tal fra sidste år"],
    ["Køge *", "* Sidste års tal"],
    ["Køge**", "** fra 2025/2026"],
    ["Køge 1)", "1) ønske, endnu ikke besluttet"],
    ["Køge*", "\n* = tal fra 2025/2026"],
    ["Privat*", "* er med i Faxes tal"],
    ["Privat*", "* er talt med ovenfor"],
    ["Privat*", "* tælles ikke med"],
    ["Køge²", "² efter besparelser"],
  ])("%s with »%s« is asked about", (name, note) => {
    expect(read(name, note)).toEqual([["sum-or-provider", 3]]);
    expect(read(name, note, [name])).toBe("counted");
  });

  it("is asked about with its note", () => {
    const table = "Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge*;4;9;11\n* kun efterår\n";
    const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland" });
    expect(outcome).toMatchObject({ refusals: [{ written: "Køge*", note: "* kun efterår" }] });
  });

  it.each([
    ["Dagtilbud*", "* 2025-tal"],
    ["Dagtilbud†", "† tal fra sidste år"],
  ])("behind a heading %s with »%s« is asked about", (heading, note) => {
    const codesOf = (line: string): string[] => {
      const table = `Kommune;${heading};Skole/fritid;Social/special\nFaxe;10;5;8\nKøge;4;9;11\n\n${line}\n`;
      const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland" });
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    };
    expect(codesOf(note)).toContain("figures-beside");
    expect(codesOf(note.replace(/ .*/, " svaret pr. mail"))).toEqual([]);
  });

  it.each([
    ["Køge*", "* svaret pr. mail"],
    ["Køge*", "** tal fra sidste år"],
    ["Køge", "* tal fra sidste år"],
    ["Køge 1)", "1) Heraf 2 dagtilbudspladser i Stevns"],
    ["Køge*", "* med i alt 5 huse"],
  ])("%s with »%s« is counted", (name, note) => {
    expect(read(name, note)).toBe("counted");
  });
});

describe("a unit in the note of a mark", () => {
  const TABLE =
    "Kommune;Specialisering;Antal\nKøge;Dagtilbud;4\nKøge;Skole/fritid;9\nKøge;Social/special;11\n";
  const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;10;5;8\nKøge;4;9;11\n";

  const WORDS = [
    [WIDE, "Køge"],
    [TABLE, "Skole/fritid"],
    [WIDE, "Dagtilbud"],
  ] as const;

  /** What becomes of a table with a note below it: how many units it states of all its numbers, or why it is refused. */
  function readNoted(table: string, note: string): unknown {
    const outcome = readInternshipPlaces(new TextEncoder().encode(`${table}\n${note}\n`), {
      kkr: "sjaelland",
    });
    return outcome.ok
      ? outcome.notices.filter(({ code }) => code === "unit-stated").length
      : outcome.refusals.map((refusal) => [
          refusal.code,
          refusal.code === "unit-of-some" ? refusal.carriers : undefined,
        ]);
  }

  it.each(["*", "**", "1)", "²", "†"])("is of some numbers where only those have the mark %s", (mark) => {
    for (const said of [
      "helårspladser",
      "tallene er helårspladser",
      "= opgjort i halvårspladser",
      "halvår",
    ]) {
      const note = `${mark} ${said}`;
      for (const [table, word] of mark.startsWith("*") ? WORDS : WORDS.slice(0, 1)) {
        const marked = readNoted(table.replace(word, `${word} ${mark}`), note);
        expect(marked).toEqual([["unit-of-some", [`${word} ${mark}`]]]);
      }
    }
  });

  it.each(["*", "**"])("is of all where all of them have the mark %s, or none", (mark) => {
    const note = `${mark} helårspladser`;
    const all = [
      ...[WIDE, TABLE, WIDE.replace("Kommune", `Kommune ${mark}`), TABLE.replace("Antal", `Antal ${mark}`)],
      WIDE.replace("Faxe", `Faxe ${mark}`).replace("Køge", `Køge ${mark}`),
      TABLE.replaceAll("Køge", `Køge ${mark}`),
    ];
    for (const table of all) expect(readNoted(table, note)).toBe(1);
  });
});
