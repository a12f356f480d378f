import { describe, expect, it } from "vitest";
import { collectReturns } from "../src/returns/collect-returns.js";
import { csvFile } from "./arbitraries/filled-returns.js";

const OPTIONS = { kkr: "sjaelland", studyYear: "2023/2024" } as const;

/** What is made of a file: its sums and unit, or what it is refused for, and the texts that are quoted. */
function madeOf(...lines: string[]): { readonly made: unknown; readonly said: string } {
  const read = collectReturns([csvFile("a.csv", ...lines)], OPTIONS);
  if (!read.ok) return { made: read.refusals.map(({ code }) => code), said: JSON.stringify(read.refusals) };
  const { request, sums } = read.value;
  const codes = new Set(read.notices.map(({ code }) => code).filter((code) => code !== "read-differently"));
  return { made: [request.internshipPlacesUnit, sums, [...codes]], said: JSON.stringify(read.notices) };
}

/** Where what the numbers are may stand: over them in a long and in a wide table, over the table, and below it. */
const places: readonly ((text: string) => string[])[] = [
  (text) => [
    `Kommune;Specialisering;${text}`,
    "Køge;Dagtilbud;1",
    "Køge;Skole/fritid;2",
    "Køge;Social/special;3",
  ],
  (text) => [`Kommune;Dagtilbud, ${text};Skole/fritid, ${text};Social/special, ${text}`, "Køge;1;2;3"],
  (text) => [text, "", "Kommune;Dagtilbud;Skole/fritid;Social/special", "Køge;1;2;3"],
  (text) => ["Kommune;Dagtilbud;Skole/fritid;Social/special", "Køge;1;2;3", "", text],
];

/** In full, and as it is written short. */
const texts: readonly (readonly [whole: string, short: string])[] = [
  ...[
    ...["praktikpladser", "Antal pladser", "halvårspladser", "helårspladser", "antal ½-årspladser"],
    ...["antal pladser pr. år", "pladser pr. halvår", "antal pladser ad gangen", "samtidige pladser"],
    ...["pladser á 6 mdr.", "halve pladser", "antal studiepladser", "ledige pladser", "antal pladser i alt"],
  ].map((text) => [text, text.replace("pladser", "pl.")] as const),
  ["antal studerende", "antal stud."],
  ["forventet antal", "forv. antal"],
  ["antal ledige pladser", "antal led. pladser"],
  ["praktikpladser pr. semester", "praktikpladser pr. sem."],
  ["praktikpladser 2. semester", "praktikpladser 2. sem."],
  ["praktikpladser 1. praktikperiode", "praktikpladser 1. prk.periode"],
  ["praktikpladser efterår 2023", "praktikpladser eft. 2023"],
  ["praktikpladser 1. halvår", "praktikpladser 1. hå"],
  ["praktikpladser 1. halvår", "praktikpladser 1H"],
  ["praktikpladser 2. halvår", "praktikpladser H2"],
  ["pædagogisk assistent", "pæd. ass."],
];

describe("a table with short words, as »pl.« for »pladser«,", () => {
  it.each([
    ["Dagtilbud, halvårspl.;Skole/fritid, halvårspl.;Social/special, halvårspl.", "half-year"],
    ["Dagtilbud (helårspl.);Skole/fritid (helårspl.);Social/special (helårspl.)", "full-year"],
    ["Antal pl. dagtilbud;Antal pl. skole/fritid;Antal pl. social/special", undefined],
    ["Dagtilbud praktikpl;Skole/fritid praktikpl;Social/special praktikpl", undefined],
    ["Dagtilbud halvårsplads;Skole/fritid halvårsplads;Social/special halvårsplads", "half-year"],
  ])("is read by its headings: %s", (headings, unit) => {
    const read = collectReturns([csvFile("a.csv", `Kommune;${headings}`, "Køge;10;4;6")], OPTIONS);
    expect(
      read.ok && [read.value.request.internshipPlacesUnit, read.value.sums.map((one) => one.places)],
    ).toEqual([unit, ["10", "4", "6"]]);
  });

  it.each(texts)(
    "is read, asked about and refused as with the words in full, and quoted as it is written: %s, %s",
    (text, short) => {
      for (const linesOf of places) {
        const [whole, written] = [madeOf(...linesOf(text)), madeOf(...linesOf(short))];
        expect([linesOf(short), written.made]).toEqual([linesOf(short), whole.made]);
        expect([linesOf(short), written.said.includes(short)]).toEqual([
          linesOf(short),
          whole.said.includes(text),
        ]);
        expect(written.said).not.toContain(text);
      }
    },
  );

  it("has its rows' names as they are written", () => {
    const heading = "Praktiksted;Dagtilbud pl.;Skole/fritid pl.;Social/special pl.";
    const read = collectReturns(
      [csvFile("a.csv", heading, "Køge, Torvets pl. 4;1;2;3", "Køge, Norge;4;5;6")],
      OPTIONS,
    );
    expect(JSON.stringify(read)).toContain("Køge, Torvets pl. 4");
    expect(JSON.stringify(read)).not.toContain("pladser 4");
  });

  it.each([
    [
      "Kommune;Specialisering;pl.",
      "Køge;Dagtilbud;1",
      "Kommunens pladser i alt;;7",
      "Kommunens pladser i alt",
    ],
    ["Antal pl.", "Kommune;Specialisering;Antal pladser", "Køge;Dagtilbud;x", "Antal pladser"],
    ["Status H1", "Kommune;Specialisering;Antal", "Køge;Dagtilbud;1 i 1. halvår", "1 i 1. halvår"],
  ])("has what others wrote in full as they wrote it: %s", (...lines) => {
    expect(madeOf(...lines.slice(0, -1)).said).toContain(`"${lines.at(-1) ?? ""}"`);
  });

  it("takes a department for what it is", () => {
    const heading = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    expect(madeOf("Forv. for Børn og Unge", heading, "Køge;1;2;3").made).toEqual(
      madeOf("Forvaltning for Børn og Unge", heading, "Køge;1;2;3").made,
    );
  });
});
