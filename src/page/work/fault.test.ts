import { describe, expect, it } from "vitest";
import { frameOf } from "./frame.js";
import { gathered, inShort } from "./fault.js";
import { resultOf } from "./result-of.js";
import { blankWork } from "./work.js";

const frame = frameOf({ studyYear: "2023/2024", kkr: "syddanmark", edition: null });
const blank = { ...blankWork(frame.institutions), studyYear: "2023/2024", kkr: "syddanmark" };

describe("what is missing, as it is said in one list", () => {
  it("is one sentence for all institutions that lack the same, at the first one's field", () => {
    const { faults } = resultOf(blank);
    const names = frame.institutions.map(({ name }) => name).join(" og ");
    expect(gathered(faults, frame.nameOf)).toEqual([
      {
        ...{ field: "rows.0.provider", isMissing: true, lack: { of: "internshipPlaces", id: "ucsyd" } },
        text: `Der er ingen praktikpladser for ${names}. Skriv dem i tabellen, eller indlæs filer; skriv 0, hvis der ingen er.`,
      },
      {
        ...{ field: "totals.ucsyd", isMissing: true, lack: { of: "studyPlaces", id: "ucsyd" } },
        text: `Antallet af studiepladser mangler for ${names}. Angiv det for hver.`,
      },
    ]);
  });

  it("is one sentence, at the KKR, for all rows of an institution of another one", () => {
    const places = Object.fromEntries(frame.specialisations.map(({ id }) => [id, "1"]));
    const rows = ["Aabenraa", "Esbjerg", "Varde"].map((provider) => {
      return { ...{ provider, institution: "ucsyd", places } };
    });
    const { faults } = resultOf({ ...blank, kkr: "sjaelland", rows });
    expect(gathered(faults, frame.nameOf).filter(({ lack }) => lack?.of === "kkr")).toEqual([
      {
        ...{ field: "kkr", isMissing: false, lack: { of: "kkr", id: "ucsyd" } },
        text: "UC Syddanmark hører ikke til KKR Sjælland. Vælg det rette KKR, eller fjern alt, der er angivet for institutionen.",
      },
    ]);
  });

  it("is the library's own sentence for one alone, and leaves all else as it is", () => {
    const { faults } = resultOf({ ...blank, studyYear: "", totals: { ucsyd: "589" }, basis: "shares" });
    expect(faults.length).toBeGreaterThan(1);
    expect(gathered(faults, frame.nameOf)).toEqual(faults);
  });
});

describe("a long list in short", () => {
  const fault = { field: null, text: "", isMissing: false };

  it("counts what is not shown, and what the request's check itself only counts", () => {
    const faults = [...Array.from({ length: 10 }, () => fault), { ...fault, further: 1_997 }];
    expect(inShort(faults, 8)).toEqual({ shown: faults.slice(0, 8), more: 1_999 });
    expect(inShort(faults.slice(0, 8), 8)).toEqual({ shown: faults.slice(0, 8), more: 0 });
  });

  it("counts two thousand rows that stand twice: a row once, if the check describes its cells, else each cell", () => {
    const places = Object.fromEntries(frame.specialisations.map(({ id }) => [id, "1"]));
    const row = { provider: "Esbjerg", institution: "ucsyd", places };
    const { faults } = resultOf({ ...blank, rows: Array.from({ length: 2_001 }, () => row) });
    const { shown, more } = inShort(
      faults.filter(({ isMissing }) => !isMissing),
      8,
    );
    const described = Math.ceil(1_000 / frame.specialisations.length);
    expect(shown.length + more).toBe(described + 2_000 * frame.specialisations.length - 1_000);
  });
});
