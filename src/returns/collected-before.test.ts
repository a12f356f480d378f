import { describe, expect, it } from "vitest";
import { csvFile, filledCsv } from "../../test/arbitraries/filled-returns.js";
import { valueOf } from "../messages/value-of.js";
import { editionFor } from "../reference/form-editions.js";
import { collectReturns } from "./collect-returns.js";

const FAXE = filledCsv("faxe.csv", { provider: "Faxe", places: [52, 32, 46] });
const KOEGE = filledCsv("koege.csv", { provider: "Køge", places: [45, 29, 38] });
const earlier = { ...valueOf(collectReturns([FAXE, KOEGE])).request, file: "samlet.json" };
const again = (places: readonly (number | string)[], unit = "halvårspladser") =>
  filledCsv("faxe2.csv", { provider: "Faxe Kommune", unit, places });

describe("a return that is put into what was collected before", () => {
  it("stands beside the others, who are still there, and is named", () => {
    const greve = filledCsv("greve.csv", { provider: "Greve", places: [1, 2, 3] });
    const outcome = collectReturns([greve], { add: earlier });
    const { answered, request } = valueOf(outcome);
    expect(answered).toEqual([
      { provider: "Faxe", files: ["samlet.json"] },
      { provider: "Greve", files: ["greve.csv"] },
      { provider: "Køge", files: ["samlet.json"] },
    ]);
    expect(request.returns?.answered).toEqual(["Faxe", "Greve", "Køge"]);
    expect(request.returns?.missing).not.toContain("Greve");
    expect(outcome).toMatchObject({
      notices: [
        { code: "table-read" },
        { code: "collection-changed", added: ["Greve"], replaced: [] },
        { code: "not-answered" },
      ],
    });
  });

  it("has the year, the KKR and the form of the earlier one, where the options are undefined or empty", () => {
    const own = { ...editionFor("2023/2024"), studyYear: "2030/2031", deadline: "2030-02-12" };
    const add = { ...earlier, studyYear: "2030/2031", edition: own };
    const greve = csvFile("greve.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special", "Greve;1;2;3");
    const collected = (options: object) =>
      collectReturns([greve], { add, internshipPlacesUnit: "half-year", ...options });
    expect(valueOf(collected({})).request.edition).toEqual(own);
    for (const editions of [[], undefined])
      expect(collected({ editions, studyYear: undefined, kkr: undefined })).toEqual(collected({}));
  });

  it("replaces the earlier one of the same provider, and each cell that changes is named", () => {
    const outcome = collectReturns([again([52, 30, 46])], { add: earlier });
    expect(valueOf(outcome).sums.map(({ places }) => places)).toEqual(["97", "59", "84"]);
    const changes = [{ institution: "absalon", specialisation: "skole-fritid", before: "32", now: "30" }];
    expect(outcome).toMatchObject({
      notices: [{ code: "table-read" }, { added: [], replaced: [{ provider: "Faxe", changes }] }, {}],
    });
  });

  it("may be of a region whose department stands there without its name: that is said", () => {
    const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
    const options = { kkr: "sjaelland", studyYear: "2023/2024", internshipPlacesUnit: "full-year" } as const;
    const before = collectReturns([csvFile("a.csv", header, "Psykiatrien;0;0;5")], options);
    const add = { ...valueOf(before).request, file: "a.json" };
    const again = (who: string) =>
      collectReturns([csvFile("b.csv", header, `${who};0;0;16`)], { ...options, add });
    const named = { code: "other-provider", provider: "Psykiatrien", mayBe: "Region Sjælland" };
    const said = (who: string) => {
      const outcome = again(who);
      return outcome.ok && outcome.notices.filter(({ code }) => code === "other-provider");
    };
    expect(said("Region Sjælland")).toMatchObject([{ ...named, where: { file: "a.json" } }]);
    expect(said("Faxe")).toEqual([]);
  });

  it("is to say also what has not changed, where it corrects one number", () => {
    const options = { add: earlier, internshipPlacesUnit: "half-year" as const };
    const corrected = (...rows: readonly string[]) =>
      collectReturns(
        [csvFile("ret.csv", "Enhed: halvårspladser", "Kommune;Specialisering;Antal", ...rows)],
        options,
      );
    const lacks = { code: "incomplete-return", provider: "Faxe", before: { places: [32, 46] } };
    expect(corrected("Faxe;Dagtilbud;12")).toMatchObject({ refusals: [lacks] });
    // Of others nothing is known that they might write again.
    const unknown = { code: "missing-specialisation", institution: "absalon" };
    expect(corrected("Faxe;Dagtilbud;12", "Greve;Dagtilbud;3")).toMatchObject({ refusals: [unknown] });
    expect(corrected("Faxe;Dagtilbud;12", "Faxe;Skole/fritid;32", "Faxe;Social/special;46").ok).toBe(true);
  });

  it("that says the same says so", () => {
    const outcome = collectReturns([again([52, 32, 46])], { add: earlier });
    expect(outcome).toMatchObject({
      notices: [{ code: "table-read" }, { replaced: [{ provider: "Faxe", changes: [] }] }, {}],
    });
    expect(valueOf(outcome).request.internshipPlaces).toEqual(earlier.internshipPlaces);
  });

  it("keeps the remarks of the others; whoever answers again has new remarks or none, and the old one is named", () => {
    const remark = (provider: string, text: string): object => ({ provider, text });
    const returns = {
      ...{ answered: ["Faxe", "Køge"], missing: [], notRead: [] },
      remarks: [
        { provider: "Faxe", text: "Ring i maj" },
        { provider: "Køge", text: "Kun efterår" },
      ],
    };
    const add = { ...earlier, returns };
    const outcome = collectReturns([again([52, 32, 46])], { add });
    expect(valueOf(outcome).request.returns?.remarks).toEqual([remark("Køge", "Kun efterår")]);
    expect(outcome).toMatchObject({
      notices: [{}, { replaced: [{ provider: "Faxe", remarks: ["Ring i maj"] }] }, {}],
    });
    const [places, unit] = [[52, 32, 46], "halvårspladser"];
    const said = filledCsv("faxe2.csv", { provider: "Faxe", unit, places, remark: "Ring i juni" });
    expect(valueOf(collectReturns([said], { add })).request.returns?.remarks).toEqual([
      { ...remark("Faxe", "Ring i juni"), file: "faxe2.csv" },
      remark("Køge", "Kun efterår"),
    ]);
  });

  it("leaves out no institution that the provider, or a department of it, had places for", () => {
    const syddanmark = { studyYear: "2023/2024", kkr: "syddanmark" };
    const table = (...rows: string[]) =>
      csvFile("ret.csv", "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special", ...rows);
    const before = table("Odense;UCL;96;44;71", "Vejle, Dagtilbud;UCL;1;2;3", "Varde;UC SYD;0;0;0");
    const add = { ...valueOf(collectReturns([before], syddanmark)).request, file: "samlet.json" };
    const refused = (...rows: string[]): unknown[] => {
      const outcome = collectReturns([table(...rows)], { add });
      return outcome.ok ? [] : outcome.refusals.map((one) => ({ ...one, names: {} }));
    };
    const left = { code: "incomplete-return", institution: "ucl", names: {}, where: { file: "ret.csv" } };
    const specialisations = ["dagtilbud", "skole-fritid", "social-special"];
    const where = { file: "samlet.json" };
    expect(refused("Odense;UC SYD;96;44;71", "Vejle;UC SYD;1;2;3", "Varde;UCL;4;5;6")).toEqual([
      { ...left, provider: "Odense", specialisations, before: { places: [96, 44, 71], where } },
      { ...left, provider: "Vejle, Dagtilbud", specialisations, before: { places: [1, 2, 3], where } },
    ]);
    expect(refused("Odense;UC SYD;96;44;71", "Odense;UCL;0;0;0", "Vejle, Skole;UCL;4;5;6")).toEqual([]);
  });

  it("of a whole replaces those of its parts, and those of several parts replace the whole: what went is named", () => {
    const options = { studyYear: "2023/2024", kkr: "sjaelland" };
    const table = (file: string, ...rows: string[]) =>
      csvFile(file, "Kommune;Dagtilbud;Skole/fritid;Social/special", ...rows);
    const parts = table("a.csv", "Køge, Solsikken;1;2;3", "Køge, Mælkevejen;4;5;6", "Faxe;7;7;7");
    const whole = table("b.csv", "Køge;5;8;9");
    const added = (before: typeof parts, now: typeof parts) => {
      const add = { ...valueOf(collectReturns([before], options)).request, file: "samlet.json" };
      const outcome = collectReturns([now], { add });
      const changed = outcome.ok && outcome.notices.filter(({ code }) => code === "collection-changed");
      return { changed, sums: valueOf(outcome).sums.map(({ places }) => places) };
    };
    const cell = (specialisation: string, before: string, now: string) => ({
      ...{ institution: "absalon", specialisation, before, now },
    });
    const now = added(parts, whole);
    expect(now.sums).toEqual(["12", "15", "16"]);
    const replaced = { provider: "Køge", instead: ["Køge, Mælkevejen", "Køge, Solsikken"] };
    const changes = [cell("skole-fritid", "7", "8")];
    expect(now.changed).toMatchObject([{ added: [], replaced: [{ ...replaced, changes }] }]);
    const back = added(whole, table("a.csv", "Køge, Solsikken;1;2;3", "Køge, Mælkevejen;4;5;6"));
    expect(back.sums).toEqual(["5", "7", "9"]);
    const returned = { provider: "Køge", instead: ["Køge"], changes: [cell("skole-fritid", "8", "7")] };
    expect(back.changed).toMatchObject([{ added: [], replaced: [returned] }]);
  });

  it("in another unit is converted to that of the collection, unless the user says another", () => {
    const full = again([26, 16, 23], "helårspladser");
    const added = collectReturns([full], { add: earlier });
    expect(added.ok && added.value.request.internshipPlacesUnit).toBe("half-year");
    expect(added.ok && added.notices.map(({ code }) => code)).toContain("unit-converted");
    const text = "Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;1;1;1\n";
    expect(collectReturns([csvFile("unsaid.csv", text)], { add: earlier })).toMatchObject({
      refusals: [{ code: "returns-differ", what: "unit" }],
    });
    const inFull = valueOf(collectReturns([full], { add: earlier, internshipPlacesUnit: "full-year" }));
    expect(inFull.sums.map(({ places }) => places)).toEqual(["48.5", "30.5", "42"]);
  });

  it("for something else is refused, and so is an earlier file that does not say whose its places are", () => {
    const old = filledCsv("old.csv", { studyYear: "2022/2023", provider: "Greve", places: [1, 1, 1] });
    expect(collectReturns([old], { add: earlier })).toMatchObject({
      refusals: [{ code: "other-return", found: "2022/2023", where: { file: "old.csv" } }],
    });
    const other = { ...earlier, kkr: "nordjylland" };
    expect(collectReturns([again([1, 1, 1])], { add: other, kkr: "sjaelland" })).toMatchObject({
      refusals: [{ code: "other-return", found: "nordjylland", where: { file: "samlet.json" } }],
    });
    const nameless = {
      ...earlier,
      internshipPlaces: earlier.internshipPlaces.map(({ institution, specialisation, places }) => ({
        institution,
        specialisation,
        places,
      })),
    };
    expect(collectReturns([again([1, 1, 1])], { add: nameless })).toMatchObject({
      refusals: [{ code: "return-without-provider", where: { file: "samlet.json" } }],
    });
  });

  it("leaves a file that was not read as it was, until it is", () => {
    const notRead = {
      ...earlier,
      returns: { answered: ["Faxe", "Køge"], missing: [], notRead: ["Greve", "Lejre"] },
    };
    const greve = filledCsv("greve.csv", { provider: "Greve", places: [1, 2, 3] });
    expect(valueOf(collectReturns([greve], { add: notRead })).request.returns?.notRead).toEqual(["Lejre"]);
  });
});
