import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partSuffix } from "../../test/arbitraries/parts-of-providers.js";
import { prop } from "../../test/prop.js";
import { kkrs } from "../reference/kkrs.js";
import { reference } from "../reference/reference.js";

const { knownProvider, providerId, ownerId } = reference.at("2023/2024", "syddanmark");

function readAs(written: string): unknown {
  const known = knownProvider(written);
  return known && [known.name, known.isPart ? "part" : "whole", ...known.others];
}

describe("whom a text names", () => {
  it.each<[string, unknown]>([
    ["Vejen Kommune", ["Vejen", "whole"]],
    ["VEJEN KOM.", ["Vejen", "whole"]],
    ["Vejen Kommune, Børn og Skole", ["Vejen", "part"]],
    ["Faxe - Social", ["Faxe", "part"]],
    ["Køge2", ["Køge", "part"]],
    ["Region Syddanmark, psykiatrien", ["Region Syddanmark", "part"]],
    ["Region Syddanmarks Psykiatri", ["Region Syddanmark", "part"]],
    ["Bornholms Regionskommune (dagtilbud)", ["Bornholm", "part"]],
    ["Aarhus Kommune".normalize("NFD"), ["Aarhus", "whole"]],
    ["Ålborg", ["Aalborg", "whole"]],
    ["Åbenrå Kommune", ["Aabenraa", "whole"]],
    ["Fåborg-Midtfyn, Dagtilbud", ["Faaborg-Midtfyn", "part"]],
    ["Taarnby", ["Tårnby", "whole"]],
    ["Fakse Kommune", ["Faxe", "whole"]],
    ["Vejen Kommune, Børnehuset i Vejen", ["Vejen", "part"]],
    // The longest name wins: "Ikast-Brande" and "Faaborg-Midtfyn" are one each.
    ["Ikast-Brande Kommune Skole", ["Ikast-Brande", "part"]],
    ["Køge og Faxe", ["Køge", "part", "Faxe"]],
    ["Odense/Region Syddanmark/Vejle", ["Odense", "part", "Region Syddanmark", "Vejle"]],
    // A year is no part: two years of one municipality are its answer twice.
    ["Køge 2026", ["Køge", "whole"]],
    ["Køge Kommune, 2026/27", ["Køge", "whole"]],
    ["Køge 27", ["Køge", "part"]],
    // Nor is how far its numbers have come.
    ["Køge (gammel)", ["Køge", "whole"]],
    ["Køge Kommune, rettet", ["Køge", "whole"]],
    ["Greve (foreløbige tal)", ["Greve", "whole"]],
    ["Faxe kladde 2", ["Faxe", "whole"]],
    ["Køge Ny Skole", ["Køge", "part"]],
    // Nor whom to ask, where they are, its code, or "Kommune" in short.
    ["Køge Kommune v/ Karen Holm", ["Køge", "whole"]],
    ["Køge, att.: Bo Ib", ["Køge", "whole"]],
    ["Køge (kontakt: Bo Ib)", ["Køge", "whole"]],
    ["Køge Kommune ved Bo Ib", ["Køge", "whole"]],
    ["Køge Kommune, bo@koege.dk", ["Køge", "whole"]],
    ["Køge Kommune, Torvet 1, 4600 Køge", ["Køge", "whole"]],
    ["Køge Komm.", ["Køge", "whole"]],
    ["Køge kom v/ Bo Ib", ["Køge", "whole"]],
    ["Køge Kommune (259)", ["Køge", "whole"]],
    ["Region Sjælland, tlf. 12 34 56 78", ["Region Sjælland", "whole"]],
    ["Køge (heraf 2 private)", ["Køge", "whole"]],
    ["Køge Komm. (samme som sidste år) v/ Bo Ib", ["Køge", "whole"]],
    ["Køge (heraf 2 i Faxe)", ["Køge", "part", "Faxe"]],
    ["Køge, Børn v/ Bo Ib", ["Køge", "part"]],
    ["Køge, att. Skoleafdelingen", ["Køge", "whole"]],
    ["Køge v/ Faxe Kommune", ["Køge", "part", "Faxe"]],
    ["Køge Kom. Børn", ["Køge", "part"]],
    ["Børnehuset ved Køge", null],
    ["Køge Kontaktcenter", ["Køge", "part"]],
    ["Køge, Attraktion", ["Køge", "part"]],
    ["Køge, tal fra skolerne", ["Køge", "part"]],
    // An island of two municipalities is of neither.
    ["Lolland-Falster", ["Lolland", "part", "Guldborgsund"]],
    // What a municipality or its code is called by is no part either.
    ["Kommune: Køge", ["Køge", "whole"]],
    ["Kommunen i Faxe", ["Faxe", "whole"]],
    ["259 Køge", ["Køge", "whole"]],
    ["320 - Faxe Kommune", ["Faxe", "whole"]],
    ["320 Faxe, dagtilbud", ["Faxe", "part"]],
    ["12 Faxe", null],
    // At the end it says whose department that is, where it is called a municipality or a region.
    ["Psykiatrien, Region Syddanmark", ["Region Syddanmark", "part"]],
    ["Børn og Unge (Vejen Kommune)", ["Vejen", "part"]],
    ["Solsikken, Vejen", ["Vejen", "part"]],
    ["Center for Dagtilbud, Køge", ["Køge", "part"]],
    ["Center for Dagtilbud - Køge", ["Køge", "part"]],
    ["Socialforvaltningen (Faxe)", ["Faxe", "part"]],
    ["Jobcenter Køge", ["Køge", "part"]],
    ["Jobcenter Køge (hold 2)", ["Køge", "part"]],
    ["Dagplejen i Køge", ["Køge", "part"]],
    ["Børnehuset i Køge", ["Køge", "part"]],
    ["Børn og Unge Vejen Kommune", ["Vejen", "part"]],
    ["Psykiatrien Region Sjælland", ["Region Sjælland", "part"]],
    ["Psykiatrien i Region Syddanmark", ["Region Syddanmark", "part"]],
    ["Social og Sundhed, Køge/Faxe", ["Køge", "part", "Faxe"]],
    ["Jobcenter Køge, Faxe", ["Køge", "part", "Faxe"]],
    ["Børnehuset på vejen i Køge", ["Køge", "part"]],
    // Hospitals are the region's, and the psychiatry that is not the municipality's own.
    ["Odense Universitetshospital", null],
    ["Sygehus Sønderjylland, Aabenraa", null],
    ["Sjællands Universitetshospital, Køge", null],
    ["Hospitalsenhed Midt, Viborg", null],
    ["Psykiatrien Roskilde", null],
    ["Retspsykiatrien Roskilde", null],
    ["Psykiatrien i Roskilde", null],
    ["Regionens botilbud i Vordingborg", null],
    ["Region Syddanmark, Odense Universitetshospital", ["Region Syddanmark", "part"]],
    ["Region Syddanmark, Psykiatrien i Vejle", ["Region Syddanmark", "part"]],
    ["Region Syddanmark, Psykiatrien og Vejle", ["Region Syddanmark", "part", "Vejle"]],
    ["Psykiatrien i Roskilde Kommune", ["Roskilde", "part"]],
    ["Roskilde, psykiatri", ["Roskilde", "part"]],
    ["Socialpsykiatrien Roskilde", ["Roskilde", "part"]],
    ["Odense Kommune, Hospitalsskolen", ["Odense", "part"]],
    // A school that is called after its town is its own.
    ["Roskilde Universitet", null],
    ["Slagelse Erhvervsskole/SOSU", null],
    ["Køge SOSU", null],
    ["Vejen Tekniske Skole, elever", null],
    ["Odense Katedralskole".normalize("NFD"), null],
    ["Køge Kommune, SOSU-området", ["Køge", "part"]],
    ["Køge Kommune Privatskoler", ["Køge", "part"]],
    ["Køge SOSU-området", ["Køge", "part"]],
    ["Køge, Gymnasium", ["Køge", "part"]],
    ["Køge Skoler", ["Køge", "part"]],
    // A region in short, if it can be one region only.
    ["Region Sj.", ["Region Sjælland", "whole"]],
    ["Reg. Sjælland", ["Region Sjælland", "whole"]],
    ["Region H", ["Region Hovedstaden", "whole"]],
    ["Psykiatrien, Reg. Sj.", ["Region Sjælland", "part"]],
    ["Region S", null],
    ["Regnskab", null],
    ["Kbh. Kommune", ["København", "whole"]],
    // Who is in a municipality need not be of it, and a region has municipalities in it.
    ["Skolen ved Køge Å", null],
    ["Privatskolerne i Køge", null],
    ["Kommunerne i Region Sjælland", null],
    ["Institutioner i Region Sjælland", null],
    ["Nye Køge", null],
    ["Huset på vejen", null],
    // A name ends where a word does, and begins the text.
    ["Faxehus", null],
    ["Faxe 1)", ["Faxe", "whole"]],
    ["Faxes", null],
    ["Roskildes Universitet", null],
    ["Køges private institutioner", null],
    ["Vejens Børnehus", ["Vejen", "part"]],
    ["", null],
    ["–", null],
  ])("%j", (written, expected) => {
    expect(readAs(written)).toEqual(expected);
  });

  it("behind words that may be of anything a name is loose, and firm behind an office or where it is called Kommune", () => {
    for (const text of ["Jane Hansen, Køge", "Møde i Køge", "Sendes til Region Sjælland"]) {
      expect(knownProvider(text)).toMatchObject({ isPart: true, isLoose: true });
    }
    for (const text of ["Jobcenter Køge", "Dagplejen i Køge", "Jane Hansen, Køge Kommune"]) {
      expect(knownProvider(text)).not.toHaveProperty("isLoose");
    }
  });

  it.each<[string, string | null]>([
    ["Skolen ved Køge Å", "Køge"],
    ["Privatskolerne i Køge", "Køge"],
    ["Psykiatrien", "Region Sjælland"],
    ["Socialpsykiatrien", "Region Sjælland"],
    ["Regionens psykiatri", "Region Sjælland"],
    ["Institutioner i Region Sjælland", "Region Sjælland"],
    // Of nobody, of another council, of two, a word, or known.
    ["Solsikken", null],
    ["Skolen ved Vejle Å", null],
    ["Skolen ved Køge og Faxe", null],
    ["Huset ved greve", null],
    ["Jobcenter Køge", null],
  ])("%j may be of %j", (written, owner) => {
    expect(reference.at("2023/2024", "sjaelland").possibleOwner(written)).toBe(owner);
    expect(reference.at("2023/2024").possibleOwner(written)).toBeNull();
  });

  it("a region by its former name has parts too", () => {
    const later = reference.at("2027/2028", "oestdanmark");
    expect(later.knownProvider("Region Hovedstaden, psykiatrien")).toMatchObject({
      ...{ name: "Region Østdanmark", isPart: true, isFormer: true },
    });
  });

  prop([fc.constantFrom("Vejen", "Region Syddanmark", "Faaborg-Midtfyn Kommune", "Nordfyn"), partSuffix])(
    "a part keeps a key of its own, and has its owner's",
    (whole, suffix) => {
      const part = whole + suffix;
      expect(ownerId(part)).toBe(providerId(whole));
      expect(providerId(part)).not.toBe(providerId(whole));
      expect(ownerId(whole)).toBe(providerId(whole));
    },
  );

  prop([
    fc.constantFrom(...kkrs.flatMap(({ municipalities }) => municipalities)),
    fc.array(fc.boolean(), { minLength: 4 }),
  ])("å is the same letter as aa in each of its places", ({ name }, choices) => {
    const written = name
      .split(/(?:å|aa)/i)
      .reduce((before, after, place) => `${before}${choices[place % 4] === true ? "å" : "aa"}${after}`);
    expect(knownProvider(written)).toMatchObject({ name, isPart: false });
    expect(knownProvider(`${written} Kommune`)).toMatchObject({ name, isPart: false });
  });

  const version = fc
    .tuple(
      fc.constantFrom(" ", " - ", ", ", " ("),
      fc.constantFrom("gammel", "ny", "Rettet", "foreløbig", "endelige", "UDKAST", "kladde", "revideret"),
      fc.constantFrom("", " tal", " 2026", " version 2"),
    )
    .map((parts) => parts.join(""));
  const contact = fc
    .tuple(
      fc.constantFrom("", " (heraf 2 private)", " (uændret)", " (samme som sidste år)"),
      fc.constantFrom(" v/ ", ", att. ", " (kontakt: ", " c/o ", " - mail: "),
      fc.constantFrom("Karen Holm", "Bo Ib", "ib@kommune.dk", "Å. Øst, tlf. 12 34 56 78"),
      fc.constantFrom("", ")"),
    )
    .map((parts) => parts.join(""));
  prop([
    fc.constantFrom(
      "Vejen",
      "Region Syddanmark",
      "Faaborg-Midtfyn Kommune",
      "Nordfyn kom.",
      "Vejen komm. (575)",
    ),
    fc.oneof(partSuffix, fc.constant("")),
    contact,
  ])("whom to ask, and what is said of the numbers, makes no other of anybody", (whole, suffix, asked) => {
    expect(providerId(whole + suffix + asked)).toBe(providerId(whole + suffix));
  });

  prop([
    fc.constantFrom("Vejen", "Region Syddanmark", "Faaborg-Midtfyn Kommune", "Nordfyn"),
    version,
    version,
  ])("two versions of one are both all of it, and have its key", (whole, one, other) => {
    for (const written of [whole + one, whole + other]) {
      expect(knownProvider(written)).toMatchObject({ isPart: false, isVersion: true });
      expect(providerId(written)).toBe(providerId(whole));
    }
  });
});

describe("a part of a provider", () => {
  it.each([
    ["Køge, Børn", "Børn, Køge", "Køge Kommune, Børn", "Køge kommunes Børn"],
    ["Køge, Børn og Unge", "Køge - Børn & Unge", "Børn og Unge (Køge)"],
    ["Region Sjælland, Psykiatri", "Psykiatrien, Region Sjælland"],
    ["Jobcenter Køge", "Køge Jobcenter"],
    ["Aabenraa, Dagpleje", "Åbenrå, dagplejen"],
    ["Køge, Børn", "Køge komm., Børn", "Køge Kommune, Børn v/ Bo Ib"],
  ])("is the same however it is written: %s, %s", (...written) => {
    expect(new Set(written.map(providerId)).size).toBe(1);
  });

  it("is another with another word or number, and never the whole", () => {
    const written = ["Køge", "Køge, Børn", "Køge, Unge", "Køge, Børn 2", "Køge, Børn og Unge", "Køge i Køge"];
    expect(new Set(written.map(providerId)).size).toBe(written.length);
  });
});
