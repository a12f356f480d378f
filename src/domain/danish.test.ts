import { expect, it } from "vitest";
import { danishPlaces } from "./danish.js";

it.each([
  [danishPlaces(1), "1 studieplads"],
  [danishPlaces(0), "0 studiepladser"],
  [danishPlaces(1110), "1.110 studiepladser"],
  [danishPlaces("1", "praktik"), "1 praktikplads"],
  [danishPlaces("1.5", "halvårs"), "1,5 halvårspladser"],
])("places are counted in the singular if they are one: %s", (said, expected) => {
  expect(said).toBe(expected);
});
