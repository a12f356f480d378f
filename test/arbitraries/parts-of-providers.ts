import fc from "fast-check";

/** What somebody writes behind a municipality's name: a department, a site, an abbreviation. It names nobody else. */
export const partSuffix: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(" ", ", ", " - ", "/", ": ", ",", "  – "),
    fc.constantFrom(
      ...["Kom.", "Børn og Skole", "Social", "afd. Nord", "Børnehuset Solsikken", "2", "(dagtilbud)"],
    ),
  )
  .map(([between, what]) => between + what);
