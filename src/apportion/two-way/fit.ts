import type { NearTable } from "./near-table.js";

/** Proportional fitting: rows and columns are scaled in turn to their seats. Of bounds it knows only the fixed cells. */
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
