import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Document, Packer, Paragraph } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { Options } from "tsup";
import ts from "typescript";
import { danish } from "../../../src/messages/da/say.js";
import { PAGE, pageNumbers, STYLES, TEXT_WIDTH } from "../../../src/render/docx/page.js";
import { withoutUnused } from "../../../src/render/docx/without-unused.js";
import { sameBytes } from "../../../src/render/same-bytes.js";
import { writeWorkbook } from "../../../src/render/xlsx/write-workbook.js";
import { trimmed } from "./trimmed.js";

/** tsup bundles its settings at the root, and keeps each file's own `import.meta.url`. */
const HERE = dirname(fileURLToPath(import.meta.url));

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];
type Loaded = { readonly contents: string; readonly loader: "js" | "ts"; readonly resolveDir?: string };

/**
 * What of the packages, and of our own sentences, the page has no use for. A function that is cut throws if it is called.
 */
export function cuts(): Plugin[] {
  return [
    cut("english", /src\/messages\/en\/[^/]*\.ts$/, (path) => stubsOf(exportedBy(path))),
    // Each has one name in all the files of sentences, which is packed better than a name in each.
    cut("names-of-parts", /src\/messages\/da\/say\.ts$/, (path) => {
      const parts = Object.keys(danish).filter((part) => part !== "number" && part !== "list");
      return {
        contents: `${readFileSync(path, "utf8")}\nexport const { ${parts.join(", ")} } = danish;`,
        loader: "ts",
      };
    }),
    cut("flags", /src\/messages\/da\/[^/]*\.ts$/, withoutFlags),
    cut("unsaid-parts", /src\/messages\/returns-parts\.ts$/, (path) =>
      asScript(path, (node) =>
        ts.isPropertyAssignment(node) && /^(?:changed|collected)Text$/.test(node.name.getText())
          ? NO_PROPERTY
          : undefined,
      ),
    ),
    // What the page says has the page's own codes, is in Danish, and names no flag.
    cut("unknown-codes", /src\/messages\/sentences\.ts$/, (path) =>
      asScript(path, (node) =>
        isFunction(node, "wordingFor")
          ? "export function wordingFor() {}"
          : ts.isIfStatement(node)
            ? ""
            : undefined,
      ),
    ),
    cut("languages", /src\/messages\/(?:describe-[a-z-]+|where)\.ts$/, (path) =>
      asScript(path, (node) => {
        if (ts.isPropertyAssignment(node) && node.name.getText() === "en") return "en: 0";
        return ts.isBinaryExpression(node) && node.getText() === 'language === "da"' ? "true" : undefined;
      }),
    ),
    // What the page catches it says in its own words.
    cut("messages-of-errors", /src\/messages\/value-of\.ts$/, (path) =>
      asScript(path, (node) =>
        ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword
          ? "super()"
          : undefined,
      ),
    ),
    // Who calls these without types may send anything; our own functions have types. Bounds may exclude each other, and
    // the numbers of a form that is checked may be none of seats.
    cut("arguments", /src\/apportion\/(?:arguments|two-way\/two-way-arguments)\.ts$/, (path) =>
      asScript(path, (node) =>
        ts.isFunctionDeclaration(node) &&
        /^(?:weights|record|method|order|table|cells)Fault$/.test(node.name?.text ?? "")
          ? `export function ${node.name?.text ?? ""}() { return null; }`
          : undefined,
      ),
    ),
    // A table is proved without multipliers from elsewhere.
    cut("multipliers", /src\/apportion\/two-way\/verify-two-way\.ts$/, (path) =>
      asScript(path, (node) => {
        if (isFunction(node, "readMultipliers")) return stub("readMultipliers");
        return ts.isIfStatement(node) && node.expression.getText() === "multipliers !== undefined"
          ? ""
          : undefined;
      }),
    ),
    // No sheet is chosen by its name.
    cut("chosen-sheet", /src\/input\/xlsx\/tables-in-sheets\.ts$/, (path) =>
      asScript(path, (node) => (isFunction(node, "sheetCalled") ? stub("sheetCalled") : undefined)),
    ),
    // The page states the KKR of those names alone that a letter is refused for, and no id.
    cut("names-unstated", /src\/input\/letter\/names-on-form\.ts$/, (path) =>
      asScript(path, (node) => (isFunction(node, "unused") ? "function unused() { return []; }" : undefined)),
    ),
    cut("remarks", /src\/reference\/(?:internship-rules|kkrs|councils)\.ts$/, (path) =>
      asScript(path, (node) => {
        if (!ts.isPropertyAssignment(node)) return undefined;
        const isCited =
          path.endsWith("internship-rules.ts") && /^(?:reference|validFrom)$/.test(node.name.getText());
        return UNTOLD.test(node.name.getText()) && !isCited ? `${node.name.getText()}: ""` : undefined;
      }),
    ),
    // Nobody gives the page last year's returns, and it says itself whose answer is replaced.
    cut("answers-before", /src\/returns\/collected-before\.ts$/, (path) =>
      asScript(path, (node) =>
        isFunction(node, "changedAnswers") ? "export function changedAnswers() { return []; }" : undefined,
      ),
    ),
    // It says itself who is not in the numbers, and shows nothing of last year's form but its numbers.
    cut("absence-notices", /src\/returns\/collected\.ts$/, (path) =>
      asScript(path, (node) =>
        isFunction(node, "absenceNotices") ? "export function absenceNotices() { return []; }" : undefined,
      ),
    ),
    // It has no internship places of last year for the memo.
    cut("places-before", /src\/submission\/memo\/account\.ts$/, (path) =>
      asScript(
        path,
        (node) =>
          ["earlierColumns", "besideTexts", "unknownNames"]
            .filter((name) => isFunction(node, name))
            .map((name) => `function ${name}() { return []; }`)[0],
      ),
    ),
    cut("notes-of-forms", /src\/recommend\/part-of-form\.ts$/, (path) =>
      asScript(path, (node) =>
        ts.isPropertyAssignment(node) && node.name.getText() === "notes" ? "notes: []" : undefined,
      ),
    ),
    cut("returns-before", /src\/returns\/(?:against-)?last-year\.ts$/, (path) =>
      stubsOf(exportedBy(path), {
        withLastYear: "(options) { return options; }",
        lastYearIn: "() { return null; }",
      }),
    ),
    cut("word", /docx\/dist\/index\.mjs$/, withWordWriter),
    // They are in those parts.
    cut("styles-of-word", /src\/render\/docx\/page\.ts$/, () => ({
      contents: `export const [PAGE, STYLES, TEXT_WIDTH] = [{}, {}, ${TEXT_WIDTH}]; export function pageNumbers() {}`,
      loader: "ts",
    })),
    cut("excel", /hucre\/dist\/xlsx\.mjs$/, withExcelWriter),
    // What those two write is not packed yet, and says its time and its language.
    cut("packing-twice", /src\/render\/(?:same-bytes|docx\/to-docx)\.ts$/, (path) =>
      asScript(path, (node) => {
        if (isFunction(node, "properties")) return "function properties(xml) { return xml; }";
        const isCalled =
          ts.isCallExpression(node) && /^(?:unzipSync|strFromU8)$/.test(node.expression.getText());
        return isCalled || (ts.isNewExpression(node) && node.expression.getText() === "Uint8Array")
          ? node.arguments?.[0]?.getText()
          : undefined;
      }),
    ),
    // Their parts have nothing unused.
    cut("unused-parts", /src\/render\/(?:docx\/without-unused|xlsx\/write-workbook)\.ts$/, (path) =>
      asScript(path, (node) =>
        isFunction(node, "withoutUnused") ? "export function withoutUnused(xml) { return xml; }" : undefined,
      ),
    ),
    // A browser writes UTF-8 itself; and what fflate says of a file that it can't unpack is not heard.
    cut("fallbacks", /fflate\/esm\/browser\.js$/, (path) =>
      trimmedCut(path, "fflate", (node) => {
        if (isFunction(node, "strToU8")) return "export function strToU8(text) { return te.encode(text); }";
        const isError = ts.isVariableDeclaration(node) && node.name.getText() === "err";
        return isError ? "err = function () { throw Error(); }" : undefined;
      }),
    ),
    cut("life-of-classes", /preact\/dist\/preact\.mjs$/, (path) => trimmedCut(path, "preact")),
    cut("telling-others", /preact\/hooks\/dist\/hooks\.mjs$/, (path) => trimmedCut(path, "hooks")),
    cut("waiting", /src\/render\/office-writers\.ts$/, withWriters),
    cut("zod", /zod\/mini\/index\.js$/, () => standIn("shapes.ts")),
    cut("xml", /saxes\/saxes\.js$/, () => standIn("xml-reader.ts")),
    cut("decimal", /decimal\.js\/decimal\.mjs$/, () => standIn("decimal.ts")),
  ];
}

/** What is told to who reads the reference data; of the rules of internship the documents cite the `reference`. */
const UNTOLD = /^(?:title|remark|reference|validFrom|ects|length|semester|withinSpecialisation)$/;

function cut(name: string, filter: RegExp, load: (path: string) => Loaded | Promise<Loaded>): Plugin {
  return {
    name: `without-${name}`,
    setup: (build) => {
      build.onLoad({ filter }, ({ path }) => load(path));
    },
  };
}

function exportedBy(path: string): string[] {
  const exported = readFileSync(path, "utf8").matchAll(/^export (?:function|const) (\w+)/gm);
  return Array.from(exported, ([, name = ""]) => name);
}

/** @param kept what is called all the same, by name */
function stubsOf(names: readonly string[], kept: Readonly<Record<string, string>> = {}): Loaded {
  const stubs = names.map((name) => {
    const own = kept[name];
    return `export ${own === undefined ? stub(name) : `function ${name}${own}`}`;
  });
  return { contents: stubs.join("\n"), loader: "js" };
}

/**
 * Throws, since nothing is called so; the stack says which it was. Five hundred messages would be 0.5 kB of the page,
 * packed, and their names 1.3.
 */
const NOT_THERE = "throw cut;";

function stub(name: string): string {
  return `function ${name}() { ${NOT_THERE} }`;
}

/** In the place of docx what it makes of what our writer asks, and the parts that are the same in every file. */
async function withWordWriter(): Promise<Loaded> {
  const empty = new Document({
    title: "{title}",
    creator: "dimensionering",
    lastModifiedBy: "dimensionering",
    styles: STYLES,
    sections: [
      { properties: PAGE, footers: { default: pageNumbers() }, children: [new Paragraph("{content}")] },
    ],
  });
  const file = sameBytes(new Uint8Array(await Packer.toArrayBuffer(empty)), withoutUnused);
  return writerWith("word-writer.ts", file, (xml) =>
    xml.replace(/<w:p>(?:(?!<w:p>).)*(\{content\}).*?<\/w:p>/, "$1"),
  );
}

/** In the place of hucre what it makes of what our writer asks, and the parts of a workbook where nothing of it is left out. */
async function withExcelWriter(): Promise<Loaded> {
  const file = await writeWorkbook("Skema", [
    {
      ...{ name: "Skema", landscape: false, widths: [1], repeatedRow: 1, pageBreaks: [1], isProtected: true },
      rows: [{ height: 1, cells: [{ value: "Tekst", look: { numberFormat: "0" } }] }],
      merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }],
      validations: [{ range: "A1", allowed: "number", error: "Kun tal" }],
    },
  ]);
  return writerWith("excel-writer.ts", file);
}

/** The stand-in in that file, with the parts that it fills in: those of a file as we write it. */
function writerWith(name: string, file: Uint8Array, change = (xml: string): string => xml): Loaded {
  const { contents, ...loaded } = standIn(name);
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => [path, change(strFromU8(bytes))]);
  const filled = `const PARTS = ${JSON.stringify(Object.fromEntries(parts))};`;
  return { contents: contents.replace(/^declare const PARTS: .*$/m, () => filled), ...loaded };
}

/** Our own in the place of a package. */
function standIn(file: string): Loaded {
  const contents = readFileSync(join(HERE, file), "utf8");
  return { contents, loader: "ts", resolveDir: HERE };
}

/**
 * The writers, imported where the page's one script begins: of a module that is imported later a bundler keeps every
 * constant, used or not. None of their packages can be missing.
 */
function withWriters(path: string): Loaded {
  const imports: string[] = [];
  const contents = readFileSync(path, "utf8").replace(
    /const writer = await installed\(.*? import\((".*?")\)\);\s*return writer\.(\w+)\(/g,
    (_, from: string, name: string) => {
      imports.push(`import { ${name} as ${name}AtOnce } from ${from};\n`);
      return `return ${name}AtOnce(`;
    },
  );
  if (imports.length === 0) throw new Error("page: no writer is imported");
  return { contents: imports.join("") + contents, loader: "ts" };
}

/** What only the command, or who calls the library, is told; the build stops if the page comes to say it. */
export const UNSAID: readonly string[] = [
  "different-forms",
  "missing-recommendation",
  "two-editions",
  "letter-name-unused",
  "missing-package",
  "unknown-sheet",
  "no-file",
  "folder",
  "unsaid-in-table",
  "answered-without-places",
  "collected",
  "fields-left",
  "letter-other-order",
  "overbooking-unlike",
  "other-council-heading",
  "previous-without-provider",
  "same-file",
  "against-last-year",
  "jump",
  "collection-changed",
  "collected",
  "not-answered",
  "answer-not-read",
  "filled-form",
];

/** In the place of one: the bundler leaves nothing of it. */
const NO_PROPERTY = "...{}";

/** The words of a letter read whole and of who is replaced in a collection, which only sentences have that the page never says. */
const UNSAID_WORDS = [
  "lists",
  "day",
  "text-or-number",
  "replaced",
  "insteadOf",
  "sameNumbers",
  "withoutRemark",
];

/**
 * Of a sentence that has one wording for the command and one for elsewhere (`of`), the page says the other one alone. The
 * parts that it shares with others it imports.
 */
function withoutFlags(path: string): Loaded {
  return asScript(path, (node) => {
    const [parts] = ts.isVariableStatement(node) ? node.declarationList.declarations : [];
    if (parts?.initializer?.getText() === "danish") return `import ${parts.name.getText()} from "./say.js";`;
    const name = ts.isPropertyAssignment(node) ? node.name : undefined;
    if (name !== undefined && "text" in name && [...UNSAID, ...UNSAID_WORDS].includes(name.text))
      return NO_PROPERTY;
    if (!ts.isCallExpression(node) || node.expression.getText() !== "of") return undefined;
    return node.arguments[1]?.getText() ?? '""';
  });
}

function isFunction(node: ts.Node, name: string): boolean {
  return ts.isFunctionDeclaration(node) && node.name?.text === name;
}

/** The same of a file of ours. */
function asScript(path: string, replacement: (node: ts.Node) => string | undefined): Loaded {
  return { ...replaced(path, replacement), loader: "ts" };
}

/** The file with what `replacement` gives in the place of a node; it is not looked into. */
function replaced(path: string, replacement: (node: ts.Node) => string | undefined): Loaded {
  return { contents: replacedIn(readFileSync(path, "utf8"), replacement, path), loader: "js" };
}

/** A script of a package, without what is unused in it. */
function trimmedCut(
  path: string,
  of: "preact" | "hooks" | "fflate",
  replacement: (node: ts.Node) => string | undefined = () => undefined,
): Loaded {
  const contents = replacedIn(trimmed(readFileSync(path, "utf8"), of), replacement, path);
  return { contents, loader: "js" };
}

function replacedIn(
  text: string,
  replacement: (node: ts.Node) => string | undefined,
  path = "program.js",
): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const pieces: string[] = [];
  let done = 0;
  const visit = (node: ts.Node): void => {
    const text = replacement(node);
    if (text === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    pieces.push(source.text.slice(done, node.getStart()), text);
    done = node.end;
  };
  ts.forEachChild(source, visit);
  return pieces.join("") + source.text.slice(done);
}

/** The script without what its own errors say: nobody is shown it on the page, and the stack says which it was. */
export function withoutErrorTexts(script: string): string {
  return replacedIn(script, (node) => {
    const thrown = ts.isThrowStatement(node) ? node.expression : undefined;
    const isError =
      thrown !== undefined &&
      (ts.isNewExpression(thrown) || ts.isCallExpression(thrown)) &&
      thrown.expression.getText() === "Error";
    return isError ? "throw Error();" : undefined;
  });
}
