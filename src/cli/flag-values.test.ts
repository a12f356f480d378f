import { expect, it } from "vitest";
import { changeFrom, flagNumber } from "./flag-values.js";

it.for([
  ["0,95", "0.95"],
  ["-2,5", "-2.5"],
  ["12,50", "12.50"],
  ["0,125", "0.125"],
  ["1110,125", "1110.125"],
  ["0.95", "0.95"],
  ["−2,5", "-2.5"],
  ["–5", "-5"],
  // Both readings are possible, or neither: left for the request to refuse.
  ["1,110", "1,110"],
  ["1.110", "1.110"],
  ["1,1,1", "1,1,1"],
  ["100..120", "100..120"],
  ["abc", "abc"],
])("%s is %s", ([written, number]) => {
  expect(flagNumber(written ?? "")).toBe(number);
});

it("reads the minus that Word writes", () => {
  expect(changeFrom("change", "−2,5%")).toEqual({ change: { percent: "-2.5" } });
  expect(changeFrom("change", "ucl=–5,ucsyd=−1%")).toEqual({
    changes: { ucl: { places: "-5" }, ucsyd: { percent: "-1" } },
  });
});
