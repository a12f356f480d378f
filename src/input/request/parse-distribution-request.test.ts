import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRefusal } from "../../messages/describe-refusal.js";
import { kkrs } from "../../reference/kkrs.js";
import { parseDistributionRequest } from "./parse-distribution-request.js";

const request = {
  studyYear: "2023/24",
  internshipPlacesNeeded: { Dagtilbud: "12", "skole/fritid": 5, "social-special": 7 },
  key: { meaning: "Konstrueret", source: "Konstrueret" },
  providers: [{ provider: " Køge ", weight: "12.5", minimum: "3" }],
};

function refusalsOf(data: unknown): string[] {
  const outcome = parseDistributionRequest(data);
  return outcome.ok ? [] : outcome.refusals.map((refusal) => describeRefusal(refusal, "en"));
}

describe("parseDistributionRequest", () => {
  it("describes the first 1,000 of very many faults of a kind", () => {
    const tieOrder = Array.from({ length: 3000 }, (_, index) => `ukendt ${index}`);
    const refusals = refusalsOf({ ...request, tieOrder });
    expect(refusals).toHaveLength(1001);
    expect(refusals.at(-1)).toMatch("2000 more faults");
  });

  it("refuses in one go what has another shape and what contradicts itself", () => {
    const providers = [{ provider: "Køge", weight: "-1" }];
    const both = refusalsOf({
      ...request,
      key: { meaning: "Konstrueret" },
      providers,
      method: "hare",
      extra: 1,
    });
    expect(both).toHaveLength(4);
    expect(refusalsOf({ ...request, providers: 7, tieOrder: ["Køge"] })).toHaveLength(1);
    expect(refusalsOf({ ...request, studyYear: "i år", extra: 1 })).toHaveLength(2);
  });

  it("understands names, aliases, short study years and numbers as text", () => {
    const outcome = parseDistributionRequest(request);
    expect(outcome.ok && outcome.value).toEqual({
      studyYear: "2023/2024",
      internshipPlacesNeeded: { dagtilbud: 12, "skole-fritid": 5, "social-special": 7 },
      key: request.key,
      providers: [{ provider: "Køge", weight: "12.5", minimum: 3 }],
    });
  });

  it("refuses unknown keys with the nearest, and what is missing, by path", () => {
    const { key, ...rest } = request;
    expect(refusalsOf({ ...rest, key: { meaning: key.meaning } })).toEqual(["key: “source” is missing."]);
    expect(refusalsOf({ ...request, tieorder: [] })).toEqual([
      "“tieorder” is an unknown key. Did you mean “tieOrder”?",
    ]);
    expect(refusalsOf({ ...request, internshipPlacesNeeded: { dagtilbud: 1.5 } })).toEqual([
      "internshipPlacesNeeded.dagtilbud: “1.5” is not a whole number of internship places. Write a whole number, 0 or more, without point or comma.",
      "internshipPlacesNeeded: The number of internship places needed is missing for Skole- og fritidspædagogik and Social- og specialpædagogik. Write 0 if none are needed.",
    ]);
    expect(refusalsOf({ ...request, studyYear: "i år" })).toHaveLength(1);
  });

  it.each(["562.5", "562,5", "ca. 5", "", "-3"])("refuses »%s« as it is written, and once", (written) => {
    const needed = { Dagtilbud: written, "skole/fritid": 5, "social-special": 7 };
    const providers = [{ provider: "Køge", weight: 1, minimum: 4, maximum: written, total: written }];
    const outcome = parseDistributionRequest({ ...request, internshipPlacesNeeded: needed, providers });
    const paths = ["internshipPlacesNeeded.Dagtilbud", "providers[0].maximum", "providers[0].total"];
    expect(outcome.ok ? [] : outcome.refusals.map(({ where, ...said }) => [where?.path, said])).toEqual(
      paths.map((path) => [path, { code: "not-whole-places", written }]),
    );
  });

  it("refuses a key __proto__ of a record, which no name is", () => {
    const hidden = (after: string): unknown =>
      JSON.parse(JSON.stringify(request).replace(after, `${after}"__proto__":7,`));
    expect(refusalsOf(hidden('"internshipPlacesNeeded":{'))).toEqual([
      "internshipPlacesNeeded: “__proto__” is an unknown key.",
    ]);
  });

  const readOf = (names: readonly string[], more: object = {}): ReturnType<typeof parseDistributionRequest> =>
    parseDistributionRequest({
      ...{ ...request, ...more },
      providers: names.map((provider) => ({ provider, weight: 1 })),
    });

  it("says who does not belong to the KKR of most, and nothing where there is none", () => {
    const said = (...names: string[]): unknown => {
      const outcome = readOf(names);
      return outcome.ok && outcome.notices.filter(({ code }) => code === "other-provider");
    };
    const [code, region] = ["other-provider", "Region Sjælland"];
    expect(said("Køge", "Jobcenter Faxe", "Solsikken", "Psykiatrien")).toEqual([
      { code, provider: "Solsikken" },
      { code, provider: "Psykiatrien", mayBe: region },
    ]);
    expect(said("Køge", "Faxe", region)).toEqual([]);
    expect(said("Køge", "Esbjerg", "Solsikken")).toEqual([]);
  });

  it("refuses who belongs to another KKR than the key, but not a whole KKR beside it", () => {
    const esbjerg = {
      ...{ code: "provider-of-another-kkr", provider: "Esbjerg", inKey: true },
      ...{ found: "KKR Syddanmark", expected: "KKR Sjælland" },
    };
    const ofMost = readOf(["Køge", "Faxe", "Esbjerg"]);
    expect(ofMost).toMatchObject({ refusals: [{ ...esbjerg, where: { path: "providers[2]" } }] });
    const ofSaid = readOf(["Esbjerg", "Køge"], { kkr: "KKR Sjælland" });
    expect(ofSaid).toMatchObject({ refusals: [{ ...esbjerg, where: { path: "providers[0]" } }] });
    const of = (id: string): string[] =>
      (kkrs.find((kkr) => kkr.id === id)?.municipalities ?? []).map(({ name }) => name);
    expect(readOf([...of("syddanmark"), ...of("sjaelland")]).ok).toBe(true);
  });

  it("takes a key of a KKR that has become another's part for that one's", () => {
    const in2027 = { studyYear: "2027/2028" };
    const leftOut = (names: readonly string[]): string[] => {
      const read = readOf(names, in2027);
      return read.ok
        ? read.notices.flatMap((one) => (one.code === "key-leaves-out" ? one.kkr : []))
        : ["none"];
    };
    expect(leftOut(["Køge", "Faxe"])).toEqual(["KKR Sjælland"]);
    expect(leftOut(["Køge", "Hvidovre"])).toEqual(["KKR Østdanmark"]);
    const sjaelland = (kkrs.find(({ id }) => id === "sjaelland")?.municipalities ?? []).map(
      ({ name }) => name,
    );
    expect(leftOut(sjaelland)).toEqual(["KKR Sjælland"]);
    const stated = readOf(["Køge"], { ...in2027, kkr: "Sjælland" });
    expect(stated.ok && stated.value.kkr).toBe("sjaelland");
    expect(readOf(["Køge"], { kkr: "Fyn" })).toMatchObject({
      refusals: [{ code: "unknown-name", written: "Fyn", where: { path: "kkr" } }],
    });
  });

  it("refuses who is nearly one of the KKR of most, with the place", () => {
    const providers = ["Køge", "Faxe", "Greve", "Stevnz"].map((provider) => ({ provider, weight: 1 }));
    expect(parseDistributionRequest({ ...request, providers })).toMatchObject({
      refusals: [{ code: "misspelt-provider", written: "Stevnz", nearest: "Stevns" }],
    });
  });

  it("says who of the KKR is left out of the key, be it the KKR of most or the one that is said", () => {
    const said = (names: readonly string[], kkr?: string): unknown => {
      const providers = names.map((provider) => ({ provider, weight: 1 }));
      const outcome = parseDistributionRequest({ ...request, providers }, kkr === undefined ? {} : { kkr });
      return outcome.ok && outcome.notices.filter(({ code }) => code === "key-leaves-out");
    };
    const { municipalities, region, name } = kkrs.find(({ id }) => id === "sjaelland") ?? {
      ...{ municipalities: [], region: "", name: "" },
    };
    const [first, ...others] = [...municipalities.map((one) => one.name), region];
    const missing = { code: "key-leaves-out", kkr: name, providers: [first] };
    expect(said([first, ...others])).toEqual([]);
    expect(said(others)).toEqual([missing]);
    expect(said([`${first} Kommune, Børn og Unge`, ...others])).toEqual([]);
    expect(said([...others, "Solsikken"], "sjaelland")).toEqual([missing]);
    expect(said(["Køge", "Esbjerg"])).toEqual([]);
  });

  it("never throws, whatever the data", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        parseDistributionRequest(data);
        parseDistributionRequest({ ...request, providers: [data] });
        parseDistributionRequest({ ...request, internshipPlacesNeeded: data });
      }),
    );
  });
});
