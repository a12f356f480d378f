import type { FilledForm, FilledRow } from "../domain/filled-form.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Found } from "./finding.js";

/** The rows of a filled form against those that the form has: each once, in its order, with a whole number. */
export function rowFindings(form: FilledForm, frame: FormFrame): Found[] {
  return [
    ...onceEach(form.rows.flatMap((row) => nameFindings(row, frame))),
    ...outsideFindings(form, frame),
    ...numberFindings(form),
    ...numbersBeside(form),
    ...missingRows(form, frame),
    ...repeatedRows(form),
    ...rowsOutOfOrder(form, frame),
  ];
}

/** An institution's name stands once for all its rows. */
function onceEach(findings: readonly Found[]): Found[] {
  const keyOf = (it: Found): string =>
    JSON.stringify([it.code, it.cells, "written" in it ? it.written : null]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

function nameFindings({ institution, specialisation }: FilledRow, frame: FormFrame): Found[] {
  const { specialisations } = frame;
  const findings: Found[] = [];
  if (institution.id === null) {
    const { written, where } = institution;
    findings.push({ code: "unknown-row", what: "institution", written, cells: [where] });
  }
  const isOfNobody = institution.id === null && specialisation.written === "";
  if (!isOfNobody && !specialisations.some(({ id }) => id === specialisation.id)) {
    const { written, where } = specialisation;
    findings.push({ code: "unknown-row", what: "specialisation", written, cells: [where] });
  }
  return findings;
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

function numberFindings({ rows, grandTotals, subtotals = [] }: FilledForm): Found[] {
  const inRows = rows.flatMap(({ total, studyPlaces }) => [total, studyPlaces]);
  const numbers = [...inRows, ...grandTotals, ...subtotals.map(({ number }) => number)];
  return numbers.flatMap((number): Found[] =>
    number?.value === null
      ? [
          {
            ...{ code: "not-a-whole-number", written: number.written, cells: [number.where] },
            ...(number.because === undefined ? {} : { because: number.because }),
          },
        ]
      : [],
  );
}

/** A number that nobody can tell the meaning of: its recipient may take it for one of the form's. */
function numbersBeside({ beside = [] }: FilledForm): Found[] {
  return beside
    .filter(({ label }) => label === "")
    .map(({ number: { written, where } }) => ({
      ...{ code: "number-beside", severity: "notice", written, cells: [where] },
    }));
}

function missingRows({ rows }: FilledForm, { institutions, specialisations }: FormFrame): Found[] {
  return institutions.flatMap(({ id: institution }) =>
    specialisations.flatMap(({ id: specialisation }): Found[] => {
      const own = rows.filter((row) => isRow(row, institution, specialisation));
      if (own.some(({ studyPlaces }) => studyPlaces !== null)) return [];
      const cells = own.map((row) => row.specialisation.where);
      return [{ code: "missing-row", institution, specialisation, cells }];
    }),
  );
}

function repeatedRows({ rows }: FilledForm): Found[] {
  return rows.flatMap((row, index): Found[] => {
    const { institution, specialisation } = row;
    if (institution.id === null || specialisation.id === null) return [];
    const [institutionId, specialisationId] = [institution.id, specialisation.id];
    const first = rows.find((other) => isRow(other, institutionId, specialisationId));
    if (first === undefined || rows.indexOf(first) === index) return [];
    const cells = [specialisation.where, first.specialisation.where];
    return [{ code: "repeated-row", institution: institutionId, specialisation: specialisationId, cells }];
  });
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
    const [institution, specialisation] = [row.institution.id ?? "", row.specialisation.id ?? ""];
    const cells = [row.specialisation.where];
    return [{ code: "out-of-order", institution, specialisation, cells }];
  });
}

function isRow(row: FilledRow, institution: string, specialisation: string): boolean {
  return row.institution.id === institution && row.specialisation.id === specialisation;
}
