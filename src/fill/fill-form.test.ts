import { describe, expect, it } from "vitest";
import {
  fillForm,
  type FillFormOptions,
  type FormEdition,
  formEditions,
  parseRequest,
  readFilledForm,
  type Recommendation,
  recommend,
  valueOf,
} from "../index.js";
import {
  type CellXml,
  partsOf,
  wordFile,
  wordForm,
  wordHeadings,
  wordParagraph,
  wordRows,
  wordTitle,
} from "../../test/word-form.js";

const [bundled] = formEditions;
if (bundled === undefined) throw new Error("no bundled form");
const edition: FormEdition = bundled;

const recommendation: Recommendation = valueOf(
  recommend(
    valueOf(
      parseRequest({
        studyYear: edition.studyYear,
        kkr: "syddanmark",
        specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
        studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
      }),
    ),
  ),
);
const NUMBERS = { ucsyd: [589, 247, 118, 224], ucl: [521, 219, 104, 198] };

/** The numbers of a filled document by institution: the total, and those of its rows. */
function numbersIn(bytes: Uint8Array): Record<string, (number | null)[]> {
  const { rows } = valueOf(readFilledForm(bytes, "docx", { studyYear: edition.studyYear }));
  const found: Record<string, (number | null)[]> = {};
  for (const { institution, total, studyPlaces } of rows) {
    const numbers = (found[institution.id ?? institution.written] ??= [total?.value ?? null]);
    numbers.push(studyPlaces?.value ?? null);
  }
  return found;
}

function filled(document: Uint8Array, options: FillFormOptions = {}): Uint8Array {
  return valueOf(fillForm(document, recommendation, options));
}

function refusalsOf(document: Uint8Array, options: FillFormOptions = {}): readonly object[] {
  const outcome = fillForm(document, recommendation, { file: "brev.docx", ...options });
  if (outcome.ok) throw new Error("not refused");
  return outcome.refusals;
}

/** The document as a text, with what its numbers' cells hold. */
function documentOf(bytes: Uint8Array): string {
  return partsOf(bytes)["word/document.xml"] ?? "";
}

const prompt = (content: string): string =>
  `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const click = '<w:r><w:rPr><w:color w:val="808080"/></w:rPr><w:t>Klik her for at skrive.</w:t></w:r>';
const ROW = edition.institutions.findIndex(({ id }) => id === "ucsyd") * edition.specialisations.length;

const fieldMark = (type: string, said = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${said}</w:fldChar></w:r>`;
/** A field of Word's older kind of form, which is typed into between its marks. */
const formField = (held: string): string =>
  [
    fieldMark("begin", '<w:ffData><w:name w:val="Tekst1"/><w:enabled/><w:textInput/></w:ffData>'),
    '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>',
    fieldMark("separate"),
    `<w:r><w:rPr><w:i/></w:rPr><w:t>${held}</w:t></w:r>`,
    fieldMark("end"),
  ].join("");
const BLANK_FIELD = "\u2002".repeat(5);

const cells: Readonly<Record<string, CellXml>> = {
  "an empty paragraph": () => "<w:tc><w:p/></w:tc>",
  "a paragraph with attributes": () => '<w:tc><w:p w:rsidR="00A1"></w:p></w:tc>',
  "an empty formatted paragraph": () =>
    '<w:tc><w:p><w:pPr><w:jc w:val="right"/><w:rPr><w:b/><w:sz w:val="18"/></w:rPr></w:pPr></w:p></w:tc>',
  "a paragraph whose mark was inserted while changes were tracked": () =>
    '<w:tc><w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="A"/><w:vanish/><w:sz w:val="18"/></w:rPr></w:pPr></w:p></w:tc>',
  "spaces that nobody sees": () =>
    `<w:tc><w:p><w:r><w:t xml:space="preserve">\u00a0 </w:t></w:r></w:p></w:tc>`,
  "a field to be typed into": () => `<w:tc><w:p>${formField(BLANK_FIELD)}</w:p></w:tc>`,
  "two empty paragraphs": () => "<w:tc><w:p/><w:p/></w:tc>",
  "a bookmark": () =>
    '<w:tc><w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p></w:tc>',
  "an empty table": () => "<w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>",
  "a content control within the paragraph": () => `<w:tc><w:p>${prompt(click)}</w:p></w:tc>`,
  "a content control around the paragraph": () => `<w:tc>${prompt(`<w:p>${click}</w:p>`)}</w:tc>`,
  "a content control that is empty": () => "<w:tc><w:p><w:sdt><w:sdtPr/><w:sdtContent/></w:sdt></w:p></w:tc>",
  "a content control that is bound to other data": () =>
    '<w:tc><w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent><w:r><w:t/></w:r></w:sdtContent></w:sdt></w:p></w:tc>',
};

describe("fillForm", () => {
  describe.each(["merged", "blank", "repeated"] as const)("where an institution's cells are %s", (below) => {
    it.each(Object.keys(cells))("fills %s", (kind) => {
      const cell = cells[kind];
      const document = wordForm(edition, { below, ...(cell === undefined ? {} : { cell }) });
      const done = filled(document);
      expect(numbersIn(done)).toEqual(NUMBERS);
      const [before, after] = [partsOf(document), partsOf(done)];
      expect({ ...after, "word/document.xml": "" }).toEqual({ ...before, "word/document.xml": "" });
    });
  });

  it("fills a content control around a cell, and takes its prompt away", () => {
    const around: CellXml = (_, isTotal) =>
      isTotal ? "<w:tc><w:p/></w:tc>" : prompt(`<w:tc><w:p>${click}</w:p></w:tc>`);
    const done = filled(wordForm(edition, { cell: around }));
    expect(numbersIn(done)).toEqual(NUMBERS);
    const count = (text: string): number => documentOf(done).split(text).length - 1;
    // Six of them are the council's own; the other institutions' are as they were.
    const others = (edition.institutions.length - 2) * 3;
    expect([count("showingPlcHdr"), count("Klik her")]).toEqual([others, others]);
  });

  it("writes thousands as the form's numbers are written in Danish", () => {
    const studyPlaces = { from: "institution-totals", totals: { ucsyd: 1200, ucl: 521 } };
    const { request } = recommendation;
    const large = valueOf(recommend(valueOf(parseRequest({ ...request, studyPlaces }))));
    const done = valueOf(fillForm(wordForm(edition), large));
    expect(documentOf(done)).toContain(">1.200<");
    expect(numbersIn(done)["ucsyd"]?.[0]).toBe(1200);
  });

  it("fills rows within a content control", () => {
    const blocks = `<w:tbl>${wordHeadings(edition)}<w:sdt><w:sdtPr/><w:sdtContent>${wordRows(edition)}</w:sdtContent></w:sdt></w:tbl>`;
    expect(numbersIn(filled(wordFile(wordTitle(edition) + blocks)))).toEqual(NUMBERS);
  });

  it("changes nothing but the cells of the numbers", () => {
    const document = wordForm(edition, { cell: () => "<w:tc><w:p>(tal)</w:p></w:tc>" });
    const done = documentOf(filled(document));
    const added = done.replace(/<w:r><w:t>\d+<\/w:t><\/w:r>/g, "");
    expect(added).toBe(documentOf(document));
    expect(done.match(/<w:t>\d+<\/w:t>/g)).toHaveLength(8);
  });

  it.each([
    ["the paragraph's mark", cells["an empty formatted paragraph"], '<w:b/><w:sz w:val="18"/>'],
    [
      "the mark without its tracking",
      cells["a paragraph whose mark was inserted while changes were tracked"],
      '<w:sz w:val="18"/>',
    ],
    ["the content control", cells["a content control within the paragraph"], "<w:b/>"],
  ])("gives the number the looks of %s", (_, cell, properties) => {
    const done = documentOf(filled(wordForm(edition, cell === undefined ? {} : { cell })));
    expect(done).toContain(`<w:r><w:rPr>${properties}</w:rPr><w:t>247</w:t></w:r>`);
  });

  it("gives the number the letters of the text beside its cell, and not its stress", () => {
    const document = wordFile(
      `${wordTitle(edition)}<w:tbl>${wordHeadings(edition)}${wordRows(edition).replaceAll(
        "<w:r>",
        '<w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="18"/></w:rPr>',
      )}</w:tbl>`,
    );
    expect(documentOf(filled(document))).toContain(
      '<w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="18"/></w:rPr><w:t>247</w:t></w:r>',
    );
  });

  it.each(["", wordHeadings(edition)])(
    "fills a form in several tables, with its headings again or not",
    (again) => {
      const parts = [
        wordRows(edition, { to: ROW + 1 }),
        again + wordRows(edition, { from: ROW + 1, to: ROW + 3 }),
        again + wordRows(edition, { from: ROW + 3 }),
      ];
      const tables = parts.map(
        (rows, index) => `<w:tbl>${index === 0 ? wordHeadings(edition) : ""}${rows}</w:tbl>`,
      );
      const between = again === "" ? "<w:p/>" : wordParagraph("Fortsættes");
      expect(numbersIn(filled(wordFile(wordTitle(edition) + tables.join(between))))).toEqual(NUMBERS);
    },
  );

  it("fills a table whose headings stand again on a new page", () => {
    const rows = `${wordRows(edition, { to: ROW + 2 })}${wordHeadings(edition)}${wordRows(edition, { from: ROW + 2 })}`;
    const document = wordFile(`${wordTitle(edition)}<w:tbl>${wordHeadings(edition)}${rows}</w:tbl>`);
    expect(numbersIn(filled(document))).toEqual(NUMBERS);
  });

  it("types into the field of a cell, in the place of what stands in it, and keeps the field", () => {
    const blank = wordForm(edition, { cell: () => `<w:tc><w:p>${formField(BLANK_FIELD)}</w:p></w:tc>` });
    const done = documentOf(filled(blank));
    const typed = formField("247");
    expect(done).toContain(`<w:tc><w:p>${typed}</w:p></w:tc>`);
    const held = wordForm(edition, { cell: () => `<w:tc><w:p>${formField("12")}</w:p></w:tc>` });
    expect(refusalsOf(held)).toHaveLength(8);
    const over = documentOf(filled(held, { overwrite: true }));
    expect(over).toContain(`<w:tc><w:p>${typed}</w:p></w:tc>`);
    // Those of other KKRs are as they were.
    expect(over).toContain(formField("12"));
  });

  it("says where the form holds numbers for institutions of other KKRs, and leaves them", () => {
    const kp = edition.institutions.findIndex(({ id }) => id === "kp") * edition.specialisations.length;
    const cell: CellXml = (row) => `<w:tc><w:p>${row === kp ? "<w:r><w:t>300</w:t></w:r>" : ""}</w:p></w:tc>`;
    const outcome = fillForm(wordForm(edition, { cell }), recommendation, { file: "brev.docx" });
    expect(outcome.ok && outcome.notices).toEqual([
      {
        code: "others-filled",
        institutions: ["Københavns Professionshøjskole"],
        where: { file: "brev.docx" },
      },
    ]);
    expect(outcome.ok && numbersIn(outcome.value)["kp"]?.[1]).toBe(300);
  });

  it("has nothing to do where the numbers are there already", () => {
    const done = filled(wordForm(edition));
    expect(filled(done)).toBe(done);
  });

  it.each(["…", "___", "12", "(tal)"])(
    "names the cells that hold »%s«, and writes them over if told so",
    (held) => {
      const cell: CellXml = (row, isTotal) =>
        row === ROW + 1 && !isTotal
          ? `<w:tc><w:p><w:ins w:id="1" w:author="A"><w:r><w:rPr><w:i/></w:rPr><w:t>${held}</w:t></w:r></w:ins></w:p></w:tc>`
          : "<w:tc><w:p/></w:tc>";
      const document = wordForm(edition, { cell });
      expect(refusalsOf(document)).toEqual([
        {
          ...{ code: "fill-cell-taken", institution: "UC Syddanmark" },
          ...{ specialisation: "Skole- og fritidspædagogik", written: held, isSeen: true, studyPlaces: 118 },
          where: { file: "brev.docx" },
        },
      ]);
      const done = filled(document, { overwrite: true });
      expect(numbersIn(done)).toEqual(NUMBERS);
      expect(documentOf(done)).toContain("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>118</w:t></w:r></w:p>");
      expect(documentOf(done)).not.toContain(held);
    },
  );

  it.each([
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>12</w:t></w:r>",
    '<w:del w:id="1" w:author="A"><w:r><w:delText>12</w:delText></w:r></w:del>',
    '<w:moveFrom w:id="1" w:author="A"><w:r><w:t>12</w:t></w:r></w:moveFrom>',
  ])("names the cells with text that nobody sees, and takes it away if told so: %s", (unseen) => {
    const cell: CellXml = (row, isTotal) =>
      `<w:tc><w:p>${row === ROW + 1 && !isTotal ? unseen : ""}</w:p></w:tc>`;
    const document = wordForm(edition, { cell });
    expect(refusalsOf(document)).toMatchObject([
      { code: "fill-cell-taken", written: "12", isSeen: false, studyPlaces: 118 },
    ]);
    const done = filled(document, { overwrite: true });
    expect(numbersIn(done)).toEqual(NUMBERS);
    expect(documentOf(done)).not.toContain(">12<");
  });

  it("says once what the letter holds and its form does not", () => {
    const hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Udkast</w:t></w:r></w:p>";
    const table = `<w:tbl>${wordHeadings(edition)}${wordRows(edition)}</w:tbl>`;
    const tracked = '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Venlig hilsen</w:t></w:r></w:ins></w:p>';
    const outcome = fillForm(wordFile(wordTitle(edition) + hidden + table + tracked), recommendation, {
      file: "brev.docx",
    });
    const where = { file: "brev.docx" };
    expect(outcome.ok && outcome.notices).toEqual([
      { code: "letter-tracked-changes", where },
      { code: "not-in-form", what: "hidden", texts: ["Udkast"], where },
    ]);
  });

  it("refuses a letter whose rows are deleted by tracked changes, with their institution", () => {
    const [first, ...others] = wordRows(edition).split(/(?=<w:tr>)/);
    const tracked = `<w:trPr><w:del w:id="1" w:author="A"/></w:trPr>`;
    const count = edition.specialisations.length;
    const rowsWith = (deleted: number): string =>
      [first, ...others]
        .map((row, index) => (index < deleted ? row?.replace("<w:tr>", `<w:tr>${tracked}`) : row))
        .join("");
    const letterWith = (deleted: number): Uint8Array =>
      wordFile(`${wordTitle(edition)}<w:tbl>${wordHeadings(edition)}${rowsWith(deleted)}</w:tbl>`);
    const where = { file: "brev.docx" };
    const gone = edition.institutions.slice(0, 1).map(({ name }) => name);
    expect(refusalsOf(letterWith(count))).toEqual([{ code: "letter-form-deleted", gone, where }]);
    expect(refusalsOf(letterWith(1))).toEqual([{ code: "letter-form-deleted", gone: [], where }]);
    expect(numbersIn(filled(letterWith(0)))).toMatchObject(NUMBERS);
  });

  it.each([
    [undefined, []],
    [{ mode: "none" }, []],
    [{ mode: "included", percent: "5" }, ["overbooking-not-in-document"]],
    [{ mode: "on-top", percent: "5" }, ["overbooking-not-in-document"]],
  ])("says of overbooking %j that the form has no room for it: %j", (overbooking, codes) => {
    const request = { ...recommendation.request, overbooking };
    const outcome = fillForm(wordForm(edition), valueOf(recommend(valueOf(parseRequest(request)))));
    expect(outcome.ok && outcome.notices.map(({ code }) => code)).toEqual(codes);
  });

  it("leaves what other councils have written, right or wrong", () => {
    const cell: CellXml = (row) => (row < 3 ? `<w:tc>${wordParagraph("…")}</w:tc>` : "<w:tc><w:p/></w:tc>");
    expect(numbersIn(filled(wordForm(edition, { cell })))).toMatchObject(NUMBERS);
  });

  it("keeps a picture in a cell that is written over", () => {
    const picture = '<w:r><w:drawing><a xmlns="b"/></w:drawing></w:r>';
    const cell: CellXml = () => `<w:tc><w:p><w:r><w:t>0</w:t></w:r>${picture}</w:p></w:tc>`;
    const done = filled(wordForm(edition, { cell }), { overwrite: true });
    expect(documentOf(done)).toContain(`<w:p>${picture}<w:r><w:t>247</w:t></w:r></w:p>`);
  });

  it("frees a content control from the data that it is bound to", () => {
    const cell = cells["a content control that is bound to other data"];
    const document = wordForm(edition, cell === undefined ? {} : { cell });
    const count = (bytes: Uint8Array): number => documentOf(bytes).split("dataBinding").length - 1;
    expect(count(document) - count(filled(document))).toBe(8);
  });

  it("takes a tracked content control away whole", () => {
    const cell: CellXml = () => `<w:tc><w:p><w:ins w:id="1">${prompt(click)}</w:ins></w:p></w:tc>`;
    expect(documentOf(filled(wordForm(edition, { cell })))).toMatch(
      /<w:p><w:r>(<w:rPr><w:b\/><\/w:rPr>)?<w:t>247<\/w:t><\/w:r><\/w:p>/,
    );
  });

  it("refuses a form that stands there twice", () => {
    const table = `<w:tbl>${wordHeadings(edition)}${wordRows(edition)}</w:tbl>`;
    const document = wordFile(wordTitle(edition) + table + wordParagraph("Kopi:") + table);
    expect(refusalsOf(document)).toEqual([{ code: "fill-several-forms", where: { file: "brev.docx" } }]);
  });

  it("refuses a number's cell that lies under another one", () => {
    const cell: CellXml = (row, isTotal) =>
      !isTotal && row === ROW + 1 ? "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" : "<w:tc><w:p/></w:tc>";
    const [refusal] = refusalsOf(wordForm(edition, { cell }));
    expect(refusal).toMatchObject({ code: "fill-no-cell", specialisation: "Skole- og fritidspædagogik" });
  });

  it("refuses a cell in which nobody would see the number", () => {
    const style = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="X"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    const cell = '<w:tc><w:p><w:pPr><w:pStyle w:val="X"/></w:pPr></w:p></w:tc>';
    const table = `<w:tbl>${wordHeadings(edition)}${wordRows(edition, { cell: () => cell })}</w:tbl>`;
    const document = wordFile(wordTitle(edition) + table, { "word/styles.xml": style });
    expect(refusalsOf(document)).toHaveLength(8);
    expect(refusalsOf(document)[0]).toMatchObject({ code: "fill-differs", written: null, studyPlaces: 247 });
  });

  it("refuses a letter that names only other years than the recommendation's, outside its title too", () => {
    const untitled = (text: string): Uint8Array => {
      const table = `<w:tbl>${wordHeadings(edition)}${wordRows(edition)}</w:tbl>`;
      return wordFile(wordParagraph(text) + table);
    };
    expect(refusalsOf(untitled("Skemaet gælder studieåret 2024/2025."))).toEqual([
      {
        ...{ code: "fill-other-year", named: ["2024/2025"], studyYear: edition.studyYear },
        where: { file: "brev.docx" },
      },
    ]);
    const both = untitled(`Skemaet gælder ${edition.studyYear}; sidste år var 2022/2023.`);
    expect(numbersIn(filled(both))).toMatchObject(NUMBERS);
    expect(numbersIn(filled(untitled("Skemaet.")))).toMatchObject(NUMBERS);
  });

  it("refuses the letter of another year, and another form, with both sides", () => {
    const other = { ...edition, studyYear: "2024/2025" };
    expect(refusalsOf(wordForm(other))).toMatchObject([
      { code: "letter-other-study-year", stated: edition.studyYear, inTitle: "2024/2025" },
    ]);
    const fewer = { ...edition, institutions: edition.institutions.slice(1) };
    const names = (form: FormEdition): string[] => form.institutions.map(({ name }) => name);
    expect(refusalsOf(wordForm(fewer))).toMatchObject([
      {
        code: "fill-other-form",
        what: "institution",
        inLetter: names(fewer),
        inRecommendation: names(edition),
      },
    ]);
  });

  it("refuses numbers that are not those of the request", () => {
    const [first, ...rest] = recommendation.institutions;
    if (first === undefined) throw new Error("no institution");
    const wrong = { ...recommendation, institutions: [{ ...first, studyPlaces: 590 }, ...rest] };
    const outcome = fillForm(wordForm(edition), wrong);
    expect(outcome).toMatchObject({
      refusals: [{ code: "fill-differs", specialisation: null, written: "590", studyPlaces: 589 }],
    });
  });

  it("refuses what is no Word document", () => {
    expect(refusalsOf(new TextEncoder().encode("Institutionsnavn"))).toMatchObject([
      { code: "other-format" },
    ]);
    expect(refusalsOf(new Uint8Array())).toMatchObject([{ code: "empty-file" }]);
  });
});
