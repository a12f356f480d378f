import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import ts from "typescript";

const at = createRequire(import.meta.url);

/** The packages that the page holds. */
const PACKAGES = ["fflate", "preact", "preact/hooks"];

/** Where what is named is kept by the browser, or saved to be read by others. */
const KEPT = [
  "docs/schema",
  "src/reference",
  ...["filled-form", "form-edition", "recommendation", "request", "where"].map((of) => `src/domain/${of}.ts`),
  "src/what-if/previous-year.ts",
  ...["kinds-of-numbers", "numbers", "shape-of-work", "store", "work"].map((of) => `src/page/work/${of}.ts`),
];

/**
 * What is called so in those packages and not by us or the browser, nor is any word of a text or of a workbook that is
 * written: such a name may be any other.
 */
export function ownNames(script: string): readonly string[] {
  const files = PACKAGES.map((name) => at.resolve(name));
  const names = new Set(files.flatMap((file) => namesIn(parsed(readFileSync(file, "utf8")))));
  const said = new Set(textsIn(parsed(script)));
  const ours = wordsOf("src");
  return [
    ...[...names].filter((name) => !ours.has(name)),
    ...namesWithin("src", new Set([...files.flatMap((file) => [...wordsIn(file)]), ...namesElsewhere()])),
  ].filter((name) => name.length > 3 && !said.has(name));
}

/** What is declared in a folder's types and classes, and is no word of `others`. */
function namesWithin(folder: string, others: ReadonlySet<string>): string[] {
  const names = scriptsIn(folder).flatMap((file) => declaredIn(parsed(readFileSync(file, "utf8"), file)));
  return [...new Set(names)].filter((name) => !others.has(name));
}

/** What is kept, written or read under its name, and what a browser and the language call so. */
function namesElsewhere(): string[] {
  const library = dirname(at.resolve("typescript"));
  const libraries = filesIn(library).filter((file) => /\/lib\.(?:dom|es)[^/]*\.d\.ts$/.test(file));
  // An element's attributes and events, as preact takes them.
  const elements = `${dirname(at.resolve("preact/package.json"))}/src/dom.d.ts`;
  return [
    ...KEPT.flatMap(filesIn).flatMap((file) => [...wordsIn(file)]),
    ...[...libraries, elements].flatMap((file) => declaredIn(parsed(readFileSync(file, "utf8"), file))),
    ...scriptsIn("src").flatMap(attributesIn),
  ];
}

/** Where XML is read, what is taken out of something by its name: attributes are. */
function attributesIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  if (!text.includes("/read-xml.js")) return [];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node)) names.push((node.propertyName ?? node.name).getText());
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
      names.push(node.argumentExpression.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(text, file));
  return names;
}

/** The names in a script, and the words of its texts; of other files the keys. */
function wordsIn(file: string): ReadonlySet<string> {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".json"))
    return new Set(Array.from(text.matchAll(/"([\w$]+)":/g), ([, key = ""]) => key));
  const script = parsed(text, file);
  const words = new Set(textsIn(script));
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) words.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(script);
  return words;
}

function parsed(text: string, name = "script.js"): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

/** The names of the members of types and classes. */
function declaredIn(file: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isMember =
      ts.isTypeElement(node) ||
      ts.isClassElement(node) ||
      ts.isParameterPropertyDeclaration(node, node.parent);
    if (isMember && node.name !== undefined && ts.isIdentifier(node.name)) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** The names of members, keys and what is taken apart by them. */
function namesIn(file: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isMember =
      ts.isClassElement(node) || ts.isObjectLiteralElement(node) || ts.isPropertyAccessExpression(node);
    if (isMember && node.name !== undefined && ts.isIdentifier(node.name)) names.push(node.name.text);
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** The words of all texts and patterns. */
function textsIn(file: ts.SourceFile): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node)) addWords(node.text, words);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return words;
}

function wordsOf(folder: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const file of scriptsIn(folder)) addWords(readFileSync(file, "utf8"), words);
  return words;
}

function scriptsIn(folder: string): string[] {
  return filesIn(folder).filter((file) => /(?<!\.test|\.d)\.(?:tsx?|m?js)$/.test(file));
}

/** The files below a folder, or the one that is named. */
function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() ? [`${file.parentPath}/${file.name}`] : [],
  );
}

function addWords(text: string, words: Set<string>): void {
  for (const word of text.match(/[\w$]+/g) ?? []) words.add(word);
}
