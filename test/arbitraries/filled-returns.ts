import { blankReturn } from "../../src/returns/blank-return.js";
import { blankReturnToCsv } from "../../src/render/returns-to-text.js";
import { valueOf } from "../../src/messages/value-of.js";
import type { FormEdition } from "../../src/domain/form-edition.js";
import type { ReturnFile } from "../../src/input/returns/opened-return.js";

/** A form that a provider filled in, as the CSV file that Excel leaves behind. */
export interface Filled {
  readonly kkr?: string;
  readonly studyYear?: string;
  readonly provider: string;
  readonly unit?: string;
  readonly remark?: string;
  /** The form that the return was made for, where it is not one that the library knows. */
  readonly editions?: readonly FormEdition[];
  /** In the order of the form's rows. */
  readonly places: readonly (number | string)[];
}

export function filledCsv(
  name: string,
  { kkr = "sjaelland", studyYear = "2023/2024", editions = [], ...filled }: Filled,
): ReturnFile {
  const { provider, unit = "halvårspladser", remark = "", places } = filled;
  const blank = blankReturnToCsv(valueOf(blankReturn({ kkr, studyYear, editions })));
  const left = [...places];
  const text = blank
    .replace("Kommune eller region;;", `Kommune eller region;${provider};`)
    .replace("Pladserne er;;", `Pladserne er;${unit};`)
    .replace("Bemærkninger;;", `Bemærkninger;${remark};`)
    .replace(/(?<=pædagogik;)(?=\r\n)/g, () => String(left.shift() ?? ""));
  return { name, bytes: new TextEncoder().encode(text) };
}

export function csvFile(name: string, ...lines: readonly string[]): ReturnFile {
  return { name, bytes: new TextEncoder().encode(lines.join("\r\n")) };
}
