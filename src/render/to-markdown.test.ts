import { describe, expect, it } from "vitest";
import type { Block, Cell, SubmissionDocument, Table } from "../submission/document.js";
import { toMarkdown } from "./to-markdown.js";

function documentOf(...blocks: readonly Block[]): SubmissionDocument {
  return { language: "da", title: "Titel", sections: [{ id: "form", title: "Titel", blocks }] };
}

const text = (content: string): Cell => ({ kind: "text", text: content });

function tableOf(header: string, ...cells: readonly Cell[]): Table {
  return {
    kind: "table",
    id: "form",
    caption: "",
    columns: [{ header, align: "end" }],
    rows: cells.map((cell) => [cell]),
  };
}

/** The text of the one cell below the header, as written. */
function cellOf(content: string): string {
  const lines = toMarkdown(documentOf(tableOf("K", text(content))))
    .trimEnd()
    .split("\n");
  return (lines.at(-1) ?? "").replace(/^\| +| +\|$/g, "");
}

describe("toMarkdown", () => {
  it("pads the columns, so that the text can be read as it is", () => {
    const table = tableOf(
      "Antal",
      { kind: "number", value: "1110", text: "1.110" },
      text("ærø"),
      { kind: "blank" },
      { kind: "covered" },
    );
    expect(toMarkdown(documentOf(table))).toBe(
      "# Titel\n\n| Antal |\n| ----: |\n| 1.110 |\n|   ærø |\n|       |\n|       |\n",
    );
  });

  it("has each caption above its table, and none of it as markup", () => {
    const table = { ...tableOf("Antal", text("1")), caption: "1. Praktikpladser (*helårspladser*)" };
    expect(toMarkdown(documentOf(table))).toBe(
      "# Titel\n\n1\\. Praktikpladser (\\*helårspladser\\*)\n\n| Antal |\n| ----: |\n|     1 |\n",
    );
  });

  it("takes a table of more rows than a call takes arguments", () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [text(String(index))]);
    const lines = toMarkdown(documentOf({ ...tableOf("K"), rows }))
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(200_004);
    expect(lines.at(-1)).toBe("| 199999 |");
  });

  it.each([
    ["a|b", "a\\|b"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["[x](http://evil)", "\\[x\\](http:\\/\\/evil)"],
    ["![x](y)", "!\\[x\\](y)"],
    ["*a* _b_ `c` ~d~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e\\$"],
    ["&lt;", "\\&lt;"],
    ["a\\|b", "a\\\\\\|b"],
    ["# x", "\\# x"],
    ["kontakt@faxe.dk", "kontakt\\@faxe.dk"],
    ["www.evil.dk", "www\\.evil.dk"],
    ["HTTPS://evil.dk", "HTTPS:\\/\\/evil.dk"],
  ])("makes nothing of its own of %j in a cell", (written, escaped) => {
    expect(cellOf(written)).toBe(escaped);
  });

  it.each([
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["1. a", "1\\. a"],
    ["10) a", "10\\) a"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["> a", "\\> a"],
    ["# a", "\\# a"],
  ])("makes no list, rule, quotation or heading of the paragraph %j", (written, escaped) => {
    expect(toMarkdown(documentOf({ kind: "paragraph", text: written }))).toBe(`# Titel\n\n${escaped}\n`);
    expect(toMarkdown(documentOf({ kind: "list", items: [written] }))).toBe(`# Titel\n\n- ${escaped}\n`);
  });

  it("leaves ordinary text as it is", () => {
    const plain = "Skole- og fritidspædagogik (1.110 pct.): 12,5 – »ja«";
    expect(toMarkdown(documentOf({ kind: "paragraph", text: plain }))).toContain(plain);
    expect(cellOf(plain)).toBe(plain);
  });
});
