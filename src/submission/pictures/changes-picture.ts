import type { YearComparison } from "../../what-if/compare-years.js";
import type { Picture } from "../document.js";
import { changeBar, pictureOf } from "./picture-of.js";

/** What each specialisation of each institution gained or lost since the previous recommendation. */
export function changesPicture({ previous, current, institutions }: YearComparison): Picture {
  const between =
    previous.studyYear === current.studyYear
      ? `mellem de to indstillinger for ${current.studyYear}`
      : `fra ${previous.studyYear} til ${current.studyYear}`;
  return pictureOf({
    id: "picture-changes",
    title: `Ændring i antal studiepladser ${between}`,
    about: "Søjler til højre er flere studiepladser, og søjler til venstre er færre.",
    series: ["Ændring"],
    groups: institutions.map(({ name, specialisations }) => ({
      name,
      rows: specialisations.map((cell) => ({ name: cell.name, bars: [changeBar(cell.change)] })),
    })),
  });
}
