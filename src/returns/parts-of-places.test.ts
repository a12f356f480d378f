import { expect, it } from "vitest";
import { csvFile } from "../../test/arbitraries/filled-returns.js";
import type { Notice } from "../domain/notice.js";
import type { ReturnFile } from "../input/returns/opened-return.js";
import { collectReturns } from "./collect-returns.js";

function partsIn(...files: ReturnFile[]): readonly Notice[] | null {
  const scope = { kkr: "sjaelland", studyYear: "2023/2024" };
  const outcome = collectReturns(files, { ...scope, internshipPlacesUnit: "full-year" });
  return outcome.ok ? outcome.notices.filter(({ code }) => code === "part-of-place") : null;
}

it("names who has written what is no whole number, in each file, and nobody who has not", () => {
  const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
  const numbers = [
    { provider: "Faxe", places: "1.5" },
    { provider: "Lejre", places: "0.5" },
  ];
  expect(
    partsIn(
      csvFile("faxe.csv", header, "Faxe;1,5;2,0;1,5", "Lejre;4;0,5;6"),
      csvFile("greve.csv", header, "Greve;1;2;3"),
    ),
  ).toEqual([{ code: "part-of-place", numbers, where: { file: "faxe.csv" } }]);
});

it("names nobody whose whole number is no whole one in the other unit", () => {
  const header =
    "Kommune;Dagtilbud (halvårspladser);Skole/fritid (halvårspladser);Social/special (halvårspladser)";
  expect(partsIn(csvFile("faxe.csv", header, "Faxe;1;2;3"))).toEqual([]);
});
