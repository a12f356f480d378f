import { readXml } from "../xml/read-xml.js";
import type { Range } from "./merged-grid.js";
import { saysYes } from "./sheet-vocabulary.js";

/** A picture, a shape or a chart, and the cells that it lies over; the first of them alone if nothing says where it ends. */
export interface DrawnShape extends Range {
  readonly name: string;
}

/** The paragraphs of text boxes and the shapes in a drawing of a sheet, or in a chart of it, that are seen. */
interface Drawing {
  readonly texts: readonly string[];
  readonly shapes: readonly DrawnShape[];
}

/** A drawing that can't be read says nothing. */
export function readDrawing(part: string, bytes: Uint8Array | undefined): Drawing {
  const shapes: DrawnShape[] = [];
  const texts: string[] = [];
  // Where a shape begins and ends, as "from row".
  let ends: Record<string, number> = {};
  let [name, said] = ["", ""];
  // Of an anchor, which may hold several, and of the last shape.
  let [isHidden, isLastHidden] = [false, false];
  const lastOf = (side: string): number =>
    (ends[`to ${side}`] ?? (ends[`from ${side}`] ?? 0) + 1) - (Number(ends[`to ${side}Off`]) > 0 ? 0 : 1);
  const refusal = readXml(part, bytes, {
    open: (tag, attributes) => {
      if (tag.endsWith("Anchor")) [ends, name, isHidden] = [{}, "", false];
      if (tag === "p") said = "";
      if (tag === "cNvPr") {
        name ||= attributes["name"] ?? "";
        isLastHidden = saysYes(attributes["hidden"]);
        isHidden ||= isLastHidden;
      }
    },
    text: (text, { path }) => {
      if (path.at(-1) === "t") said += text;
      ends[path.slice(-2).join(" ")] = Number(text);
    },
    close: (tag) => {
      if (tag === "p" && said.trim() !== "" && !isLastHidden) texts.push(said.trim());
      if (isHidden || !/^(?:one|two)CellAnchor$/.test(tag)) return;
      const [top = 0, left = 0] = [ends["from row"], ends["from col"]];
      shapes.push({ name, top, left, bottom: lastOf("row"), right: lastOf("col") });
    },
  });
  return refusal === null ? { texts, shapes } : { texts: [], shapes: [] };
}
