import { danishList, danishNumber } from "../domain/danish.js";
import { visibleText } from "../domain/visible-text.js";
import { numberCell, signed } from "./table.js";
import type { Bar, Picture, PictureGroup } from "./document.js";
import { type Amount, sumOf } from "../domain/amount.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { CapacityAssessment } from "../capacity/capacity-assessment.js";
import { halfYearDays, loadIn, partsOfYear } from "./capacity/capacity-texts.js";
import { isInBoth, type YearComparison } from "../what-if/compare-years.js";

/** A picture before its groups are described; `about` are the sentences that say what it shows. */
interface Figures extends Pick<Picture, "id" | "title" | "series"> {
  readonly about: string;
  readonly groups: readonly Omit<PictureGroup, "description">[];
}

/** A picture whose descriptions have every number of it, after the sentences that say what it shows. */
export function pictureOf({ id, title, about, series, groups }: Figures): Picture {
  const described = groups.map(({ name, rows }, index): PictureGroup => {
    const visible = rows.map((row) => ({ ...row, name: visibleText(row.name) }));
    const numbers = visible.map((row) => `${row.name}: ${barsText(row.bars, series)}`).join("; ");
    return {
      ...(name === undefined ? {} : { name: visibleText(name) }),
      description: `${index === 0 ? `${about} ` : ""}${numbers.replace(/\.?$/, ".")}`,
      rows: visible,
    };
  });
  return { kind: "picture", id, title: visibleText(title), series, groups: described };
}

/** "nødvendige 310 og til rådighed 650"; with one series only, the number alone. */
function barsText(bars: readonly Bar[], series: readonly string[]): string {
  return danishList(
    bars.map(({ text }, index) =>
      series.length === 1 ? text : `${series[index]?.toLowerCase() ?? ""} ${text}`,
    ),
  );
}

/** A bar of a number in plain digits with a point. */
export function barOf(value: number | string): Bar {
  const { value: plain, text } = numberCell(value);
  return { value: plain, text };
}

/** Each specialisation's share of the internship places and of the study places, in per cent; none with decided shares. */
export function placesPictures({ institutions, request }: Recommendation): Picture[] {
  const { internshipPlaces: reported } = request;
  if (reported === undefined) return [];
  const cells = institutions.flatMap((row) => row.specialisations);
  const shareIn = <Row extends { readonly specialisation: string }>(
    rows: readonly Row[],
    amountOf: (row: Row) => Amount,
    specialisation: string,
  ): Bar => {
    const own = rows.filter((row) => row.specialisation === specialisation);
    const all = sumOf(rows.map(amountOf));
    const share = all.isZero() ? all : sumOf(own.map(amountOf)).times(100).dividedBy(all);
    return { value: share.toFixed(1), text: `${danishNumber(share.toFixed(1))} pct.` };
  };
  return [
    pictureOf({
      id: "picture-places",
      title: "Andele af praktikpladserne og af studiepladserne per specialisering",
      about: `Søjler for hver specialiserings andel${institutions.length === 1 ? "" : ", for alle institutioner tilsammen"}.`,
      series: ["Praktikpladser", "Studiepladser"],
      groups: [
        {
          rows: (institutions[0]?.specialisations ?? []).map(({ specialisation, name }) => ({
            name,
            bars: [
              shareIn(reported, ({ places }) => places, specialisation),
              shareIn(cells, ({ studyPlaces }) => studyPlaces, specialisation),
            ],
          })),
        },
      ],
    }),
  ];
}

/** Need against supply in each half-year, or in the year as a whole: a picture of each institution, on one scale. */
export function capacityPictures(assessment: CapacityAssessment): Picture[] {
  const when = assessment.intake === undefined ? "på et år" : "halvår for halvår";
  const pictures = assessment.institutions.map(({ name, specialisations }, index) =>
    pictureOf({
      id: `picture-capacity-${index + 1}`,
      title: `${name}: nødvendige praktikpladser og praktikpladser til rådighed, ${when}`,
      about: "Søjler for hver specialisering.",
      series: ["Nødvendige", "Til rådighed"],
      groups: partsOfYear(assessment).map((season) => ({
        name: season === undefined ? "Året som helhed" : halfYearDays(assessment, season),
        rows: specialisations.map((cell) => {
          const { needed, available } = loadIn(cell, season);
          return { name: cell.name, bars: [barOf(needed), barOf(available)] };
        }),
      })),
    }),
  );
  const alongside = pictures.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars)),
  );
  return pictures.length < 2 ? pictures : pictures.map((picture) => ({ ...picture, alongside }));
}

/** "fra 2018/2019 til 2019/2020". */
export function betweenYears({ previous, current }: YearComparison): string {
  return previous.studyYear === current.studyYear
    ? `mellem de to indstillinger for ${current.studyYear}`
    : `fra ${previous.studyYear} til ${current.studyYear}`;
}

/** What each specialisation of each institution gained or lost since the previous recommendation. */
export function changesPicture(comparison: YearComparison): Picture {
  return pictureOf({
    id: "picture-changes",
    title: `Ændring i antal studiepladser ${betweenYears(comparison)}`,
    about: "Søjler til højre er flere studiepladser, og søjler til venstre er færre.",
    series: ["Ændring"],
    groups: comparison.institutions.filter(isInBoth).map(({ name, specialisations }) => ({
      name,
      rows: specialisations.map(({ name: own, change }) => {
        return { name: own, bars: [{ value: String(change), text: signed(change) }] };
      }),
    })),
  });
}
