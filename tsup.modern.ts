import ts from "typescript";

/**
 * The script as a browser of today says it, where its package is compiled for those before: `a?.b`, `a ?? b`, `{...a}`
 * and fields.
 */
export function modern(contents: string): string {
  const source = ts.createSourceFile("package.js", contents, ts.ScriptTarget.Latest, true);
  const { transformed } = ts.transform(source, [
    (context) => (file) => {
      const members = namesOfMembers(file);
      const visit = (node: ts.Node): ts.Node | undefined =>
        said(ts.visitEachChild(node, visit, context), members);
      return ts.visitEachChild(file, visit, context);
    },
  ]);
  return transformed.map((file) => ts.createPrinter({ removeComments: true }).printFile(file)).join("");
}

function said(node: ts.Node, members: ReadonlySet<string>): ts.Node | undefined {
  if (ts.isConditionalExpression(node)) return nullish(node) ?? optional(node) ?? node;
  if (ts.isCallExpression(node) && isNamed(node.expression, "_objectSpread2")) return spread(node);
  if (ts.isExpressionStatement(node)) return field(node, members);
  return node;
}

/** `(a = b) !== null && a !== void 0 ? a : c` is `b ?? c`. */
function nullish({ condition, whenTrue, whenFalse }: ts.ConditionalExpression): ts.Node | undefined {
  const asked = askedTwice(condition, ts.SyntaxKind.AmpersandAmpersandToken);
  if (asked === undefined || !isNamed(whenTrue, asked.name)) return undefined;
  const { factory } = ts;
  return factory.createParenthesizedExpression(
    factory.createBinaryExpression(
      factory.createParenthesizedExpression(asked.value),
      ts.SyntaxKind.QuestionQuestionToken,
      factory.createParenthesizedExpression(whenFalse),
    ),
  );
}

/** `(a = b) === null || a === void 0 ? void 0 : a.c(d)` is `b?.c(d)`. */
function optional({ condition, whenTrue, whenFalse }: ts.ConditionalExpression): ts.Node | undefined {
  const asked = askedTwice(condition, ts.SyntaxKind.BarBarToken);
  if (asked === undefined || !ts.isVoidExpression(whenTrue)) return undefined;
  return chained(whenFalse, asked);
}

interface Asked {
  readonly name: string;
  readonly value: ts.Expression;
}

function chained(node: ts.Expression, asked: Asked): ts.Expression | undefined {
  const { factory } = ts;
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const [itself, ...rest] = node.arguments;
    // `a.call(this, …)`, where a is `this.b`.
    if (
      ts.isPropertyAccessExpression(expression) &&
      isNamed(expression.expression, asked.name) &&
      expression.name.text === "call" &&
      itself?.kind === ts.SyntaxKind.ThisKeyword
    ) {
      return factory.createCallChain(asked.value, question(), undefined, rest);
    }
    const called = chained(expression, asked);
    return called && factory.createCallChain(called, undefined, undefined, node.arguments);
  }
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const isFirst = isNamed(node.expression, asked.name);
  const before = isFirst
    ? factory.createParenthesizedExpression(asked.value)
    : chained(node.expression, asked);
  if (before === undefined) return undefined;
  const mark = isFirst ? question() : node.questionDotToken;
  return ts.isPropertyAccessExpression(node)
    ? factory.createPropertyAccessChain(before, mark, node.name)
    : factory.createElementAccessChain(before, mark, node.argumentExpression);
}

function question(): ts.QuestionDotToken {
  return ts.factory.createToken(ts.SyntaxKind.QuestionDotToken);
}

/** Of `(a = b) === null || a === void 0`, and the same with `!==` and `&&`: a and b. */
function askedTwice(condition: ts.Expression, operator: ts.SyntaxKind): Asked | undefined {
  if (!ts.isBinaryExpression(condition) || condition.operatorToken.kind !== operator) return undefined;
  const { left, right } = condition;
  if (!ts.isBinaryExpression(left) || !ts.isBinaryExpression(right)) return undefined;
  if (left.right.kind !== ts.SyntaxKind.NullKeyword || !ts.isVoidExpression(right.right)) return undefined;
  if (!ts.isParenthesizedExpression(left.left)) return undefined;
  const assigned = left.left.expression;
  if (!ts.isBinaryExpression(assigned) || assigned.operatorToken.kind !== ts.SyntaxKind.EqualsToken) {
    return undefined;
  }
  if (!ts.isIdentifier(assigned.left) || !isNamed(right.left, assigned.left.text)) return undefined;
  return { name: assigned.left.text, value: assigned.right };
}

/** `_objectSpread2({ … }, a)` is `{ …, ...a }`. */
function spread(call: ts.CallExpression): ts.Node {
  return ts.factory.createObjectLiteralExpression(
    call.arguments.map((argument) => ts.factory.createSpreadAssignment(argument)),
  );
}

/** `_defineProperty(this, "a", b)` is `this.a = b`, and nothing where b is `undefined`. */
function field(statement: ts.ExpressionStatement, members: ReadonlySet<string>): ts.Node | undefined {
  const { expression: call } = statement;
  if (!ts.isCallExpression(call) || !isNamed(call.expression, "_defineProperty")) return statement;
  const [owner, key, value] = call.arguments;
  if (owner?.kind !== ts.SyntaxKind.ThisKeyword || value === undefined) return statement;
  if (key === undefined || !ts.isStringLiteral(key) || members.has(key.text)) return statement;
  if (ts.isVoidExpression(value)) return undefined;
  const { factory } = ts;
  return factory.createExpressionStatement(
    factory.createAssignment(factory.createPropertyAccessExpression(owner, key.text), value),
  );
}

/** What a class has a method or an accessor of. */
function namesOfMembers(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassElement(node) && node.name !== undefined) names.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
