import fc from "fast-check";

/** What somebody writes behind a municipality's name: a department, a site. It names nobody else. */
export const partSuffix: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(" ", ", ", " - ", "/", ": ", ",", "  – "),
    fc.constantFrom(...["Børn og Skole", "Social", "afd. Nord", "Børnehuset Solsikken", "2", "(dagtilbud)"]),
  )
  .map(([between, what]) => between + what);

/** The same before the name, set apart or behind an office: a function of the name. */
export const partBefore: fc.Arbitrary<(name: string) => string> = fc
  .tuple(
    fc.constantFrom(
      "Jobcenter",
      "Center for Dagtilbud",
      "Socialforvaltningen",
      "Børn og Unge",
      "Socialpsykiatrien",
    ),
    fc.constantFrom<(what: string, name: string) => string>(
      (what, name) => `${what} ${name}`,
      (what, name) => `${what}, ${name}`,
      (what, name) => `${what} - ${name}`,
      (what, name) => `${what} – ${name}`,
      (what, name) => `${what} (${name})`,
      (what, name) => `${what}: ${name}`,
      (what, name) => `${what} i ${name}`,
      (what, name) => `${what} (${name}), afd. 2`,
    ),
  )
  .map(
    ([what, written]) =>
      (name) =>
        written(what, name),
  );
