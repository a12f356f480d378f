import { expect, it } from "vitest";
import { rowsOf } from "./rows.js";
import type { PlacesRow } from "./work.js";

const row = (provider: string, a = "", b = ""): PlacesRow => ({
  ...{ provider, institution: "absalon" },
  places: { a, b },
});

it("puts a name that is broken in its cell on one line", () => {
  const place = { provider: "Køge \n Kommune", institution: "absalon", specialisation: "a", places: 1 };
  expect(rowsOf([place], [{ id: "a" }])).toEqual(
    [row("Køge Kommune", "1")].map((one) => ({ ...one, places: { a: "1" } })),
  );
});

it("makes a row of each provider and institution, in the order they were met, and marks what it says nothing of", () => {
  const places = (provider: string, institution: string, specialisation: string, count: number | string) => ({
    ...{ provider, institution, specialisation, places: count },
  });
  expect(
    rowsOf(
      [
        places("Esbjerg", "ucsyd", "a", 61),
        places("Odense", "ucl", "a", "12.5"),
        places("Esbjerg", "ucsyd", "b", 0),
        places("Esbjerg", "ucl", "a", 7),
      ],
      [{ id: "a" }, { id: "b" }],
    ),
  ).toEqual([
    { provider: "Esbjerg", institution: "ucsyd", places: { a: "61", b: "0" } },
    { provider: "Odense", institution: "ucl", places: { a: "12,5", b: "–" } },
    { provider: "Esbjerg", institution: "ucl", places: { a: "7", b: "–" } },
  ]);
});
