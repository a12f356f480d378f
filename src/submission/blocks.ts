import type { InternshipPlacesUnit, WithAnswers } from "../domain/request.js";
import type { FramedValue } from "../domain/form-frame.js";
import { answersTexts } from "../messages/note-of.js";
import { reference } from "../reference/reference.js";
import type { Block, Section, SubmissionDocument } from "./document.js";

export function heading(text: string): Block {
  return { kind: "heading", text };
}

export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** Who is not in the numbers of a document, as a paragraph; nothing where all are, or nothing is known of it. */
export function answersBlocks({ returns }: WithAnswers): Block[] {
  const texts = answersTexts(returns);
  return texts.length === 0 ? [] : [paragraph(texts.join(" "))];
}

/** A list; nothing at all without items. */
export function listOf(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** The header of a column of internship places. */
export const PLACES = "Praktikpladser";

/** What internship places are counted in, as a caption says it. */
export function unitText(unit: InternshipPlacesUnit | undefined): string {
  if (unit === undefined) return "enhed ikke angivet";
  return unit === "half-year" ? "halvårspladser på et år" : "helårspladser";
}

/** Blocks of which each table with a column of internship places says in its caption what they are counted in, if it is known. */
export function withUnit(blocks: readonly Block[], unit: InternshipPlacesUnit | undefined): Block[] {
  return blocks.map((block) =>
    unit !== undefined && block.kind === "table" && block.columns.some(({ header }) => header === PLACES)
      ? { ...block, caption: `${block.caption} (praktikpladser: ${unitText(unit)})` }
      : block,
  );
}

/** A document of a single section, which has its title. */
export function oneSection(id: Section["id"], title: string, blocks: readonly Block[]): SubmissionDocument {
  return { language: "da", title, sections: [{ id, title, blocks }] };
}

/** "antal studiepladser i KKR Sjælland 2023/2024", as the documents beside the form are titled. */
export function studyPlacesIn(value: FramedValue): string {
  return `antal studiepladser${inCouncilOf(value)} ${value.studyYear}`;
}

/** " i KKR Sjælland"; nothing of the whole country. */
export function inCouncilOf(value: FramedValue): string {
  const { council } = reference.of(value);
  return council === undefined ? "" : ` i ${council.name}`;
}
