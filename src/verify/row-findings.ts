import type { FilledForm, FilledName, FilledRow } from "../domain/filled-form.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import { numbersOf } from "./filled-table.js";
import type { Found } from "./finding.js";

/** The rows of a filled form against those that the form has: each once, in its order, with a whole number. */
export function rowFindings(form: FilledForm, frame: FormFrame): Found[] {
  return [
    ...nameFindings(form, frame),
    ...outsideFindings(form, frame),
    ...numberFindings(form),
    ...cellFindings(form, frame),
    ...rowsOutOfOrder(form, frame),
  ];
}

function nameFindings({ rows }: FilledForm, { specialisations }: FormFrame): Found[] {
  const unknown = (
    what: "institution" | "specialisation",
    { written, where }: FilledName,
  ): readonly [string, Found] => [
    JSON.stringify([what, where, written]),
    { code: "unknown-row", what, written, cells: [where] },
  ];
  const found = rows.flatMap(({ institution, specialisation }) => {
    const isUnknown = institution.id === null;
    const isOfNobody = isUnknown && specialisation.written === "";
    return [
      ...(isUnknown ? [unknown("institution", institution)] : []),
      ...(isOfNobody || specialisations.some(({ id }) => id === specialisation.id)
        ? []
        : [unknown("specialisation", specialisation)]),
    ];
  });
  // An institution's name stands once for all its rows.
  return [...new Map(found).values()];
}

/** The institutions of other councils, each with the cells that are filled. */
function outsideFindings({ rows }: FilledForm, { institutions, edition, kkr }: FormFrame): Found[] {
  const others = edition.institutions.filter(({ id }) => !institutions.some((own) => own.id === id));
  return others.flatMap(({ id: institution }): Found[] => {
    const own = rows.filter((row) => row.institution.id === institution);
    const cells = own.flatMap(({ total, studyPlaces }) =>
      [total, studyPlaces].flatMap((number) => number?.where ?? []),
    );
    return kkr === undefined || cells.length === 0 ? [] : [{ code: "outside-kkr", institution, kkr, cells }];
  });
}

/** The cells without a whole number, and numbers that nobody can tell the meaning of: one may take them for the form's. */
function numberFindings(form: FilledForm): Found[] {
  const unlabelled = (form.beside ?? []).filter(({ label }) => label === "");
  return [
    ...numbersOf(form).flatMap((number): Found[] => {
      if (number?.value !== null) return [];
      const { written, where, because } = number;
      return [{ code: "not-a-whole-number", written, cells: [where], ...given({ because }) }];
    }),
    ...unlabelled.map(({ number: { written, where } }): Found => {
      return { code: "number-beside", written, cells: [where] };
    }),
  ];
}

/** The rows that are missing, and those that stand there more than once. */
function cellFindings({ rows }: FilledForm, { institutions, edition, specialisations }: FormFrame): Found[] {
  return edition.institutions.flatMap(({ id: institution }) =>
    specialisations.flatMap(({ id: specialisation }): Found[] => {
      const own = rows.filter(
        (row) => row.institution.id === institution && row.specialisation.id === specialisation,
      );
      const cells = own.map((row) => row.specialisation.where);
      const isMissing = own.every(({ studyPlaces }) => studyPlaces === null);
      const isOurs = institutions.some(({ id }) => id === institution);
      return [
        ...(isMissing && isOurs
          ? [{ code: "missing-row", institution, specialisation, cells } as const]
          : []),
        ...cells.slice(1).map((where): Found => {
          const both = [where, ...cells.slice(0, 1)];
          return { code: "repeated-row", institution, specialisation, cells: both };
        }),
      ];
    }),
  );
}

/** The first row of each that stands before one that should precede it. */
function rowsOutOfOrder({ rows }: FilledForm, { edition }: FormFrame): Found[] {
  const position = ({ institution, specialisation }: FilledRow): number =>
    edition.institutions.findIndex(({ id }) => id === institution.id) * edition.specialisations.length +
    edition.specialisations.findIndex(({ id }) => id === specialisation.id);
  const known = rows.filter(
    ({ institution, specialisation }) => institution.id !== null && specialisation.id !== null,
  );
  return known.flatMap((row, index): Found[] => {
    const above = known[index - 1];
    if (above === undefined || position(above) <= position(row)) return [];
    const isWithin = above.institution.id === row.institution.id;
    const { where } = isWithin ? row.specialisation : row.institution;
    const specialisation = isWithin ? row.specialisation.id : null;
    return [{ code: "out-of-order", institution: row.institution.id ?? "", specialisation, cells: [where] }];
  });
}
