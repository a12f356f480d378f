import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import ts from "typescript";

const at = createRequire(import.meta.url);

/** The packages that the page holds. */
const PACKAGES = ["fflate", "preact", "preact/hooks"];

/** Where what is named is kept, sent or read by others: what the page remembers, what stands in files, what is told. */
const KEPT = ["src/domain", "src/page", "src/reference", "src/render", "docs/schema"];

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
  const libraries = readdirSync(library).filter((file) => /^lib\.(?:dom|es).*\.d\.ts$/.test(file));
  return [
    ...KEPT.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .flatMap((file) => [...wordsIn(`${file.parentPath}/${file.name}`)]),
    ),
    ...libraries.flatMap((file) => [...wordsIn(`${library}/${file}`)]),
  ];
}

function wordsIn(file: string): ReadonlySet<string> {
  const words = new Set<string>();
  addWords(readFileSync(file, "utf8"), words);
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
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() && /(?<!\.test|\.d)\.(?:tsx?|m?js)$/.test(file.name)
      ? [`${file.parentPath}/${file.name}`]
      : [],
  );
}

function addWords(text: string, words: Set<string>): void {
  for (const word of text.match(/[\w$]+/g) ?? []) words.add(word);
}
