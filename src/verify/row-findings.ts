import type { FilledForm, FilledRow } from "../domain/filled-form.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Finding } from "./finding.js";

/** The rows of a filled form against those that the form has: each once, in its order, with a whole number. */
export function rowFindings(form: FilledForm, frame: FormFrame): Finding[] {
  return [
    ...onceEach(form.rows.flatMap((row) => nameFindings(row, frame))),
    ...numberFindings(form, frame),
    ...numbersBeside(form, frame),
    ...missingRows(form, frame),
    ...repeatedRows(form, frame),
    ...rowsOutOfOrder(form, frame),
  ];
}

/** An institution's name stands once for all its rows. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const keyOf = (it: Finding): string =>
    JSON.stringify([it.code, it.cells, "written" in it ? it.written : null]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

function nameFindings({ institution, specialisation }: FilledRow, frame: FormFrame): Finding[] {
  const { institutions, specialisations, kkr, names } = frame;
  const common = { severity: "error", names } as const;
  const findings: Finding[] = [];
  if (institution.id === null) {
    const { written, where } = institution;
    findings.push({ ...common, code: "unknown-row", what: "institution", written, cells: [where] });
  } else if (kkr !== undefined && !institutions.some(({ id }) => id === institution.id)) {
    const cells = [institution.where];
    findings.push({ ...common, code: "outside-kkr", institution: institution.id, kkr, cells });
  }
  if (specialisation.id === null || !specialisations.some(({ id }) => id === specialisation.id)) {
    const { written, where } = specialisation;
    findings.push({ ...common, code: "unknown-row", what: "specialisation", written, cells: [where] });
  }
  return findings;
}

function numberFindings({ rows, grandTotals, subtotals = [] }: FilledForm, { names }: FormFrame): Finding[] {
  const inRows = rows.flatMap(({ total, studyPlaces }) => [total, studyPlaces]);
  const numbers = [...inRows, ...grandTotals, ...subtotals.map(({ number }) => number)];
  return numbers.flatMap((number): Finding[] =>
    number?.value === null
      ? [
          {
            ...{ code: "not-a-whole-number", severity: "error", written: number.written },
            ...(number.because === undefined ? {} : { because: number.because }),
            ...{ cells: [number.where], names },
          },
        ]
      : [],
  );
}

/** A number that nobody can tell the meaning of: its recipient may take it for one of the form's. */
function numbersBeside({ beside = [] }: FilledForm, { names }: FormFrame): Finding[] {
  return beside
    .filter(({ label }) => label === "")
    .map(({ number: { written, where } }) => ({
      ...{ code: "number-beside", severity: "notice", written, cells: [where], names },
    }));
}

function missingRows({ rows }: FilledForm, { institutions, specialisations, names }: FormFrame): Finding[] {
  return institutions.flatMap(({ id: institution }) =>
    specialisations.flatMap(({ id: specialisation }): Finding[] => {
      const own = rows.filter((row) => isRow(row, institution, specialisation));
      if (own.some(({ studyPlaces }) => studyPlaces !== null)) return [];
      const cells = own.map((row) => row.specialisation.where);
      return [{ code: "missing-row", severity: "error", institution, specialisation, cells, names }];
    }),
  );
}

function repeatedRows({ rows }: FilledForm, { names }: FormFrame): Finding[] {
  return rows.flatMap((row, index): Finding[] => {
    const { institution, specialisation } = row;
    if (institution.id === null || specialisation.id === null) return [];
    const [institutionId, specialisationId] = [institution.id, specialisation.id];
    const first = rows.find((other) => isRow(other, institutionId, specialisationId));
    if (first === undefined || rows.indexOf(first) === index) return [];
    return [
      {
        ...{ code: "repeated-row", severity: "error", institution: institutionId },
        ...{
          specialisation: specialisationId,
          cells: [specialisation.where, first.specialisation.where],
          names,
        },
      },
    ];
  });
}

/** The first row of each that stands before one that should precede it. */
function rowsOutOfOrder({ rows }: FilledForm, { edition, names }: FormFrame): Finding[] {
  const position = ({ institution, specialisation }: FilledRow): number =>
    edition.institutions.findIndex(({ id }) => id === institution.id) * edition.specialisations.length +
    edition.specialisations.findIndex(({ id }) => id === specialisation.id);
  const known = rows.filter(
    ({ institution, specialisation }) => institution.id !== null && specialisation.id !== null,
  );
  return known.flatMap((row, index): Finding[] => {
    const above = known[index - 1];
    if (above === undefined || position(above) <= position(row)) return [];
    const [institution, specialisation] = [row.institution.id ?? "", row.specialisation.id ?? ""];
    const cells = [row.specialisation.where];
    return [{ code: "out-of-order", severity: "error", institution, specialisation, cells, names }];
  });
}

function isRow(row: FilledRow, institution: string, specialisation: string): boolean {
  return row.institution.id === institution && row.specialisation.id === specialisation;
}
