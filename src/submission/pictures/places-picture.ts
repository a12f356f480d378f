import { type Amount, sumOf } from "../../domain/amount.js";
import { danishNumber } from "../../domain/danish.js";
import type { Recommendation } from "../../domain/recommendation.js";
import type { Bar, Picture } from "../document.js";
import { pictureOf } from "./picture-of.js";

/**
 * The share of each specialisation of the internship places beside its share of the study places, over the institutions,
 * in per cent to one decimal; none where shares were decided.
 */
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
      about: "Søjler for hver specialiserings andel, for alle institutioner tilsammen.",
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
