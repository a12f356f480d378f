import { move, type NearTable } from "./near-table.js";

/**
 * Proportional fitting: rows and columns of the unrounded table are scaled in turn to their seats. It sets
 * the multipliers near where the rounded table wants them; of the bounds it knows only which cells are fixed.
 */
export function fitProportionally(
  { table, weightLogs, rowLogs, columnLogs }: NearTable,
  passes: number,
): void {
  const width = columnLogs.length;
  let longest = 0;
  for (const log of weightLogs) longest = Math.max(longest, log);
  const sizes = new Float64Array(weightLogs.length);
  for (let cell = 0; cell < sizes.length; cell++) {
    if ((table.lower[cell] as number) < (table.upper[cell] as number)) {
      sizes[cell] = Math.exp(Math.max((weightLogs[cell] as number) - longest, -500));
    }
  }
  const rowFactors = new Float64Array(rowLogs.length).fill(1);
  const columnFactors = new Float64Array(width).fill(1);
  const sums = new Float64Array(width);
  for (let pass = 0; pass < passes; pass++) {
    sums.fill(0);
    for (let row = 0, start = 0; row < rowFactors.length; row++, start += width) {
      let sum = 0;
      for (let column = 0; column < width; column++) {
        sum += (sizes[start + column] as number) * (columnFactors[column] as number);
      }
      const factor = factorFor(table.rowSeats[row] as number, sum, rowFactors[row] as number);
      rowFactors[row] = factor;
      for (let column = 0; column < width; column++) {
        sums[column] = (sums[column] as number) + (sizes[start + column] as number) * factor;
      }
    }
    for (let column = 0; column < width; column++) {
      columnFactors[column] = factorFor(
        table.columnSeats[column] as number,
        sums[column] as number,
        columnFactors[column] as number,
      );
    }
  }
  for (const [row, factor] of rowFactors.entries()) rowLogs[row] = Math.log(factor) - longest;
  for (const [column, factor] of columnFactors.entries()) columnLogs[column] = Math.log(factor);
}

function factorFor(seats: number, sum: number, otherwise: number): number {
  const factor = Math.max(seats, 0.5) / sum;
  return factor < 1e200 ? factor : otherwise;
}

/**
 * Alternate scaling, one breakpoint at a time: a row with seats too many lowers its multiplier until a cell
 * gives one up, a row with too few raises it; then the columns. It gets most margins right and stalls a few
 * seats short, which is left to `repair`.
 */
export function scaleAlternately(near: NearTable): void {
  const { rowExcess, columnExcess, rowLogs, columnLogs } = near;
  const rows = rowLogs.length;
  const width = columnLogs.length;
  let least = Infinity;
  for (let pass = 0; pass < 12; pass++) {
    for (let row = 0; row < rows; row++) scaleLine(near, rowExcess, rowLogs, columnLogs, row, row * width, 1);
    let off = 0;
    for (const excess of columnExcess) off += Math.abs(excess);
    if (off < near.step || off >= least) return;
    least = off;
    for (let column = 0; column < width; column++) {
      scaleLine(near, columnExcess, columnLogs, rowLogs, column, column, width);
    }
  }
}

function scaleLine(
  near: NearTable,
  excesses: Float64Array,
  logs: Float64Array,
  otherLogs: Float64Array,
  line: number,
  start: number,
  stride: number,
): void {
  const direction = (excesses[line] as number) > 0 ? -1 : 1;
  const limits = direction === 1 ? near.rise : near.fall;
  while (Math.abs(excesses[line] as number) >= near.step) {
    let best = Infinity;
    let chosen = -1;
    for (let other = 0, cell = start; other < otherLogs.length; other++, cell += stride) {
      const distance = direction * ((limits[cell] as number) - (otherLogs[other] as number));
      if (distance < best) {
        best = distance;
        chosen = cell;
      }
    }
    if (chosen === -1) return;
    logs[line] = direction * Math.max(best, direction * (logs[line] as number));
    move(near, chosen, direction);
  }
}
