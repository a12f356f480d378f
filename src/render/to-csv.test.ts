import { describe, expect, it } from "vitest";
import type { Block, Cell, SubmissionDocument } from "../submission/document.js";
import { toCsv } from "./to-csv.js";

function documentOf(...blocks: readonly Block[]): SubmissionDocument {
  return { language: "da", title: "Titel", sections: [{ id: "form", title: "Titel", blocks }] };
}

function tableOf(...cells: readonly Cell[]): Block {
  const columns = cells.map((_, index) => ({ header: `K${index}`, align: "start" as const }));
  return { kind: "table", id: "form", caption: "", columns, rows: [cells] };
}

/** The row below the header, as written. */
function rowOf(...cells: readonly Cell[]): string {
  return toCsv(documentOf(tableOf(...cells))).split("\r\n")[1] ?? "";
}

const text = (content: string): Cell => ({ kind: "text", text: content });

describe("toCsv", () => {
  it("starts with a byte-order mark, ends in CRLF, and has no other line end", () => {
    const csv = toCsv(documentOf(tableOf(text("a")), { kind: "list", items: ["x", "y"] }));
    expect(csv.startsWith("\ufeffK0\r\na\r\n")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("has each caption above its table, and none above the form, which begins with its header", () => {
    const table = { ...tableOf(text("a")), caption: "=helårspladser" };
    const csv = toCsv(documentOf(table, { ...table, id: "internship-places" } as Block));
    expect(csv).toBe("\ufeffK0\r\na\r\n\r\nTitel\r\n\r\n'=helårspladser\r\nK0\r\na\r\n");
  });

  it("has the form first, and what stands before it in the document behind it", () => {
    const csv = toCsv(documentOf({ kind: "paragraph", text: "før" }, tableOf(text("a"))));
    expect(csv).toBe("\ufeffK0\r\na\r\n\r\nTitel\r\n\r\nfør\r\n");
  });

  it.each(['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])(
    "makes no formula of the text %j",
    (hostile) => {
      const field = rowOf(text(hostile)).replace(/^"/, "");
      expect(field.startsWith("'")).toBe(true);
      const csv = toCsv(
        documentOf(
          { kind: "list", items: [hostile] },
          { kind: "paragraph", text: hostile },
          { kind: "heading", text: hostile },
        ),
      );
      expect(csv).not.toMatch(/(^|\n)"?\s*[=+\-@]/);
    },
  );

  it("guards a header too", () => {
    const csv = toCsv(
      documentOf({
        kind: "table",
        id: "form",
        caption: "",
        columns: [{ header: "=1", align: "end" }],
        rows: [],
      }),
    );
    expect(csv).toContain("\ufeff'=1\r\n");
  });

  it("puts text with a mark of CSV in quotation marks, doubled within", () => {
    expect(rowOf(text('a;b "c"'), text("d"))).toBe('"a;b ""c""";d');
    expect(rowOf(text('=HYPERLINK("x")'))).toBe(`"'=HYPERLINK(""x"")"`);
    expect(rowOf(text("a,b|c"))).toBe('"a,b|c"');
  });

  it("writes numbers as numbers, with a decimal comma, without thousands and without a guard", () => {
    const number = (value: string): Cell => ({ kind: "number", value, text: "-" });
    expect(rowOf(number("1110"), number("0.5"), number("-0.2"))).toBe("1110;0,5;-0,2");
  });

  it("leaves blank and covered cells empty", () => {
    expect(rowOf({ kind: "blank", rows: 3 }, text("a"), { kind: "covered" })).toBe(";a;");
  });
});
