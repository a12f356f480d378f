import { expect, it } from "vitest";
import { validityOutside } from "./validity.js";

it.each([
  ["Gyldig fra", "1.8.2028", "all"],
  ["Gyldig fra", "2028-08-01", "all"],
  ["Bemærkning", "Gælder først fra 1.8.2028", "all"],
  ["Gyldig til", "31.7.2027", "all"],
  ["Gyldig fra", "1.2.2028", "some"],
  ["Gyldig fra", "2028", "some"],
  ["Gyldig til", "2027", "some"],
  ["Gyldig fra", "1.8.2027", null],
  ["Gyldig fra", "1.9.2027", null],
  ["Gyldig fra", "2019", null],
  ["Gyldig til", "30.6.2028", null],
  ["Gyldig til", "2030", null],
  ["Bemærkning", "Nyt hus gælder fra 1.8.2028", null],
  ["Bemærkning", "2 pladser gælder fra 1.8.2028", null],
  ["Oprettet", "1.8.2028", null],
  ["Gyldig fra", "", null],
  ["Gyldig", "ja", null],
  ["Gyldig fra", "1. august 2028", "all"],
  ["Gyldig fra", "1. aug. 2028", "all"],
  ["Gyldig fra", "februar 2028", "some"],
  ["Gyldig til", "31. juli 2027", "all"],
  ["Gyldig fra", "1. august 2027", null],
  ["Gyldig til", "30. juni 2028", null],
  ["Gyldig", "1.8.2028-31.7.2029", "all"],
  ["Gyldig", "fra 1. august 2026 til 31. juli 2027", "all"],
  ["Gyldig", "2027-08-01 – 2028-01-31", "some"],
  ["Gyldig", "1.8.2027 til 31.7.2029", null],
  ["Gyldig", "1.8.2026, 1.8.2027, 1.8.2028", null],
  ["Gyldig fra", "Marts 2028", "some"],
])("»%s« with »%s« leaves out of 2027/2028: %s", (heading, text, outside) => {
  expect(validityOutside(heading, text, "2027/2028")).toBe(outside);
});
