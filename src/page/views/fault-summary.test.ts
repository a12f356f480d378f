import { describe, expect, it } from "vitest";
import { frameOf } from "../work/frame.js";
import { blankWork } from "../work/work.js";
import { nameOfField } from "./fault-summary.js";

const work = blankWork([{ id: "absalon" }]);

describe("a field spoken of elsewhere", () => {
  it.each([
    ["rows.0.dagtilbud", "Række 1, Dagtilbudspædagogik"],
    ["totals.absalon", "Professionshøjskolen Absalon"],
    ["overbooking.percent", "Overbooking i procent"],
    ["decided.1.studyPlaces", "Besluttet felt 2"],
    ["bounds.0", "Grænse 1"],
    ["intake.winter", "Vinteroptag i procent"],
    ["survival.period3", "Tilbage i 3. praktikperiode"],
    ["edition.institutions.1.kkr", "Professionshøjskolen Absalon"],
    ["studyYear", null],
  ])("%s is called %s", (field, name) => {
    expect(nameOfField(field, work, frameOf(work))).toBe(name);
  });
});
