import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const HEADINGS = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const ROWS = ["Køge;5;6;7", "Faxe;1;2;3"];
const read = (...rows: readonly string[]) => {
  const text = [HEADINGS, ...rows].join("\n");
  return readInternshipPlaces(new TextEncoder().encode(text), { kkr: "sjaelland" });
};
const REMARKS = [
  "Bemærkninger: heraf 5 i Herfølge",
  "Kilde: Køge Kommune, 12. marts 2026",
  "Udfyldt af Hanne Hansen, Køge Kommune",
  "OBS 2 pladser er usikre",
  "NB! ring til Faxe",
  "* inkl. 2 på deltid",
  "1) inkl. 2 på deltid",
  "Kontakt: Hanne, tlf. 12345678",
];

describe("a row without numbers", () => {
  it.each([
    ["Helårspladser:", true],
    ["Regionen (halvår)", true],
    ["Ikke med i tallene:", true],
    ["Til udvalget:", undefined],
  ])("is not to be removed where it says something of the numbers below it: %s", (line, isOfNumbers) => {
    expect(read("Køge;5;6;7", `${line};;;`, "Faxe;1;2;3")).toMatchObject({
      refusals: [
        { code: "note-or-provider", written: line, ...(isOfNumbers === undefined ? {} : { isOfNumbers }) },
      ],
    });
  });

  it("is a remark if it begins as one, wherever it stands: it is said, and changes no row", () => {
    fc.assert(
      fc.property(fc.constantFrom(...REMARKS), fc.nat({ max: ROWS.length }), (remark, at) => {
        const outcome = read(...ROWS.toSpliced(at, 0, `${remark};;;`));
        const without = read(...ROWS);
        expect(outcome.ok && outcome.value).toEqual(without.ok && without.value);
        expect(outcome.ok && outcome.notices).toContainEqual(
          expect.objectContaining({ code: "beside-table", texts: [remark] }),
        );
      }),
    );
  });

  it("is a remark with what stands beside its label", () => {
    const outcome = read(...ROWS, "Udfyldt af;Hanne Hansen;;", "Dato;1.3.2026;;");
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "beside-table", texts: ["Udfyldt af Hanne Hansen", "Dato 1.3.2026"] }),
    );
  });

  it.each([
    "Hanne Hansen",
    "Tallene er opgjort pr. 1. marts 2026",
    "Faxe: ingen indberetning endnu",
    "Køge har ikke fået svar fra Faxe",
    "Børnehuset 12",
  ])("is asked about if it may be a provider or a remark: %s", (written) => {
    expect(read("Køge;5;6;7", `${written};;;`)).toMatchObject({
      refusals: [{ code: "note-or-provider", written, where: { row: 3, column: 1 } }],
    });
  });

  it.each(["Faxe", "Faxe Kommune, Børn og Unge", "Faxe 2026"])("is of one who left all blank: %s", (name) => {
    const outcome = read("Køge;5;6;7", `${name};;;`);
    const codes = outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    expect(codes).toEqual(Array.from({ length: 3 }, () => "missing-value"));
  });

  it("with a text where a number belongs is refused at its cell", () => {
    const refusal = { code: "not-a-number", where: { row: 3, column: 2 } };
    expect(read("Køge;5;6;7", "Faxe;ca. 12;2;3")).toMatchObject({ refusals: [refusal] });
  });
});

it("a provider's name below a gap is the signature where its own row is right above, and else an answer", () => {
  expect(read(...ROWS, "", "Hilsen Bo", "Faxe Kommune")).toMatchObject({ ok: true });
  expect(read(...ROWS, "", "Køge Kommune")).toMatchObject({ ok: false });
  expect(read(...ROWS, "", "Greve Kommune")).toMatchObject({ ok: false });
});
