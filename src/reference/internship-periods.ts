import type { InternshipPeriods } from "../domain/internship-rules.js";

export const internshipPeriods: readonly InternshipPeriods[] = [
  {
    periods: [
      { period: 1, ects: 10, length: "about 7 weeks", semester: 2, paid: false, withinSpecialisation: false },
      { period: 2, ects: 30, length: "6 months", semester: 3, paid: true, withinSpecialisation: true },
      { period: 3, ects: 30, length: "6 months", semester: 5, paid: true, withinSpecialisation: true },
      { period: 4, ects: 5, length: "about 3 weeks", semester: 7, paid: false, withinSpecialisation: true },
    ],
    validFrom: null,
    validTo: null,
    remark:
      "The programme is being reformed (shortened by 15 ECTS, agreement of March 2025: folkeskolen.dk 4/2025).",
    source: {
      title: "The institutions' and the trade union's pages on internship in the programme",
      reference: "ucc.dk/praktikforloeb; ucn.dk; sl.dk; pls.dk",
    },
  },
];
