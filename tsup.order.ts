import { gzipSync } from "node:zlib";
import ts from "typescript";

/** How far back gzip looks for what it has met before, in letters. */
const WINDOW = 32_000;
/** So many letters make a piece that is worth finding again. */
const PIECE = 6;
/** How much a function's length counts against what it has in common: which is best is seen when it is packed. */
const LENGTH_WEIGHTS = [0.72, 0.74, 0.76, 0.78, 0.79, 0.8, 0.81, 0.82, 0.84, 0.86, 0.88];
/** A piece that stands in more functions is met everywhere, and says nothing of which are alike. */
const COMMON = 35;

/**
 * The same script with its functions in another order, 1.4 % shorter when packed: each stands behind those that it has
 * most in common with. A function that is declared is there before the first statement runs, wherever it stands.
 */
export function likeBesideLike(script: string): string {
  const body = bodyOf(script);
  const textOf = ({ pos, end }: ts.Node): string => script.slice(pos, end);
  const functions = body.filter(ts.isFunctionDeclaration).map(textOf);
  const others = body.filter((statement) => !ts.isFunctionDeclaration(statement)).map(textOf);
  const inOrder = (weight: number): string =>
    script.slice(0, body.pos) +
    orderOf(functions, weight)
      .map((at) => functions[at])
      .join("") +
    others.join("") +
    script.slice(body.end);
  const packed = LENGTH_WEIGHTS.map(inOrder).map((text) => ({
    text,
    size: gzipSync(text, { level: 9 }).length,
  }));
  return packed.reduce((best, one) => (one.size < best.size ? one : best)).text;
}

/** The statements of the function that the whole script is in. */
function bodyOf(script: string): ts.NodeArray<ts.Statement> {
  const file = ts.createSourceFile("page.js", script, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const find = (node: ts.Node): ts.NodeArray<ts.Statement> | undefined =>
    (ts.isFunctionExpression(node) || ts.isArrowFunction(node)) && ts.isBlock(node.body)
      ? node.body.statements
      : ts.forEachChild(node, find);
  const body = file.statements.map(find).find((found) => found !== undefined);
  if (body === undefined) throw new Error("page: the script is not in a function");
  return body;
}

/** The places of the texts in an order where each has the most pieces in common with those just before it, by its length. */
function orderOf(texts: readonly string[], lengthWeight: number): number[] {
  const textsWith = new Map<string, number[]>();
  const pieces = texts.map(piecesOf);
  for (const [at, own] of pieces.entries()) {
    for (const piece of own) {
      const met = textsWith.get(piece) ?? [];
      met.push(at);
      textsWith.set(piece, met);
    }
  }
  const weightOf = (piece: string): number => {
    const { length } = textsWith.get(piece) ?? [];
    return length < 2 || length > COMMON ? 0 : Math.log(texts.length / length);
  };
  const inCommon = texts.map(() => 0);
  const inWindow = new Map<string, number>();
  const count = (at: number, by: 1 | -1): void => {
    for (const piece of pieces[at] ?? []) {
      const times = (inWindow.get(piece) ?? 0) + by;
      inWindow.set(piece, times);
      const isNew = by === 1 && times === 1;
      if (!isNew && times > 0) continue;
      const weight = weightOf(piece) * by;
      if (weight !== 0)
        for (const other of textsWith.get(piece) ?? []) inCommon[other] = (inCommon[other] ?? 0) + weight;
    }
  };
  const likeness = (at: number): number => (inCommon[at] ?? 0) / (texts[at]?.length ?? 1) ** lengthWeight;
  const left = new Set(texts.keys());
  const order: number[] = [];
  let first = 0;
  let length = 0;
  while (left.size > 0) {
    const next = [...left].reduce((best, at) => (likeness(at) > likeness(best) ? at : best));
    left.delete(next);
    order.push(next);
    count(next, 1);
    length += texts[next]?.length ?? 0;
    for (; length > WINDOW && first < order.length - 1; first += 1) {
      const gone = order[first] ?? 0;
      count(gone, -1);
      length -= texts[gone]?.length ?? 0;
    }
  }
  return order;
}

function piecesOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) => text.slice(at, at + PIECE)),
  );
}
