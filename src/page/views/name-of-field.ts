import type { Frame } from "../work/frame.js";
import { numbersAt } from "../work/numbers.js";
import type { Work } from "../work/work.js";

/** What a field is called where it is spoken of elsewhere: "Esbjerg, Dagtilbudspædagogik"; null where its name says nothing. */
export function nameOfField(field: string, { rows }: Work, { nameOf, edition }: Frame): string | null {
  const [, named, at] = /^edition\.(institutions|specialisations)\.(\d+)/.exec(field) ?? [];
  if (named !== undefined) return edition[named as "institutions"][Number(at)]?.name ?? null;
  const [list = "", index = "", part = ""] = field.split(".");
  if (list === "scenarios") return `Alternativ ${Number(index) + 1}`;
  if (list === "supply" && part !== "") return nameOf(part);
  if (list !== "rows") return numbersAt(list)?.nameOf?.(index, nameOf) ?? NAMES[field] ?? null;
  if (part === "provider") return null;
  const provider = rows[Number(index)]?.provider.trim() ?? "";
  const row = provider === "" ? `Række ${Number(index) + 1}` : provider;
  return part === "institution" ? row : `${row}, ${nameOf(part)}`;
}

const NAMES: Readonly<Record<string, string>> = {
  "supply.meaning": "Hvad nøglen tæller",
  "supply.source": "Nøglens kilde",
};
