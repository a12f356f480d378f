import { describe, expect, it } from "vitest";
import { filledForm } from "../../../test/filled-forms.js";
import { withoutBlankInstitutions } from "./without-blank-institutions.js";

describe("the rows of an institution", () => {
  it("are left out if none has a number, or only dashes stand there", () => {
    const { rows } = filledForm(
      {
        kp: ["-", "–", null],
        absalon: [null, null, null],
        ucn: ["-", 0, "-"],
        via: ["Udfyldes ikke", null, null],
      },
      { kp: null, absalon: null, ucn: null, via: null },
    );
    const left = withoutBlankInstitutions(rows).map(({ institution }) => institution.id);
    expect(new Set(left)).toEqual(new Set(["ucn", "via"]));
  });
});
