import { grouped, groupsOf } from "./grouped.js";
import type { Notice } from "./notice.js";
import { lastOfPath } from "./without-folders.js";

/** More tables than these are said together. */
const MOST_TABLES = 3;

/** Whether a reading is what anybody expects: a name in other words, or a sum called one that agrees with its rows. */
export function changesNothing(notice: Notice): boolean {
  switch (notice.code) {
    case "table-read":
    case "tables-read":
      return true;
    case "read-differently":
      return notice.what === "institution" || notice.what === "specialisation";
    case "total-row":
      return notice.agrees && notice.isUnlabelled !== true;
    default:
      return false;
  }
}

/**
 * The notices as a person reads them: what changes nothing in a table is one notice with the number of its rows, for
 * each table, or for all where there are many; and those of another KKR are one. It stands where the first of it stood;
 * every other notice stays.
 */
export function gatherReadings(notices: readonly Notice[]): readonly Notice[] {
  const tables = new Set(notices.flatMap(({ code, where }) => (code === "table-read" ? [where?.file] : [])));
  const isGathered = (notice: Notice): boolean => changesNothing(notice) && tables.has(notice.where?.file);
  const isMany = tables.size > MOST_TABLES;
  const groups = grouped(notices.filter(isGathered), ({ where }) => (isMany ? "" : (where?.file ?? "")));
  const foreign = groupsOf(notices, belongsTo);
  return notices.flatMap((notice) => {
    if (isGathered(notice)) return groups.filter(([first]) => first === notice).map(together);
    const of = belongsTo(notice);
    const group = of === "" ? [] : (foreign.get(of) ?? []);
    if (group.length < 2) return [notice];
    const providers = group.flatMap((one) => (one.code === "other-provider" ? [one.provider] : []));
    return group[0] === notice ? [{ code: "providers-of-another-kkr", providers, belongsTo: of }] : [];
  });
}

/** The KKR of somebody who is of another; "" of any other notice. */
function belongsTo(notice: Notice): string {
  return notice.code === "other-provider" ? (notice.belongsTo ?? "") : "";
}

function together(readings: readonly Notice[]): Notice {
  const names = readings.filter((one) => one.code === "read-differently");
  const headings = names.filter(({ where, written }) => where?.header?.trim() === written).length;
  const sums = readings.flatMap(({ code, where }) =>
    code === "total-row" ? [JSON.stringify([where?.file, where?.sheet, where?.row])] : [],
  );
  const files = new Set(readings.flatMap(({ where }) => where?.file ?? []));
  return {
    code: "tables-read",
    rows: readings.reduce((sum, one) => sum + (one.code === "table-read" ? one.rows : 0), 0),
    files: [...files].map(lastOfPath),
    headings,
    names: names.length - headings,
    sums: new Set(sums).size,
  };
}
