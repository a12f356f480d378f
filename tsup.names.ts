import { readFileSync } from "node:fs";
import type { Options } from "tsup";
import ts from "typescript";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** The packages whose own words for their properties are long and many. */
const WORDY = /node_modules\/(?:docx|hucre|saxes)\//;

/** Notes the files that a bundle is made of. */
export function filesInto(files: Set<string>): Plugin {
  return {
    name: "files",
    setup: (build) => {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        for (const file of Object.keys(metafile?.inputs ?? {})) files.add(file);
      });
    },
  };
}

/**
 * The names of properties that a package has for itself: no other file says the word, and no text of its own does, so
 * that all who ask for the property can call it otherwise.
 */
export function innerNames(files: ReadonlySet<string>): readonly string[] {
  const names = new Set<string>();
  const said = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    if (!WORDY.test(file)) {
      for (const word of wordsOf(text)) said.add(word);
      continue;
    }
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && node.text.length > SHORT && isOfProperty(node)) names.add(node.text);
      if (
        ts.isStringLiteralLike(node) ||
        ts.isTemplateLiteralToken(node) ||
        ts.isRegularExpressionLiteral(node)
      ) {
        for (const word of wordsOf(node.getText())) said.add(word);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return [...names].filter((name) => !said.has(name));
}

const SHORT = 4;

function wordsOf(text: string): readonly string[] {
  return text.match(/[\w$]+/g) ?? [];
}

function isOfProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isObjectLiteralElement(parent) || ts.isClassElement(parent) || ts.isBindingElement(parent)) &&
    [parent.name, ts.isBindingElement(parent) ? parent.propertyName : undefined].includes(node)
  );
}
