import { expect, it } from "vitest";
import type { SubmissionDocument } from "../submission/document.js";
import { toDocx, toXlsx } from "./office-writers.js";

function documentOf(rows: number, tables = 2): SubmissionDocument {
  const table = {
    ...({ kind: "table", id: "request", caption: "Konstrueret" } as const),
    columns: [{ header: "Navn", align: "start" as const }],
    rows: Array.from({ length: rows }, (_, row) => [{ kind: "text" as const, text: `Række ${row}` }]),
  };
  return {
    language: "da",
    title: "Konstrueret",
    sections: [{ id: "request", title: "Tabel", blocks: Array<typeof table>(tables).fill(table) }],
  };
}

it("refuses what is too long for such a file, by all of its tables together", async () => {
  for (const [write, format, limit, rows, instead] of [
    [toDocx, "docx", 5000, 5002, [".xlsx", ".csv"]],
    [toDocx, "docx", 5000, 50_002, [".csv"]],
    [toXlsx, "xlsx", 50_000, 50_002, [".csv"]],
  ] as const) {
    await expect(write(documentOf(rows / 2))).rejects.toMatchObject({
      refusals: [{ code: "document-too-long", format, rows, limit, instead }],
    });
  }
});

it("writes the longest that is read, and none that is a row longer", async () => {
  expect((await toDocx(documentOf(2500))).length).toBeGreaterThan(0);
  const [full, one] = [documentOf(2500), documentOf(1, 1)];
  await expect(toDocx({ ...full, sections: [...full.sections, ...one.sections] })).rejects.toMatchObject({
    refusals: [{ rows: 5001 }],
  });
});
