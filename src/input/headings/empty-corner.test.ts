import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

describe("a table with a blank corner", () => {
  const read = (text: string, kkr = "syddanmark"): ReturnType<typeof readInternshipPlaces> =>
    readInternshipPlaces(new TextEncoder().encode(text), { kkr, studyYear: "2023/2024" });
  const ROWS = "Dagtilbud;10;1\nSkole/fritid;5;2\nSocial/special;8;3";

  it.each([
    ["", ""],
    ["Esbjerg Kommune;;\n", "\nI alt;23;6"],
    ["", "\n\nUdfyldt af;Kontoret"],
  ])("is read as one with the specialisations in its rows: %j, %j", (above, below) => {
    const outcome = read(`${above};UC SYD;UCL\n${ROWS}${below}`);
    expect(outcome).toEqual(read(`${above}Specialisering;UC SYD;UCL\n${ROWS}${below}`));
    expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([10, 1, 5, 2, 8, 3]);
  });

  it.each([`;UC SYD;UCL\nKøge;1;2\n${ROWS}`, `;Noget;Andet\n${ROWS}`])(
    "is none of anything else: %s",
    (text) => {
      expect(read(text)).toMatchObject({ refusals: [{ code: "no-header" }] });
    },
  );

  it("is none where no institution stands beside the corner: such a table may be a survey of sums", () => {
    const text = ";Antal\nDagtilbud;1\nSkole/fritid;2\nSocial/special;3";
    expect(read(text, "sjaelland")).toMatchObject({ refusals: [{ code: "no-header" }] });
  });

  it("has a column under a sign named by the sign and its letter", () => {
    const text = "Kommune;Dagtilbud;%;Skole/fritid;%;Social/special\nFaxe;10;43;5;22;8";
    const outcome = read(text, "sjaelland");
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "extra-columns", headers: ["% (C)", "% (E)"] }),
    );
  });
});
