import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

const at = createRequire(import.meta.url);

/** Packages whose classes have members that only they themselves call, by long names. */
const PACKAGES = ["docx", "saxes", "decimal.js"];

/**
 * What the members of those packages' classes are called, and nothing else is, here, in another package or in the
 * browser, nor any word of a text: such a name may be any other.
 */
export function ownNames(script: string): readonly string[] {
  const files = PACKAGES.map((name) => parsed(readFileSync(at.resolve(name), "utf8")));
  const names = new Set(files.flatMap(membersIn));
  const taken = new Set([
    ...wordsOf("src"),
    ...textsIn(parsed(script)),
    ...wordsOf("node_modules/hucre/dist"),
  ]);
  for (const name of ["zod/mini", "preact", "preact/hooks", "fflate"])
    addWords(readFileSync(at.resolve(name), "utf8"), taken);
  return [...names].filter((name) => name.length > 3 && !taken.has(name));
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile("script.js", text, ts.ScriptTarget.Latest, true);
}

function membersIn(file: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isMember = ts.isMethodDeclaration(node) || ts.isAccessor(node);
    const isOwn = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
    if ((isMember || isOwn) && ts.isIdentifier(node.name)) names.push(node.name.text);
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
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile() && /(?<!\.test)\.(?:tsx?|mjs)$/.test(file.name)) {
      addWords(readFileSync(`${file.parentPath}/${file.name}`, "utf8"), words);
    }
  }
  return words;
}

function addWords(text: string, words: Set<string>): void {
  for (const word of text.match(/[\w$]+/g) ?? []) words.add(word);
}
