import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

/** The codes of what is refused in a table with another column, and where; or what of it is read. */
function read(heading: string, one: string, other: string, who = "Greve"): unknown {
  const lines = [
    `Kommune;${heading};Dagtilbud;Skole- og fritid;Social- og special`,
    `Faxe;${one};10;5;8`,
    `${who};${other};12;6;7`,
  ];
  const outcome = readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), {
    kkr: "sjaelland",
    studyYear: "2027/2028",
  });
  return outcome.ok
    ? outcome.value.map(({ places }) => places)
    : outcome.refusals.map(({ code, where }) => [code, where?.row, where?.column]);
}

describe("a column that decides whether a row counts", () => {
  it.each([
    ["Uddannelse", "Pædagog", "Pædagogisk assistent", "other-education"],
    ["Uddannelse", "Pædagog", "PAU", "other-education"],
    ["Uddannelse", "Pædagoguddannelsen", "Lærer", "other-education"],
    ["Type", "", "PAU-elever", "other-education"],
    ["Stilling", "Pædagogstuderende", "Pædagogiske assistenter", "other-education"],
    ["Status", "endelig", "afventer", "withdrawn-row"],
    ["Status", "", "Afventer godkendelse", "withdrawn-row"],
    ["Status", "", "Ikke svaret endnu", "withdrawn-row"],
    ["Status", "godkendt", "kladde", "withdrawn-row"],
    ["Status", "godkendt", "Udkast", "withdrawn-row"],
    ["Status", "", "nedlagt", "withdrawn-row"],
    ["Status", "Aktiv", "Under lukning", "withdrawn-row"],
    ["Status", "Aktuelt", "Lukker 2027", "withdrawn-row"],
    ["Status", "Aktuelt", "Passiv", "withdrawn-row"],
    ["Status", "Aktiv", "Reserveret", "withdrawn-row"],
    ["Samlet status", "Gennemført", "Nogen svar", "withdrawn-row"],
    ["Status", "tildelt", "besat", "withdrawn-row"],
    ["Status", "", "Ubesat", "withdrawn-row"],
    ["Status", "", "Ledige pladser", "withdrawn-row"],
    ["Type", "tilsagn", "ønske", "withdrawn-row"],
    ["Type", "", "Forslag", "withdrawn-row"],
    ["Ønske", "nej", "ja", "withdrawn-row"],
    ["Nedlagt", "", "x", "withdrawn-row"],
    ["Ledig", "", "X", "withdrawn-row"],
    ["Gyldig fra", "1.8.2027", "1.8.2028", "other-study-year"],
    ["Gyldig til", "", "31.7.2027", "other-study-year"],
    ["Gyldig fra", "", "1.2.2028", "withdrawn-row"],
  ])("»%s« with »%s« and »%s« is refused", (heading, one, other, code) => {
    expect(read(heading, one, other)).toEqual([[code, 3, 2]]);
  });

  it("names another education also among rows of one provider, and does not say to add them", () => {
    expect(read("Uddannelse", "Pædagog", "PAU", "Faxe")).toEqual([["other-education", 3, 2]]);
  });

  it("says that rows are divided, and no more, where those of one provider are in different states", () => {
    expect(read("Status", "besat", "ledig", "Faxe")).toEqual([["rows-divided", 3, 2]]);
  });

  it.each([
    ["Bemærkning", "", "Ønsker tidlig besked"],
    ["Bemærkning", "Ledig fra 1. marts i to huse", "2 pladser er besat"],
    ["Bemærkning", "Forslag fra udvalget er indarbejdet", "Tallet er endeligt"],
    ["Kommentar", "PAU er ikke talt med", "Har også PAU-elever"],
    ["Kontaktperson", "Anna Sommer", "Bo Vinter"],
    ["Kontakt", "Nej", "Ja"],
    ["Titel", "Pædagogisk konsulent", "Socialrådgiver"],
    ["Stilling", "Sygeplejerske", "Afdelingsleder"],
    ["Afdeling", "Børn og Unge", "Social og Sundhed"],
    ["Forvaltning", "Social- og Sundhedsforvaltningen", "Børneforvaltningen"],
    ["Center", "Center for Dagtilbud", "Center for Skole"],
    ["Område", "Nord", "Syd"],
    ["Distrikt", "Øst", "Vest"],
    ["Adresse", "Torvet 1, 4640 Faxe", "Rådhusholmen 10"],
    ["By", "Haslev", "Greve"],
    ["Postnr.", "4690", "2670"],
    ["Skole", "Østskolen", "Mosedeskolen"],
    ["Institutionstype", "Selvejende", "Kommunal"],
    ["Leder", "Mette", "Lars"],
    ["ID", "101", "102"],
    ["Nr.", "1", "2"],
    ["Kommunekode", "320", "253"],
    ["CVR", "29188475", "44023911"],
    ["EAN", "x", "y"],
    ["Mail", "a@faxe.dk", "b@greve.dk"],
    ["Telefon", "56203000", "43979797"],
    ["Dato", "1.2.2027", "3.2.2027"],
    ["Indberettet", "forår 2027", "1.3.2027"],
    ["Svaret", "ja", "ja"],
    ["Svarfrist", "1.3.2027", "1.3.2027"],
    ["Journalnr.", "27-1", "27-2"],
    ["Sag", "Praktikpladser 2027", "Praktikpladser 2027"],
    ["Kilde", "Brev", "Mail"],
    ["Udfyldt af", "AB", "CD"],
    ["Godkendt", "ja", "ja"],
    ["Godkendt af", "Direktøren", "Byrådet"],
    ["Status", "endelig", "godkendt"],
    ["Status", "Indsendt", "Modtaget"],
    ["Type", "Kommune", "Region"],
    ["Ejerform", "Kommunal", "Selvejende"],
    ["Uddannelse", "Pædagog", "Pædagoguddannelsen"],
    ["Uddannelse", "Professionsbachelor", "Pædagog"],
    ["Uddannelsesansvarlig", "Anna", "Bo"],
    ["Uddannelsessted", "Absalon, Roskilde", "Absalon"],
    ["Praktikvejleder", "Ja", "Nej"],
    ["Ramme", "Byrådet", "Udvalget"],
    ["Gruppe", "A", "B"],
    ["Gyldig fra", "1.8.2027", "1.1.2020"],
    ["Gyldig", "ja", "ja"],
    ["Oprettet", "2011-05-02", "2019-01-01"],
    ["Region", "Region Sjælland", "Region Sjælland"],
  ])("is not »%s« with »%s« and »%s«", (heading, one, other) => {
    expect(read(heading, one, other)).toEqual([10, 5, 8, 12, 6, 7]);
  });
});

/** The first refusal of a table. */
function refusal(...lines: readonly string[]): unknown {
  const outcome = readFor("sjaelland", lines);
  return outcome.ok ? null : outcome.refusals[0];
}

function readFor(kkr: string, lines: readonly string[]): ReturnType<typeof readInternshipPlaces> {
  return readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), { kkr, studyYear: "2027/2028" });
}
const ROW = "Faxe;10;5;8";

describe("headings of other places than all", () => {
  it.each([
    "(besat)",
    "(ledige)",
    "behov",
    "ønske",
    "(uger)",
    "forslag",
    "- vakante",
    "korrigeret",
    "(min.)",
  ])("are named where all specialisations have »%s«", (said) => {
    const headers = ["Dagtilbud", "Skole- og fritid", "Social- og special"].map((name) => `${name} ${said}`);
    const where = { row: 2 };
    const words = said.match(/\p{L}+/gu);
    expect(refusal("Praktikpladser", ["Kommune", ...headers].join(";"), ROW)).toEqual({
      ...{ code: "figures-beside", headers, areOthers: true, words, where },
    });
    const [first = ""] = headers;
    expect(refusal(`Kommune;${first};Skole/fritid;Social/special`, ROW)).toEqual({
      ...{ code: "figures-beside", headers: [first], areOthers: true, words, where: { row: 1 } },
    });
  });

  it("are not those of units, years or another specialisation", () => {
    for (const said of ["(helårspladser)", "(antal)", "2027/2028"]) {
      expect(
        refusal(`Kommune;Dagtilbud ${said};Skole/fritid ${said};Social/special ${said}`, ROW),
      ).toBeNull();
    }
    expect(refusal("Kommune;Dagtilbud;Skole/fritid;Social/special;Almen", `${ROW};3`)).toMatchObject({
      code: "unread-columns",
      headers: ["Almen"],
    });
  });
});

describe("a column of numbers with a unit over it, beside those of the places", () => {
  it.each(["Helår", "Omregnet til helår", "Omregnet til halvår"])("is named: »%s«", (heading) => {
    const said = { code: "unread-columns", headers: [heading], areOfUnit: true };
    expect(
      refusal(`Kommune;Dagtilbud;Skole/fritid;Social/special;I alt;${heading}`, `${ROW};20;10`),
    ).toMatchObject(said);
    expect(refusal(`Kommune;Specialisering;Antal;${heading}`, "Faxe;Dagtilbud;10;5")).toMatchObject(said);
    expect(refusal(`Kommune;Specialisering;Antal;${heading}`, "Faxe;Dagtilbud;10;ja")).not.toMatchObject(
      said,
    );
  });
});

it.each([
  ..."Rettet til,Nyt antal,Skal være,Endeligt antal,Fradrag,Aftalt,Måneder,Private,Antal (selvejende)".split(
    ",",
  ),
  ...["Antal pladser i private", "Antal pladser fra 1/8", "Kommunale pladser", "Pladser i alt inkl. private"],
])("numbers that replace or change others, or are other places, are named in a list too: »%s«", (heading) => {
  const said = { code: "unread-columns", headers: [heading] };
  expect(refusal(`Kommune;Specialisering;Antal;${heading}`, "Faxe;Dagtilbud;10;6")).toMatchObject(said);
  expect(refusal(`Kommune;Specialisering;Antal;${heading}`, "Faxe;Dagtilbud;10;ja")).not.toMatchObject(said);
});

it.each([
  ...[
    "Heraf private",
    "Antal pladser, heraf i selvejende",
    "Antal pladser sidste år",
    "Antal pladser 2026/2027",
  ],
  ...["Antal pladser pr. 1000 indbyggere", "Antal pladser (forventet)", "Antal pladser i alt"],
])("numbers that are by their heading none beside the places are left out: »%s«", (heading) => {
  expect(refusal(`Kommune;Specialisering;Antal;${heading}`, "Faxe;Dagtilbud;10;10")).not.toMatchObject({
    code: "unread-columns",
  });
});

it("numbers of parts are left out beside all of them", () => {
  const heading = "Kommune;Specialisering;Kommunale;Private;Antal pladser i alt";
  expect(refusal(heading, "Faxe;Dagtilbud;6;4;10")).toMatchObject({ code: "missing-specialisation" });
});

describe("columns that stand for one number", () => {
  it.each([
    ["Skole", "Fritid", "Dagtilbud;Social/special"],
    ["Social", "Special", "Dagtilbud;Skole/fritid"],
  ])("»%s« and »%s« are parts of one", (one, other, others) => {
    expect(refusal(`Kommune;${others};${one};${other}`, `${ROW};1`)).toMatchObject({
      ...{ code: "repeated-column", headers: [one, other] },
    });
    expect(refusal(`Kommune;${others};${one}`, ROW)).toBeNull();
    expect(refusal(`Kommune;${others};${other}`, ROW)).toBeNull();
    expect(refusal(`Kommune;Dagtilbud;${other}`, "Faxe;10;5")).toMatchObject({ code: "unread-columns" });
    const behind = ["Dagtilbud;5;0", "Skole/fritid;4;0", "Social/special;3;5"];
    const headings = "Faxe Kommune\nSpecialisering;Antal pladser;Region";
    expect(refusal(headings, ...behind)).toMatchObject({ code: "unread-columns", headers: ["Region"] });
  });

  it("are in a table for each specialisation, or of the region, beside the first", () => {
    const each = "Faxe;10;Faxe;5;Faxe;8";
    const twice = { code: "repeated-column", begins: 3 };
    expect(refusal("Kommune;Dagtilbud;Kommune;Skole/fritid;Kommune;Social/special", each)).toMatchObject(
      twice,
    );
    expect(
      refusal("Dagtilbud;;Skole/fritid;;Social/special;", "Kommune;Antal;".repeat(3), each),
    ).toMatchObject(twice);
    const three = "Dagtilbud;Skole/fritid;Social/special";
    expect(refusal(`Kommune;${three};Region;${three}`, `${ROW};Region Sjælland;1;2;3`)).toMatchObject({
      ...{ code: "repeated-column", headers: ["Kommune", "Region"], begins: 5 },
    });
  });
});

describe("a mark behind a number", () => {
  it("is told with the line that says what it means", () => {
    const read = (...notes: readonly string[]): unknown =>
      refusal("Kommune;Dagtilbud;Skole/fritid;Social/special", "Faxe;4*;5;8", "", ...notes);
    expect(read("* 2025-tal")).toMatchObject({ code: "not-a-number", written: "4*", note: "* 2025-tal" });
    expect(read("** 2025-tal")).not.toHaveProperty("note");
    expect(read()).not.toHaveProperty("note");
  });
});

const PLACES = ["Dagtilbud", "Skole/fritid", "Social/special"].map((name) => `Vejle;${name};10;20`);

describe("a column of numbers beside an institution's", () => {
  const ofSyddanmark = (heading: string): ReturnType<typeof readInternshipPlaces> =>
    readFor("syddanmark", [`Kommune;Specialisering;UC SYD;${heading}`, ...PLACES]);

  it.each(["UCL Merit", "UCL 1)", "Lillebælt", "Praktik UCL", "Andre", ""])(
    "is another's, or must be said not to be: »%s«",
    (heading) => {
      const headers = [heading === "" ? "(D)" : heading];
      expect(ofSyddanmark(heading)).toMatchObject({ refusals: [{ code: "unread-columns", headers }] });
    },
  );

  it.each(["UCL", "UCL i alt", "UCL Odense", "UCL – Campus Jelling", "Professionshøjskolen UCL"])(
    "has its places: »%s«",
    (heading) => {
      const outcome = ofSyddanmark(heading);
      const rows = outcome.ok ? outcome.value : [];
      expect(rows.filter(({ institution }) => institution === "ucl").map(({ places }) => places)).toEqual([
        ...[20, 20, 20],
      ]);
    },
  );

  it.each(["I alt", "Behov", "Andel %", "Kommunenr.", "2022/2023", "UCL behov"])(
    "is left out where it is another figure: »%s«",
    (heading) => {
      expect(ofSyddanmark(heading).ok).toBe(true);
    },
  );
});

it.each([
  ["UC SYD halvårspladser", true],
  ["UC SYD PAU", true],
  ["UC Syddanmakr", undefined],
])("»%s« is an institution beside other words: %s", (institution, isWithin) => {
  const refusals = [
    {
      ...{ code: "unknown-name", nearest: "UC Syddanmark" },
      ...(isWithin === undefined ? {} : { isWithin }),
    },
  ];
  const outcome = readFor("syddanmark", [
    "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special",
    `Vejle;${institution};1;2;3`,
  ]);
  expect(outcome).toMatchObject({ refusals });
  expect(JSON.stringify(outcome).includes("isWithin")).toBe(isWithin === true);
});
