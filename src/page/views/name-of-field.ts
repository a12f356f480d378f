import type { Frame } from "../work/frame.js";
import type { Work } from "../work/work.js";

/** What a field is called where it is spoken of elsewhere: "Esbjerg, Dagtilbudspædagogik"; null where its name says nothing. */
export function nameOfField(field: string, { rows }: Work, { nameOf }: Frame): string | null {
  const [list = "", index = "", part = ""] = field.split(".");
  if (list !== "rows")
    return ["shares", "totals", "previousTotals", "changes", "columns"].includes(list) ? nameOf(index) : null;
  if (part === "provider") return null;
  const provider = rows[Number(index)]?.provider.trim() ?? "";
  const row = provider === "" ? `Række ${Number(index) + 1}` : provider;
  return part === "institution" ? row : `${row}, ${nameOf(part)}`;
}
