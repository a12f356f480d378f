import ts from "typescript";

export const root: string = new URL("../", import.meta.url).pathname;

/** The entry points of the package, by what they are imported as. */
const ENTRIES: Readonly<Record<string, string>> = {
  "paedagog-dimensionering": "src/index.ts",
  "paedagog-dimensionering/apportion": "src/apportion/index.ts",
  "paedagog-dimensionering/docx": "src/docx.ts",
  "paedagog-dimensionering/xlsx": "src/xlsx.ts",
};

/** A name that an entry point exports. */
export interface Exported {
  readonly name: string;
  readonly isType: boolean;
  /** What its docstring says, without tags; "" where it has none. */
  readonly sentence: string;
  /** What it throws, by its docstring. */
  readonly throws: string;
  readonly isInternal: boolean;
  /** Its declaration as in the source, a function without its body. */
  readonly declaration: string;
}

const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
const program = ts.createProgram(
  Object.values(ENTRIES).map((path) => root + path),
  options,
);
const checker = program.getTypeChecker();

/** What each entry point exports, sorted by name. */
export function entryPoints(): Readonly<Record<string, readonly Exported[]>> {
  return Object.fromEntries(
    Object.entries(ENTRIES).map(([entry, path]) => {
      const names = exportsOf(path).map(exportedOf);
      return [entry, names.toSorted((a, b) => (a.name < b.name ? -1 : 1))];
    }),
  );
}

function exportsOf(path: string): ts.Symbol[] {
  const source = program.getSourceFile(root + path);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(path);
  return checker.getExportsOfModule(module);
}

function exportedOf(symbol: ts.Symbol): Exported {
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const [declaration] = meant.declarations ?? [];
  if (declaration === undefined) throw new Error(symbol.name);
  const tags = meant.getJsDocTags(checker);
  const throws = tags.find(({ name }) => name === "throws");
  return {
    name: symbol.name,
    isType: (meant.flags & ts.SymbolFlags.Value) === 0,
    sentence: ts.displayPartsToString(meant.getDocumentationComment(checker)),
    throws: ts.displayPartsToString(throws?.text),
    isInternal: tags.some(({ name }) => name === "internal"),
    declaration: declarationText(declaration),
  };
}

function declarationText(declaration: ts.Declaration): string {
  const source = declaration.getSourceFile();
  const text = (end: number): string => source.text.slice(declaration.getStart(), end).trim();
  if (ts.isFunctionDeclaration(declaration)) return text(declaration.body?.getStart() ?? declaration.end);
  if (ts.isVariableDeclaration(declaration)) {
    return `const ${declaration.name.getText()}: ${declaration.type?.getText() ?? ""}`;
  }
  return text(declaration.end);
}

/** A member of a union of what is said by code: a refusal, a notice or a finding. */
export interface Coded {
  readonly code: string;
  /** What its docstring in the union says; "" where there is none. */
  readonly sentence: string;
  readonly data: readonly { readonly key: string; readonly type: string }[];
}

/** The codes of a union that the main entry point exports, sorted, each of its shapes by itself. */
export function codesOf(name: "Refusal" | "Notice" | "Finding" | "Said"): readonly Coded[] {
  const symbol = exportsOf("src/index.ts").find((it) => it.name === name);
  if (symbol === undefined) throw new Error(name);
  const meant = checker.getAliasedSymbol(symbol);
  const type = checker.getDeclaredTypeOfSymbol(meant);
  const members = type.isUnion() ? type.types : [type];
  const sentences = new Map((meant.declarations ?? []).flatMap(sentencesIn));
  return members
    .flatMap((member) => codedOf(member, sentences))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function codedOf(type: ts.Type, sentences: ReadonlyMap<string, string>): Coded[] {
  const properties = type.getProperties();
  const code = properties.find(({ name }) => name === "code");
  if (code === undefined) throw new Error("A member without a code");
  const codes = checker.getTypeOfSymbol(code);
  const literals = codes.isUnion() ? codes.types : [codes];
  const data = properties
    .filter(({ name }) => !["code", "where", "names"].includes(name))
    .map((property) => ({
      key: property.name + (property.flags & ts.SymbolFlags.Optional ? "?" : ""),
      type: checker.typeToString(
        checker.getTypeOfSymbol(property),
        undefined,
        ts.TypeFormatFlags.NoTruncation,
      ),
    }));
  return literals.map((it) => {
    const said = it.isStringLiteral() ? it.value : "";
    return {
      code: said,
      sentence: sentences.get(said) ?? "",
      data: data.filter(({ type: text }) => text !== "undefined"),
    };
  });
}

/** By code what the docstrings say in the records of a union, and in those of the unions that it is made of. */
function sentencesIn(node: ts.Node): (readonly [code: string, sentence: string])[] {
  const found: (readonly [string, string])[] = [];
  const visit = (inner: ts.Node): void => {
    if (!ts.isTypeReferenceNode(inner)) return ts.forEachChild(inner, visit);
    const [record] = inner.typeArguments ?? [];
    if (inner.typeName.getText() === "Coded" && record !== undefined) {
      const codes = checker.getPropertiesOfType(checker.getTypeFromTypeNode(record));
      const sentence = (code: ts.Symbol): string =>
        ts.displayPartsToString(code.getDocumentationComment(checker)).replaceAll("\n", " ");
      found.push(...codes.map((code) => [code.name, sentence(code)] as const));
      return;
    }
    const named = checker.getSymbolAtLocation(inner.typeName);
    const meant = named && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
    for (const declaration of meant?.declarations ?? []) {
      if (ts.isTypeAliasDeclaration(declaration)) visit(declaration.type);
    }
  };
  visit(node);
  return found;
}
