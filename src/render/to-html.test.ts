import { describe, expect, it } from "vitest";
import type { Block, Cell, SubmissionDocument, Table } from "../submission/document.js";
import { toHtmlFragment } from "./to-html-fragment.js";
import { toHtml } from "./to-html.js";

function documentOf(...blocks: readonly Block[]): SubmissionDocument {
  return { language: "da", title: "A & B", sections: [{ id: "form", title: "A & B", blocks }] };
}

const columns = ["N", "T", "S", "A"].map((header) => ({ header, align: "start" as const }));
const text = (content: string, rows?: number): Cell => ({
  kind: "text",
  text: content,
  ...(rows === undefined ? {} : { rows }),
});
const covered: Cell = { kind: "covered" };

const FORM: Table = {
  ...{ kind: "table", id: "form", caption: "C", columns },
  rows: [
    [text("UC", 3), { kind: "blank", rows: 3 }, text("a"), { kind: "number", value: "1110", text: "1.110" }],
    [covered, covered, text("b"), { kind: "blank" }],
    [covered, covered, text("c"), { kind: "blank" }],
    [text("VIA", 2), text("t", 2), text("a"), text("2")],
    [covered, covered, text("b"), text("3")],
  ],
};

/** The columns that each row fills: its own cells, and those that cells above span. */
function filled(html: string): number[] {
  const spans: number[] = [];
  return Array.from(html.matchAll(/<tr>(.*?)<\/tr>/g)).map(([, row = ""]) => {
    const above = spans.filter((left) => left > 0).length;
    for (const index of spans.keys()) spans[index] = (spans[index] ?? 0) - 1;
    const cells = Array.from(row.matchAll(/<t[dh]([^>]*)>/g));
    spans.push(
      ...cells.map(([, attributes = ""]) => Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1) - 1),
    );
    return above + cells.length;
  });
}

describe("toHtml", () => {
  it("is a page in Danish that needs nothing else", () => {
    const html = toHtml(documentOf(FORM));
    expect(html).toMatch(/^<!doctype html>\n<html lang="da">/);
    expect(html).toContain("<title>A &amp; B</title>");
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });

  it("merges cells as the form does: the cells of each row and the spans from above are the columns", () => {
    const html = toHtml(documentOf(FORM));
    expect(filled(html)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(html).toContain('<td rowspan="3">UC</td><td rowspan="3"></td><td>a</td><td>1.110</td>');
    expect(Array.from(html.matchAll(/rowspan="(\d)"/g), ([, rows]) => rows)).toEqual(["3", "3", "2", "2"]);
  });

  it("keeps the rows of one span in one body, which no page break divides", () => {
    const html = toHtml(documentOf(FORM));
    const bodies = Array.from(
      html.matchAll(/<tbody>(.*?)<\/tbody>/gs),
      ([, body = ""]) => body.match(/<tr>/g)?.length,
    );
    expect(bodies).toEqual([3, 2]);
    expect(html).toMatch(/\.short, tbody, tr, li, svg \{ break-inside: avoid; \}/);
  });

  it("keeps a short table on one page with the headings and the sentences right above it, and nothing else", () => {
    const sentence: Block = { kind: "paragraph", text: "s" };
    const title: Block = { kind: "heading", text: "h" };
    const long = { ...FORM, rows: Array.from({ length: 15 }, () => FORM.rows[0] ?? []) };
    const html = toHtml(
      documentOf(sentence, title, sentence, FORM, sentence, title, long, sentence, title, sentence),
    );
    const shape = html
      .replace(/<table class="[^"]*".*?<\/table>/gs, "<table>")
      .match(/<(?:\/?div|p|h2|table)/g);
    expect(shape?.join("")).toBe("<p<div<h2<p<table</div<p<h2<table<p<h2<p");
  });

  it.each(["<script>alert(1)</script>", '"><img src=x onerror=y>', "a & b", "' onload='x", "</td><td>"])(
    "makes no markup of the text %j, wherever it stands",
    (hostile) => {
      const table: Table = {
        kind: "table",
        id: "form",
        caption: hostile,
        // A short header is on one line whatever it says: all of these are long.
        columns: [{ header: `En lang overskrift ${hostile}`, align: "end" }],
        rows: [[text(hostile)]],
      };
      const html = toHtml({
        ...{ language: "da", title: hostile },
        sections: [
          {
            ...{ id: "form", title: hostile },
            blocks: [
              table,
              { kind: "heading", text: hostile },
              { kind: "paragraph", text: hostile },
              { kind: "list", items: [hostile] },
            ],
          },
        ],
      });
      const plain = toHtml({
        ...{ language: "da", title: "x" },
        sections: [
          {
            ...{ id: "form", title: "x" },
            blocks: [
              {
                ...table,
                caption: "x",
                columns: [{ header: "En lang overskrift x", align: "end" }],
                rows: [[text("x")]],
              },
              ...[{ kind: "heading", text: "x" } as const, { kind: "paragraph", text: "x" } as const],
              { kind: "list", items: ["x"] },
            ],
          },
        ],
      });
      const tags = (page: string): string[] => page.match(/<[^>]*>/g) ?? [];
      expect(tags(html)).toEqual(tags(plain));
      const shown = hostile
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
      expect(html.split(shown)).toHaveLength(9);
    },
  );
});

describe("toHtmlFragment", () => {
  const fragment = { kind: "heading", text: "<H>" } as const;

  it("is what toHtml has inside its page", () => {
    expect(toHtml(documentOf(fragment, FORM))).toContain(
      `<main>\n${toHtmlFragment(documentOf(fragment, FORM))}\n</main>`,
    );
  });

  it("begins its headings at the level that the page around it needs", () => {
    const document = documentOf(fragment);
    const html = toHtmlFragment(
      { ...document, sections: [...document.sections, ...document.sections] },
      { level: 2 },
    );
    expect(html.match(/<h\d/g)).toEqual(["<h2", "<h3", "<h3", "<h4"]);
  });
});
