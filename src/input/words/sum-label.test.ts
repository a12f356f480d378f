import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kkrs } from "../../reference/kkrs.js";
import { besideState, readLabel, saysSum } from "./sum-label.js";

const FIGURES = (
  "Forventet;Forventede;Behov;Normtal;Normeringer;Krav;Kontroltal;Ledige;Rest;Resten;Reserve;Indeks;Kapacitet;" +
  "Procentfordeling;Mål;Måltal;Målsætning;Gennemsnit;Difference;Ændring;Ændringer;Andel;Budget;Prognose;Loft"
).split(";");
/** What says alone that a row is nobody's, and with a name beside it nothing. */
const NOBODYS = (
  "Indmeldt;Tildelte;Ubesatte;Besat;Restgruppe;Ramme;Rammetal;Ministeriets;Foreløbige;Korrigeret;Vægtet;Estimeret;Anslået;" +
  "Godkendte;Vedtaget;Forslag;Indstilling;Dimensionering;Fremskrivning;Svarprocent;Højeste;Laveste;Mindst;Netto;" +
  "Vakante;Vakancer;Oplyst;Tjek;Transport;Frafald;Udbud"
).split(";");
const NAMES = kkrs.flatMap(({ municipalities, region }) => [
  region,
  ...municipalities.map(({ name }) => name),
]);

describe("readLabel", () => {
  it.each([
    ["I alt", "sum", ""],
    ["Kommuner i alt", "sum", ""],
    ["Kontrolsum", "sum", ""],
    ["Alle kommuner", "sum", ""],
    ["Køge Total", "sum", "køge"],
    ["Region Sjælland, I alt", "sum", "region sjælland"],
    ["Rest i alt", "figure", ""],
    ["Forventet 2026", "figure", ""],
    ["Pr. kommune", "figure", ""],
    ["Sidste år", "figure", "sidste år"],
    ["heraf region", "figure", ""],
    ["herunder private", "figure", "herunder private"],
    ["inkl. private", "name-or-figure", ""],
    ["dvs. private", "name-or-figure", ""],
    ["Private, herunder fonde", null, "private herunder fonde"],
    ["Antal institutioner", "figure", ""],
    ["1. praktik", "name-or-figure", ""],
    ["Merit", "name-or-figure", ""],
    ["Meritstuderende", "name-or-figure", ""],
    ["2025/26", "figure", ""],
    ["Køge, forventet 2026", "name-or-figure", "køge"],
    ["Øvrige kommuner", "name-or-figure", ""],
    ["Andre", "name-or-figure", ""],
    ["Ikke-fordelte", "name-or-figure", ""],
    ["+ nye pladser", "name-or-figure", ""],
    ["Ansøgte", "name-or-figure", ""],
    ["Andre i alt", "sum", ""],
    ["Maks", "figure", ""],
    ["Overbooking 5 %", "figure", ""],
    ["Børnehuset Andre", null, "børnehuset andre"],
    ["Målgruppehuset", null, "målgruppehuset"],
    ["Restaurant Køge", null, "restaurant køge"],
    ["Husum", null, "husum"],
    ["Antal pladser", null, ""],
    ["Antal ansatte", "figure", ""],
    ["Minimumstal", "figure", ""],
    ["Sygehospital", null, "sygehospital"],
    ["Mellemtotal", "sum", ""],
    ["Tot.", "sum", ""],
    ["I fjor", "figure", "i fjor"],
    ["Seneste indberetning", "figure", "seneste indberetning"],
    ["Indmeldt 2026", "name-or-figure", ""],
    ["KKR Sjælland", "name-or-figure", ""],
    ["KKR Sjælland i alt", "sum", "kkr sjælland"],
    ["Minus Faxe", "name-or-figure", ""],
    ["Fratrukket Børnehuset Solen", "name-or-figure", ""],
    ["Afventer", "name-or-figure", ""],
    ["-", "name-or-figure", ""],
    ["+/-", "name-or-figure", ""],
    ["20", "name-or-figure", ""],
    ["1.110,5", "name-or-figure", ""],
    ["", null, ""],
  ])("of »%s«", (label, kind, of) => {
    expect(readLabel(label)).toEqual({ kind, of });
  });

  it("takes no municipality and no region for a sum, also with a department behind its name", () => {
    const department = fc.constantFrom(
      "",
      " Kommune",
      " Kommune, Børn og Skole",
      " - Social",
      ", Hovedhuset",
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), department, (name, more) => {
        expect(readLabel(`${name}${more}`).kind).toBeNull();
      }),
    );
  });

  it("knows a figure among the words that may stand beside it, in any case", () => {
    const beside = fc.constantFrom("", "antal ", "2026 ", "kommuner ", "i år ");
    fc.assert(
      fc.property(fc.constantFrom(...FIGURES), beside, fc.boolean(), (word, before, isLoud) => {
        const label = `${before}${word}`;
        expect(saysSum(isLoud ? label.toUpperCase() : label)).toBe(true);
      }),
    );
  });

  it("asks of what names nobody, and of a name beside it nothing", () => {
    const beside = fc.constantFrom("", " 2026", " pladser", " til", " tal");
    fc.assert(
      fc.property(fc.constantFrom(...NOBODYS), beside, fc.constantFrom(...NAMES), (word, more, name) => {
        expect(readLabel(`${word}${more}`)).toMatchObject({ kind: "name-or-figure", of: "" });
        expect(readLabel(`${name}, ${word}`).kind).toBeNull();
      }),
    );
  });

  it("asks of a figure beside a name, and takes neither for granted", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.constantFrom("forventet", "mål", "rest"), (name, word) => {
        for (const label of [`${name}, ${word}`, `${word} ${name} 2026`]) {
          expect(readLabel(label)).toEqual({ kind: "name-or-figure", of: readLabel(name).of });
        }
      }),
    );
  });
});

describe("besideState", () => {
  it("finds the name beside a wish, another time, or that nothing is reported", () => {
    const state = fc.constantFrom(
      ...", ønske;, ønsket; ikke svaret endnu; har endnu ikke indberettet; (afventer svar); (fra 2028); indtil 1. juli 2028".split(
        ";",
      ),
      ..." efter besparelser; før nedskæringer; uden udvidelsen; forår; (vinter); 1. halvår; - usikkert".split(
        ";",
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), state, (name, said) => {
        expect(besideState(name + said)).toBe(readLabel(name).of);
        expect(besideState(name)).toBeNull();
      }),
    );
  });

  it.each([
    "Ønskeøen",
    "Køge, tal fra skolerne",
    "Køge Kommune, Børn og Skole",
    "Vinterhuset, Faxe",
    "Ønske",
    "",
  ])("none in »%s«", (label) => {
    expect(besideState(label)).toBeNull();
  });
});
