import { describe, expect, it } from "vitest";
import { studyYearsIn } from "./study-years-in.js";

describe("the study years that a form names", () => {
  it("are those in its texts, as the form writes them, each once", () => {
    expect(studyYearsIn(["Dimensionering 2018-2019", "Studieåret 2018/19"])).toEqual(["2018/2019"]);
    expect(studyYearsIn(["I 2017/18 var der flere end i 2018/19."])).toEqual(["2017/2018", "2018/2019"]);
    expect(studyYearsIn(["Brev af 10. januar 2023", "2018/2020", "Ref. 38475", ""])).toEqual([]);
  });

  it("are those it is headed with, where it is: a note may speak of another year", () => {
    const note = "Der er ikke fundet et skema for 2018/2019. Skemaet for 2023/2024 er brugt.";
    const title = "Indstilling fra KKR om antal studiepladser på pædagoguddannelsen 2018/2019";
    expect(studyYearsIn([title, note])).toEqual(["2018/2019"]);
    expect(studyYearsIn([note, "Antal studiepladser 2018/2019"])).toEqual(["2018/2019"]);
    expect(studyYearsIn([title, "Antal studiepladser 2019/2020"])).toEqual(["2018/2019", "2019/2020"]);
  });
});
