import { expect, it } from "vitest";
import type { Notice } from "../domain/notice.js";
import { editionFor } from "../reference/form-editions.js";
import { asOnForm } from "./read-request.js";

it("names an institution of last year's file as the form of this year does, and says nothing where the file does too", () => {
  const bundled = editionFor("2023/2024");
  // Constructed: the bundled forms have it by its older name.
  const institutions = bundled.institutions.map((one) =>
    one.id === "ucn" ? { ...one, name: "Professionshøjskolen UCN", aliases: [one.name, "UCN"] } : one,
  );
  const value = { studyYear: "2023/2024", kkr: "nordjylland", edition: { ...bundled, institutions } };
  const read = (written: string): Notice => ({
    ...{ code: "read-differently", what: "institution", written, readAs: "UC Nordjylland", times: 1 },
  });
  expect(asOnForm([read("Professionshøjskolen UCN")], value)).toEqual([]);
  expect(asOnForm([read("UCN")], value)).toEqual([{ ...read("UCN"), readAs: "Professionshøjskolen UCN" }]);
  // What it was, this form doesn't know.
  expect(asOnForm([read("Hvidovre")], value)).toEqual([read("Hvidovre")]);
});
