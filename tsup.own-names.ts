import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { strFromU8, unzipSync } from "fflate";
import ts from "typescript";
import { excelSample } from "./tsup.excel-sample.js";

const at = createRequire(import.meta.url);

/** The packages that the page holds: those of a single file, and the folders of the others. */
const PACKAGES = ["docx", "saxes", "decimal.js", "fflate", "preact", "preact/hooks"];
const FOLDERS = ["hucre/dist", "zod/v4/core", "zod/v4/mini"].map((folder) => `node_modules/${folder}`);

/**
 * What is called so in those packages and not by us or the browser, nor is any word of a text or of a workbook that is
 * written: such a name may be any other.
 */
export function ownNames(script: string): readonly string[] {
  const files = [...PACKAGES.map((name) => at.resolve(name)), ...FOLDERS.flatMap(scriptsIn)];
  const names = new Set(files.flatMap((file) => namesIn(parsed(readFileSync(file, "utf8")))));
  const taken = new Set([...wordsOf("src"), ...textsIn(parsed(script))]);
  // hucre gives an element its attributes by the keys of an object.
  for (const part of Object.values(unzipSync(excelSample))) addWords(strFromU8(part), taken);
  return [...names].filter((name) => name.length > 3 && !taken.has(name));
}

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile("script.js", text, ts.ScriptTarget.Latest, true);
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
