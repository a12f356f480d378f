import { expect, it } from "vitest";
import { frameOf } from "./frame.js";
import { splitCells } from "./split-cells.js";

const frame = frameOf({ studyYear: "2027/2028", kkr: "oestdanmark", edition: null });

it.for([
  ["Greve;20;12;14", ["Greve", "20", "12", "14"]],
  ["Region Sjælland; 1.110 ;12,5", ["Region Sjælland", " 1.110 ", "12,5"]],
  ["Høje-Taastrup Kommune  20 12,5   14 ", ["Høje-Taastrup Kommune", "20", "12,5", "14"]],
  ["Greve  Absalon  20  –  14", ["Greve", "Absalon", "20", "–", "14"]],
  ["Region  Sjælland 20 12 14", ["Region  Sjælland", "20", "12", "14"]],
  ["Distrikt 3", ["Distrikt 3"]],
  ["Greve; Køge", ["Greve; Køge"]],
  ["20 12 14", ["20 12 14"]],
] as const)("%j is the cells %j", ([text, cells]) => {
  expect(splitCells([[text]], frame)).toEqual([cells]);
  // Where the columns are cells, each is as it is.
  expect(splitCells([[text, "1"]], frame)).toEqual([[text, "1"]]);
});
