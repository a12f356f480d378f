import { frameOf } from "./frame.js";
import { blankRows, isBlankRow, type Work } from "./work.js";

/** Another KKR, or another form, has other institutions: blank rows follow it, and what has been typed stays. */
export function withFrame(work: Work, part: Partial<Work>): Work {
  const framed = { ...work, ...part };
  const { institutions } = frameOf(framed);
  const typed = work.rows.filter((row) => !isBlankRow(row));
  const missing = institutions.filter(({ id }) => typed.every((row) => row.institution !== id));
  return { ...framed, rows: [...typed, ...blankRows(typed.length === 0 ? institutions : missing)] };
}
