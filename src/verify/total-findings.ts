import type { FilledNumber } from "../domain/filled-form.js";
import { sum } from "../domain/sum.js";
import { type Checked, statedTotals } from "./filled-table.js";
import type { Found } from "./finding.js";
import { neededTotals } from "./stated-divisions.js";

/** The sums of the rows against the totals beside them, and the totals against those of the request. */
export function totalFindings(checked: Checked): Found[] {
  const needed = neededTotals(checked.request);
  const own = checked.frame.institutions.flatMap(({ id }) => institutionFindings(id, checked, needed));
  return [...own, ...columnFindings(checked), ...togetherFindings(checked, needed)];
}

type Needed = ReadonlyMap<string | null, number>;

function institutionFindings(institution: string, { form, table }: Checked, needed: Needed): Found[] {
  const sum = table.studyPlacesAt(institution, null);
  if (sum === null) return [];
  const findings: Found[] = [];
  const stated = statedTotals(form, institution);
  const [first] = stated;
  const rowCells = table.cellsAt(institution, null);
  if (first === undefined) findings.push({ code: "missing-total", institution, sum, cells: rowCells });
  // A total filled in on every row of the institution is one total said several times; each must agree.
  for (const { value: total, where } of stated) {
    if (total === null || total === sum) continue;
    findings.push({ code: "sum-differs", institution, total, sum, cells: [where, ...rowCells] });
  }
  const wanted = needed.get(institution);
  const total = first?.value ?? sum;
  // A total that is wrong beside rows that sum to the right one is one fault, and found already.
  if (wanted !== undefined && wanted !== total && wanted !== sum) {
    const cells = first === undefined ? rowCells : [first.where];
    findings.push({ code: "total-differs", institution, total, needed: wanted, cells });
  }
  return findings;
}

/** Sums of a specialisation in rows of their own. What an institution's rows lack they may lack too. */
function columnFindings({ form: { subtotals = [] }, table }: Checked): Found[] {
  return subtotals.flatMap(({ institution, specialisation, number: { value: total, where } }): Found[] => {
    if (specialisation === null || total === null) return [];
    const ofRows = table.studyPlacesAt(institution, specialisation);
    if (ofRows === null || total === ofRows || table.lacking.includes(total - ofRows)) return [];
    return [{ code: "specialisation-sum-differs", specialisation, total, sum: ofRows, cells: [where] }];
  });
}

/** All institutions together: against a row of grand totals, and against the region's total in the request. */
function togetherFindings({ form: { grandTotals }, table, frame }: Checked, needed: Needed): Found[] {
  const ofRows = table.studyPlacesAt(null, null);
  if (ofRows === null) return [];
  const all = sum(frame.institutions.map(({ id }) => table.totalAt(id) ?? 0));
  const differs = ({ value: total, where }: FilledNumber): Found[] =>
    total === null || total === all || total === ofRows
      ? []
      : [{ code: "grand-total-differs", total, sum: all, cells: [where] }];
  const wanted = needed.get(null);
  const grand = grandTotals.flatMap(differs);
  if (wanted === undefined || wanted === all) return grand;
  const cells = table.cellsAt(null, null);
  return [...grand, { code: "total-differs", institution: null, total: all, needed: wanted, cells }];
}

/**
 * The numbers that a request holds: between bounds, at what is decided, or at a specialisation's total. A cell that would be
 * right with what its institution's rows lack is found there.
 */
export function heldFindings(checked: Checked): Found[] {
  const { request, table } = checked;
  const { bounds = [], decided = [] } = request;
  const outside = bounds.flatMap(({ institution, specialisation = null, minimum, maximum }): Found[] => {
    const studyPlaces =
      specialisation === null ? table.totalAt(institution) : table.studyPlacesAt(institution, specialisation);
    if (studyPlaces === null) return [];
    const lacking = specialisation === null ? 0 : table.lackingAt(institution);
    const counts = [studyPlaces, studyPlaces + lacking];
    if (counts.some((count) => count >= (minimum ?? 0) && count <= (maximum ?? Infinity))) return [];
    const range = { minimum: minimum ?? null, maximum: maximum ?? null };
    const cells = table.cellsAt(institution, specialisation);
    return [{ code: "outside-bounds", institution, specialisation, studyPlaces, ...range, cells }];
  });
  const undecided = decided.flatMap(({ institution, specialisation, studyPlaces: needed }): Found[] => {
    const studyPlaces = table.studyPlacesAt(institution, specialisation);
    if (studyPlaces === null || [0, table.lackingAt(institution)].includes(needed - studyPlaces)) return [];
    const cells = table.cellsAt(institution, specialisation);
    return [{ code: "not-as-decided", institution, specialisation, studyPlaces, decided: needed, cells }];
  });
  return [...outside, ...undecided, ...specialisationFindings(checked)];
}

function specialisationFindings({ request: { specialisationTotals }, table }: Checked): Found[] {
  if (typeof specialisationTotals !== "object") return [];
  return Object.entries(specialisationTotals).flatMap(([specialisation, needed]): Found[] => {
    const total = table.studyPlacesAt(null, specialisation);
    // What one institution's rows lack of its total is found there.
    if (total === null || total === needed || table.lacking.includes(needed - total)) return [];
    const code = "specialisation-total-differs";
    return [{ code, specialisation, total, needed, cells: table.cellsAt(null, specialisation) }];
  });
}
