import type { Frame } from "../work/frame.js";
import type { Work } from "../work/work.js";

/** What a field is called where it is spoken of elsewhere: "Esbjerg, Dagtilbudspædagogik"; null where its name says nothing. */
export function nameOfField(field: string, { rows }: Work, { nameOf, edition }: Frame): string | null {
  const [, named, at] = /^edition\.(institutions|specialisations)\.(\d+)/.exec(field) ?? [];
  if (named !== undefined) return edition[named as "institutions"][Number(at)]?.name ?? null;
  const [list = "", index = "", part = ""] = field.split(".");
  if (list === "decided") return `Besluttet felt ${Number(index) + 1}`;
  if (list === "scenarios") return `Antal ${Number(index) + 1} at sammenligne med`;
  if (list === "supply" && part !== "") return nameOf(part);
  if (list === "bounds") return `Grænse ${Number(index) + 1}`;
  if (list !== "rows")
    return ["shares", "totals", "previousTotals", "changes", "columns"].includes(list)
      ? nameOf(index)
      : (NAMES[field] ?? null);
  if (part === "provider") return null;
  const provider = rows[Number(index)]?.provider.trim() ?? "";
  const row = provider === "" ? `Række ${Number(index) + 1}` : provider;
  return part === "institution" ? row : `${row}, ${nameOf(part)}`;
}

const NAMES: Readonly<Record<string, string>> = {
  "overbooking.percent": "Overbooking i procent",
  "intake.summer": "Sommeroptag i procent",
  "intake.winter": "Vinteroptag i procent",
  "survival.period2": "Tilbage i 2. praktikperiode",
  "survival.period3": "Tilbage i 3. praktikperiode",
  "supply.meaning": "Hvad nøglen tæller",
  "supply.source": "Nøglens kilde",
};
