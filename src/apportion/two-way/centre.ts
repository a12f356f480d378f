import type { NearTable } from "./near-table.js";

/**
 * Moves the multipliers away from the limits of their cells, towards the middle of what the others leave
 * them, so that few digits are enough. Returns how far the nearest cell then is from a limit (a difference of
 * logarithms, so a relative room).
 */
export function centre(near: NearTable): number {
  let room = -Infinity;
  for (let sweep = 0; sweep < 24; sweep++) {
    centreLines(near, near.rowLogs, near.columnLogs, near.columnLogs.length, 1);
    centreLines(near, near.columnLogs, near.rowLogs, 1, near.columnLogs.length);
    const now = roomOf(near);
    if (sweep > 3 && now < room * 1.05) break;
    room = now;
  }
  room = roomOf(near);
  // On long chains of tight cells the middle is found slowly. There, ask for a room and see whether it fits.
  for (const wanted of [4e-9, 1e-10, 1.2e-11]) {
    if (room >= wanted) break;
    const before = { rows: near.rowLogs.slice(), columns: near.columnLogs.slice() };
    if (makeRoom(near, wanted)) return roomOf(near);
    near.rowLogs.set(before.rows);
    near.columnLogs.set(before.columns);
  }
  return room;
}

function centreLines(
  { rise, fall }: NearTable,
  logs: Float64Array,
  otherLogs: Float64Array,
  lineStride: number,
  stride: number,
): void {
  for (let line = 0; line < logs.length; line++) {
    let least = -Infinity;
    let most = Infinity;
    for (let other = 0, cell = line * lineStride; other < otherLogs.length; other++, cell += stride) {
      const log = otherLogs[other] as number;
      most = Math.min(most, (rise[cell] as number) - log);
      least = Math.max(least, (fall[cell] as number) - log);
    }
    // With a limit on one side only, a tenth away from it is far enough.
    if (least > -Infinity && most < Infinity) logs[line] = (least + most) / 2;
    else if (most < Infinity) logs[line] = most - 0.1;
    else if (least > -Infinity) logs[line] = least + 0.1;
  }
}

function roomOf({ rise, fall, rowLogs, columnLogs }: NearTable): number {
  let room = Infinity;
  for (let row = 0, cell = 0; row < rowLogs.length; row++) {
    for (let column = 0; column < columnLogs.length; column++, cell++) {
      const log = (rowLogs[row] as number) + (columnLogs[column] as number);
      room = Math.min(room, (rise[cell] as number) - log, log - (fall[cell] as number));
    }
  }
  return room;
}

/** Lowers rows and raises columns until every cell has the room, if that ends (Bellman and Ford). */
export function makeRoom({ rise, fall, rowLogs, columnLogs }: NearTable, room: number): boolean {
  for (let sweep = 0; sweep <= rowLogs.length + columnLogs.length; sweep++) {
    let still = true;
    for (let row = 0, cell = 0; row < rowLogs.length; row++) {
      for (let column = 0; column < columnLogs.length; column++, cell++) {
        const most = (rise[cell] as number) - (columnLogs[column] as number) - room;
        if ((rowLogs[row] as number) > most + room * 1e-3) {
          rowLogs[row] = most;
          still = false;
        }
      }
    }
    for (let row = 0, cell = 0; row < rowLogs.length; row++) {
      for (let column = 0; column < columnLogs.length; column++, cell++) {
        const least = (fall[cell] as number) - (rowLogs[row] as number) + room;
        if ((columnLogs[column] as number) < least - room * 1e-3) {
          columnLogs[column] = least;
          still = false;
        }
      }
    }
    if (still) return true;
  }
  return false;
}
