import { previousYear, type YearInFile } from "../../index.js";
import type { Frame } from "./frame.js";
import { listed } from "./listed.js";
import { numbersIn, sumText } from "./amounts.js";
import type { Work } from "./work.js";

/** Files of last year's study places: one, or several of councils that have become one since. */
export type LastYearFiles = readonly [YearInFile, ...YearInFile[]];

type Framed = Pick<Frame, "institutions">;

/** Last year's files that were read: those with numbers of the KKR's institutions, and the names of the others. */
export function lastYearsFiles(
  { previous }: Pick<Work, "previous">,
  frame: Framed,
): { readonly own: readonly YearInFile[]; readonly others: readonly string[] } {
  const { name: file = "", year, more = [] } = previous ?? {};
  const all = year === undefined ? [] : [{ file, year }, ...more];
  const own = all.filter((one) => isOwn(one, frame));
  return { own, others: all.flatMap((one) => (own.includes(one) ? [] : [one.file])) };
}

/** Which of last year's numbers is another in its field than in its file, in words; null where none is used that is. */
export function differsFromFile(work: Work, frame: Framed & Pick<Frame, "nameOf">): string | null {
  if (work.origin !== "previous-year") return null;
  const said = lastYearsFiles(work, frame)
    .own.flatMap(totalsOf)
    .flatMap(([id, text]) => {
      const written = work.previousTotals[id] ?? "";
      const isSame = written === "" || sumText(numbersIn({ written })) === sumText([text]);
      return isSame ? [] : [`${frame.nameOf(id)}: ${written} i feltet og ${text} i filen`];
    });
  return said.length === 0 ? null : `Sidste års antal er ikke det samme to steder. ${listed(said)}.`;
}

/** The work with the totals of further files of the KKR's last year. A file goes if a later one is of the same institutions, or of another year. */
export function withLastYear(work: Work, read: LastYearFiles, frame: Framed): Work {
  const [{ year: newest }] = read;
  const before = lastYearsFiles(work, frame).own;
  const kept = before.filter(
    (one) => one.year.studyYear === newest.studyYear && previousYear([one, ...read]).ok,
  );
  const gone = new Map(before.filter((one) => !kept.includes(one)).flatMap(totalsOf));
  const left = Object.entries(work.previousTotals).filter(([id, text]) => gone.get(id) !== text);
  const [first, ...others] = [...kept, ...read];
  const { file: name, year } = first ?? read[0];
  return {
    ...work,
    previous: { name, year, ...(others.length > 0 && { more: others }) },
    previousTotals: Object.fromEntries([...left, ...read.flatMap(totalsOf)]),
  };
}

function totalsOf({ year }: YearInFile): (readonly [string, string])[] {
  return year.institutions.map(({ institution, studyPlaces }) => [institution, `${studyPlaces}`]);
}

/** Whether it has numbers of any of the KKR's institutions. */
export function isOwn({ year }: YearInFile, { institutions }: Framed): boolean {
  return year.institutions.some(({ institution }) => institutions.some(({ id }) => id === institution));
}
