import { expect, it } from "vitest";
import { groupedTable, numberCell, numbers, spanning, tableOf, textCell, texts } from "./table.js";

const ABOUT = { id: "example", caption: "Et eksempel" };

it("has a row for each value, and under them the sums that the columns say", () => {
  const rows = [
    { name: "A", places: 1200 },
    { name: "B", places: null },
  ];
  const table = tableOf(ABOUT, rows, [
    texts("Navn", ({ name }) => name, "I alt"),
    texts("Bemærkning", () => ""),
    numbers("Pladser", ({ places }) => places, 1200),
  ]);
  expect(table.columns).toEqual([
    { header: "Navn", align: "start" },
    { header: "Bemærkning", align: "start" },
    { header: "Pladser", align: "end" },
  ]);
  expect(table.rows).toEqual([
    [textCell("A"), textCell(""), numberCell(1200)],
    [textCell("B"), textCell(""), textCell("")],
    [textCell("I alt"), textCell(""), numberCell(1200)],
  ]);
});

it("has no row of sums if no column says one", () => {
  expect(tableOf(ABOUT, [], [texts("Navn", () => "")]).rows).toEqual([]);
});

it("spans within a group the rows that have the same, however like they are", () => {
  const { rows } = groupedTable(
    ABOUT,
    [["a1", "a1", "b1"]],
    [
      spanning(texts("Gruppe", () => "g")),
      spanning(
        texts("Navn", (name) => name),
        (name) => name,
      ),
    ],
  );
  expect(rows).toEqual([
    [
      { ...textCell("g"), rows: 3 },
      { ...textCell("a1"), rows: 2 },
    ],
    [{ kind: "covered" }, { kind: "covered" }],
    [{ kind: "covered" }, textCell("b1")],
  ]);
});

it("spans the rows of a group by one cell, but not a row alone", () => {
  const groups = [["a1", "a2"], ["b1"]];
  const { rows } = groupedTable(ABOUT, groups, [
    spanning(texts("Gruppe", (name) => name.charAt(0))),
    texts("Navn", (name) => name),
  ]);
  expect(rows).toEqual([
    [{ ...textCell("a"), rows: 2 }, textCell("a1")],
    [{ kind: "covered" }, textCell("a2")],
    [textCell("b"), textCell("b1")],
  ]);
});
