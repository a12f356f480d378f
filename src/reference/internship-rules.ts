import type { InternshipHalfYears, InternshipPeriods } from "../domain/form-frame.js";

/** How long each internship period is, by when it applies. */
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
      title:
        "The orders of the programme, and pages of an institution and the trade unions on its internship",
      reference:
        "BEK 211/2014 og BEK 354/2017 om pædagoguddannelsen; UC Nordjyllands side om praktik (ucn.dk)",
    },
  },
];

/** In which half-years the students of an intake are in each internship period, by when it applies. */
export const internshipHalfYears: readonly InternshipHalfYears[] = [
  {
    halfYears: [
      // Paid periods begin on 1 June or 1 December, and these are the winter intake's: so those are the summer's.
      { intake: "summer", begins: "12-01", ends: "05-31", basis: "derived" },
      { intake: "winter", begins: "06-01", ends: "11-30", basis: "source" },
    ],
    validFrom: null,
    validTo: null,
    remark:
      "Merit students have both paid periods credited and take no paid place (kp.dk, ucl.dk). Study places of one study year load the internship places about one to three years later.",
    source: {
      title: "The institutions' and the trade union's pages on internship in the programme",
      reference:
        "BEK 211/2014 og BEK 354/2017 om pædagoguddannelsen; siderne om praktik hos UC Nordjylland (ucn.dk), Socialpædagogerne (sl.dk) og Pædagogstuderendes Landssammenslutning (pls.dk)",
    },
  },
];
