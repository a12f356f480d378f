import { readXml } from "../xml/read-xml.js";
import type { Range } from "./merged-grid.js";
import { saysYes } from "./sheet-vocabulary.js";

/** A picture, a shape or a chart, and the cells that it lies over. */
export interface DrawnShape extends Range {
  readonly name: string;
}

/** The height and the width of a cell of which nothing is said, in the measure of drawings. */
const ROW = 190_500;
const COLUMN = 609_600;

/**
 * The shapes in a drawing of a sheet that are seen. One of which the size is known, and not where it ends, is taken to
 * lie over cells of an empty sheet. A drawing that can't be read has none.
 */
export function drawnShapes(part: string, bytes: Uint8Array | undefined): readonly DrawnShape[] {
  const shapes: DrawnShape[] = [];
  const path: string[] = [];
  // What is said of where a shape begins and ends, as "from row".
  let said = new Map<string, number>();
  let name = "";
  let isHidden = false;
  const at = (what: string): number => said.get(what) ?? 0;
  const lastOf = (side: "row" | "col", extent: string, size: number): number => {
    if (said.has(`to ${side}`)) return at(`to ${side}`) - (at(`to ${side}Off`) > 0 ? 0 : 1);
    return at(`from ${side}`) + Math.ceil((at(`from ${side}Off`) + at(extent)) / size) - 1;
  };
  const refusal = readXml(part, bytes, {
    open: (tag, attributes) => {
      if (/^(?:one|two)CellAnchor$/.test(tag)) [said, name, isHidden] = [new Map(), "", false];
      if (tag === "cNvPr") {
        name ||= attributes["name"] ?? "";
        isHidden ||= saysYes(attributes["hidden"]);
      }
      if (tag === "ext" && path.at(-1) === "oneCellAnchor")
        for (const extent of ["cx", "cy"]) said.set(extent, Number(attributes[extent]));
      path.push(tag);
    },
    text: (text) => said.set(path.slice(-2).join(" "), Number(text)),
    close: (tag) => {
      path.pop();
      if (!/^(?:one|two)CellAnchor$/.test(tag) || isHidden) return;
      const [bottom, right] = [lastOf("row", "cy", ROW), lastOf("col", "cx", COLUMN)];
      shapes.push({ name, top: at("from row"), left: at("from col"), bottom, right });
    },
  });
  return refusal === null ? shapes : [];
}
