import type { InternshipHalfYears } from "../domain/form-frame.js";

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
