import { frameOf } from "./frame.js";
import { returnsIn } from "./answers-of.js";
import { blankRows, isBlankRow, type Work } from "./work.js";

/** Another KKR, or another form, has other institutions: blank rows follow it, and what has been typed stays. */
export function withFrame(work: Work, part: Partial<Work>): Work {
  const framed = { ...work, ...part };
  const frame = frameOf(framed);
  const { rowInstitutions, onlyInstitution = "" } = frame;
  const returns = framed.kkr === work.kkr ? work.returns : returnsIn(work.returns, frame);
  const typed = work.rows
    .filter((row) => !isBlankRow(row))
    // What was typed before a KKR was chosen is of its only institution.
    .map((row) => (row.institution === "" ? { ...row, institution: onlyInstitution } : row));
  const missing = rowInstitutions.filter(({ id }) => typed.every((row) => row.institution !== id));
  return {
    ...framed,
    returns,
    rows: [...typed, ...blankRows(typed.length === 0 ? rowInstitutions : missing)],
  };
}
