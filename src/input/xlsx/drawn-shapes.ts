import { readXml } from "../xml/read-xml.js";
import type { Range } from "./merged-grid.js";
import { saysYes } from "./sheet-vocabulary.js";

/** A picture, a shape or a chart, and the cells that it lies over; the first of them alone if nothing says where it ends. */
export interface DrawnShape extends Range {
  readonly name: string;
}

const HOLDER = /^(?:one|two)CellAnchor$/;

/** The shapes in a drawing of a sheet that are seen. A drawing that can't be read has none. */
export function drawnShapes(part: string, bytes: Uint8Array | undefined): readonly DrawnShape[] {
  const shapes: DrawnShape[] = [];
  const path: string[] = [];
  // Where a shape begins and ends, as "from row".
  let ends: Record<string, number> = {};
  let name = "";
  let isHidden = false;
  const lastOf = (side: string): number =>
    (ends[`to ${side}`] ?? (ends[`from ${side}`] ?? 0) + 1) - (Number(ends[`to ${side}Off`]) > 0 ? 0 : 1);
  const refusal = readXml(part, bytes, {
    open: (tag, attributes) => {
      if (HOLDER.test(tag)) [ends, name, isHidden] = [{}, "", false];
      if (tag === "cNvPr") {
        name ||= attributes["name"] ?? "";
        isHidden ||= saysYes(attributes["hidden"]);
      }
      path.push(tag);
    },
    text: (text) => (ends[path.slice(-2).join(" ")] = Number(text)),
    close: (tag) => {
      path.pop();
      if (!HOLDER.test(tag) || isHidden) return;
      const [top = 0, left = 0] = [ends["from row"], ends["from col"]];
      shapes.push({ name, top, left, bottom: lastOf("row"), right: lastOf("col") });
    },
  });
  return refusal === null ? shapes : [];
}
