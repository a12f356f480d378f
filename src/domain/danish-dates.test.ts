import { describe, expect, it } from "vitest";
import { readDate } from "./danish-dates.js";

describe("readDate", () => {
  it.each([
    ["12. februar 2027", "02-12", "2027"],
    ["1. marts 2027", "03-01", "2027"],
    ["12. feb. 2027", "02-12", "2027"],
    ["12.02.2027", "02-12", "2027"],
    ["12/2-2027", "02-12", "2027"],
    ["12/2-27", "02-12", "2027"],
    ["2027-02-12", "02-12", "2027"],
    ["12-02-2027", "02-12", "2027"],
    ["29. februar 2028", "02-29", "2028"],
    ["3. DECEMBER", "12-03", null],
  ])("reads »%s«", (written, monthAndDay, year) => {
    expect(readDate(written)).toEqual({ monthAndDay, year });
  });

  it.each([
    "31. april 2027",
    "29. februar 2027",
    "0. maj 2027",
    "12.13.2027",
    "12/2-027",
    "2027-13-02",
    "12. frebuar 2027",
    "februar 2027",
  ])("»%s« is no day", (written) => {
    expect(readDate(written)).toBeNull();
  });
});
