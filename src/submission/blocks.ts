import type { WithAnswers } from "../domain/request.js";
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
