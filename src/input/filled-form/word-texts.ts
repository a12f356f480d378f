import type { Attributes } from "../xml/read-xml.js";
import { formatSaid, isOn, isUnseen, type TextFormat } from "./word-styles.js";

/** With the tracked changes accepted, as the document is meant; or rejected, as it was before them. */
export type View = "accepted" | "rejected";

/** Where texts are gathered: a cell, a text box, or the paragraphs of the document. */
export interface Sink {
  seen: string;
  /** What is seen without that which is struck out. */
  standing: string;
  marks: string;
  hidden: string;
}

export function newSink(): Sink {
  return { seen: "", standing: "", marks: "", hidden: "" };
}

interface Paragraph {
  format: TextFormat;
  /** Whether its end is gone: the next one goes on behind it. */
  isMarkGone: boolean;
}

/** What a view leaves out whole. */
export const LEFT_OUT: Readonly<Record<View, readonly string[]>> = {
  accepted: ["del", "moveFrom"],
  rejected: ["ins", "moveTo"],
};

/** What is written where, and what of it a reader sees: the format of runs and paragraphs, fields, content controls. */
export class WordTexts {
  /** Texts that nobody sees. */
  readonly hidden: string[] = [];
  /** Raised or lowered texts beside others. */
  readonly marks: string[] = [];
  /** How long the longest text is that was taken. */
  longest = 0;
  readonly #sinks: Sink[] = [newSink()];
  readonly #paragraphs: Paragraph[] = [];
  readonly #runs: TextFormat[] = [];
  /** Of each content control that is open, whether it shows what is to be written in it instead of a text. */
  readonly #prompts: boolean[] = [];
  /** A field holds nothing seen before its separator. Each cell and each box has fields of its own. */
  #fields: ("code" | "result")[] = [];
  readonly #outerFields: ("code" | "result")[][] = [];

  constructor(
    private readonly styled: (style: string) => TextFormat,
    private readonly view: View,
  ) {}

  /** How many cells and boxes are open around the place, with the document itself. */
  get depth(): number {
    return this.#sinks.length;
  }

  get sink(): Sink | undefined {
    return this.#sinks.at(-1);
  }

  /** Gathers what follows elsewhere, until `endSink`. */
  beginSink(sink: Sink): void {
    this.#sinks.push(sink);
    this.#outerFields.push(this.#fields);
    this.#fields = [];
  }

  endSink(): void {
    this.#sinks.pop();
    this.#fields = this.#outerFields.pop() ?? [];
  }

  /** Begins a paragraph, a run or a content control. */
  begin(name: string): void {
    if (name === "p") this.#paragraphs.push({ format: {}, isMarkGone: false });
    else if (name === "r") this.#runs.push(this.#paragraphs.at(-1)?.format ?? {});
    else if (name === "sdt") this.#prompts.push(false);
  }

  /** Ends a run or a content control. */
  end(name: string): void {
    if (name === "r") this.#runs.pop();
    else if (name === "sdt") this.#prompts.pop();
  }

  /** The format of the paragraph that ends here; null where it goes on in the next. */
  endParagraph(): TextFormat | null {
    const paragraph = this.#paragraphs.pop();
    return paragraph === undefined || paragraph.isMarkGone ? null : paragraph.format;
  }

  turnField(type: string | undefined): void {
    const fields = this.#fields;
    if (type === "begin") fields.push("code");
    else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
    else if (type === "end") fields.pop();
  }

  /** Takes up what an element says of a run, a paragraph or a content control. */
  property(path: readonly string[], name: string, attributes: Attributes): void {
    const [grand, parent] = [path.at(-2), path.at(-1)];
    const style = attributes["val"] ?? "";
    const paragraph = this.#paragraphs.at(-1);
    if (parent === "sdtPr" && name === "showingPlcHdr") {
      this.#prompts[this.#prompts.length - 1] = isOn(attributes["val"]);
    } else if (parent === "rPr" && grand === "r") {
      const said = name === "rStyle" ? this.styled(style) : formatSaid(name, attributes);
      this.#runs.push({ ...this.#runs.pop(), ...said });
    } else if (paragraph === undefined) {
      return;
    } else if (parent === "pPr" && name === "pStyle") {
      paragraph.format = this.styled(style);
    } else if ((parent === "pPr" && name === "shd") || (parent === "numPr" && grand === "pPr")) {
      paragraph.format = { ...paragraph.format, ...formatSaid(name, attributes) };
    } else if (parent === "rPr" && grand === "pPr") {
      const isGone = LEFT_OUT[this.view].includes(name) || formatSaid(name, attributes)?.isHidden === true;
      if (isGone) paragraph.isMarkGone = true;
    }
  }

  /** Adds a text to where it is written; `grounds` are the colours that may be behind it. */
  say(text: string, grounds: () => readonly (string | null)[]): void {
    const { sink } = this;
    if (sink === undefined || text === "") return;
    if (this.#fields.includes("code") || this.#prompts.includes(true)) return;
    const format = this.#runs.at(-1) ?? {};
    if (format.isHidden === true || isUnseen(format, grounds())) {
      sink.hidden += text;
    } else if (format.isMark === true) {
      sink.marks += text;
    } else {
      sink.seen += text;
      if (format.isStruck !== true && format.isStruckTwice !== true) sink.standing += text;
    }
  }

  /** The text of a sink, which begins anew. A text that is raised altogether is no mark. */
  take(sink: Sink): string {
    const isMarked = sink.seen.trim() !== "";
    const text = (isMarked ? sink.seen : sink.marks).trim().normalize("NFC");
    if (isMarked && sink.marks.trim() !== "") this.marks.push(sink.marks.trim());
    if (sink.hidden.trim() !== "") this.hidden.push(sink.hidden.trim());
    Object.assign(sink, newSink());
    this.longest = Math.max(this.longest, text.length);
    return text;
  }
}
