import { expect, it } from "vitest";
import { refused } from "../domain/outcome.js";
import { changeFrom, flagNumber, inDanish, overbookingFrom } from "./flag-values.js";
import { inFlags } from "./in-flags.js";

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

it("takes 0 per cent of overbooking for none", () => {
  for (const written of ["none", "on-top:0", "included:0,0"])
    expect(overbookingFrom(written)).toEqual({ mode: "none" });
  expect(overbookingFrom("on-top:0,5")).toEqual({ mode: "on-top", percent: "0.5" });
});

it.for([
  ["747.5", "747,5"],
  ["-2.5%", "-2,5%"],
  ["1.110", "1.110"],
  ["1.2.3", "1.2.3"],
  ["abc", "abc"],
])("%s is quoted as %s", ([written, danish]) => {
  expect(inDanish(written ?? "")).toBe(danish);
});

it("quotes a number of a flag with a comma, and that of a file as it stands", () => {
  const quoted = (where: { readonly path?: string; readonly file?: string }): unknown => {
    const outcome = inFlags(refused({ code: "not-whole", written: "747.5", where }), {});
    return outcome.ok || outcome.refusals.map((refusal) => "written" in refusal && refusal.written);
  };
  expect(quoted({ path: "origin.studyPlaces.absalon" })).toEqual(["747,5"]);
  expect(quoted({ path: "origin", file: "a.json" })).toEqual(["747.5"]);
});
