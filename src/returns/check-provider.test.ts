import { describe, expect, it } from "vitest";
import { describeNotice } from "../messages/describe-notice.js";
import { checkProvider } from "./check-provider.js";
import { collectReturns } from "./collect-returns.js";

describe("checkProvider", () => {
  it("says nothing of the KKR's municipalities and its region, however they are written", () => {
    for (const written of ["Køge", " KØGE Kommune ", "Region Sjælland"]) {
      expect(checkProvider(written, "sjaelland")).toBeNull();
    }
    expect(checkProvider("Århus", "KKR Midtjylland")).toBeNull();
    expect(checkProvider("Århus".normalize("NFD"), "midtjylland")).toBeNull();
  });

  it("names the nearest to one that is nearly one of them", () => {
    const notice = checkProvider(" Kjøge ", "sjaelland");
    expect(notice).toEqual({ code: "other-provider", provider: "Kjøge", nearest: "Køge" });
    expect(notice && describeNotice(notice, "da")).toBe(
      "»Kjøge« er hverken en af KKR'ets kommuner eller dets region. Mente du »Køge«? Tallene er talt med.",
    );
    expect(notice && describeNotice(notice, "en")).toMatch(
      /Did you mean “Køge”\? The numbers are counted\.$/,
    );
  });

  it("names the KKR of a municipality or a region of another", () => {
    const notice = checkProvider("Esbjerg Kommune", "sjaelland");
    expect(notice).toMatchObject({ provider: "Esbjerg Kommune", belongsTo: "KKR Syddanmark" });
    expect(notice && describeNotice(notice, "da")).toBe(
      "»Esbjerg Kommune« hører til KKR Syddanmark. Tallene er talt med.",
    );
    expect(notice && describeNotice(notice, "en")).toBe(
      "“Esbjerg Kommune” belongs to KKR Syddanmark. The numbers are counted.",
    );
  });

  it("says of anybody else what collectReturns says, and has nothing to say without a name or a KKR", () => {
    const file = "Kommune;Dagtilbud;Skole/fritid;Social/special\nDen Selvejende Institution;1;2;3\n";
    const files = [{ name: "a.csv", bytes: new TextEncoder().encode(file) }];
    const outcome = collectReturns(files, { kkr: "sjaelland", studyYear: "2023/2024" });
    const said = outcome.ok ? outcome.notices.find(({ code }) => code === "other-provider") : undefined;
    const notice = checkProvider("Den Selvejende Institution", "sjaelland");
    expect(notice).toEqual({ ...said, where: {} });
    expect(checkProvider("–", "sjaelland")).toEqual({ code: "other-provider", provider: "–" });
    expect(checkProvider("  ", "sjaelland")).toBeNull();
    expect(checkProvider("I alt", "sjaelland")).toBeNull();
    expect(checkProvider("Kjøge", "")).toBeNull();
    expect(checkProvider("Kjøge", "skåne")).toBeNull();
  });
});

it("offers a town's school to nobody, and a hospital to the region", () => {
  const mayBe = (written: string): unknown => {
    const notice = checkProvider(written, "sjaelland", { studyYear: "2023/2024" });
    return notice?.code === "other-provider" ? (notice.mayBe ?? null) : notice?.code;
  };
  for (const school of ["Roskilde Universitet", "Køge Gymnasium", "Roskilde Tekniske Skole"]) {
    expect(mayBe(school)).toBe(null);
  }
  expect(mayBe("Universitetshospital Køge")).toBe("Region Sjælland");
  expect(mayBe("Skolen ved Køge Å")).toBe("Køge");
});
