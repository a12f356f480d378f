import type { FormFrame } from "../../domain/form-frame.js";
import type { Notice } from "../../domain/notice.js";
import type { Chart } from "../grid/read-chart.js";
import { notInForm } from "./document-notices.js";
import { saidAcross } from "./said-across.js";
import { textsOf } from "./said-in-tables.js";

/** What heads charts, and the study places in them as those in tables beside the form are said. */
export function saidInCharts(charts: readonly Chart[], frame: FormFrame): string[] {
  return charts.flatMap(({ title, grid }) => [title, ...saidAcross(grid, frame, [title])]);
}

/** That there are charts, each with its heading and its rows. */
export function chartNotices(charts: readonly Chart[]): Notice[] {
  const texts = charts.map(({ title, grid }) => {
    const rows = grid.slice(1).map((row) => textsOf(row).join(" "));
    return title === "" ? rows.join(", ") : `${title}: ${rows.join(", ")}`;
  });
  return notInForm("chart", texts);
}
