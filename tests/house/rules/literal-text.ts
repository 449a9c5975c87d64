import ts from 'typescript';
import type { Fault, SourceTree } from '../fault.ts';
import { isTest, lineOf, parseSource, visitAll } from '../parse-source.ts';

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'title',
  'alt',
  'label',
]);
const letters = /\p{L}/u;

/** Screens hold no words: every sentence comes from the messages, also those only a screen reader says. */
export function findLiteralTextFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    if (!file.startsWith('src/') || !file.endsWith('.tsx') || isTest(file)) continue;
    const source = parseSource(file, text);
    visitAll(source, (node) => {
      for (const words of wordsOf(node)) {
        if (!letters.test(words)) continue;
        faults.push({
          file,
          line: lineOf(source, node),
          message: `literal text “${words.trim().slice(0, 40)}”`,
        });
      }
    });
  }
  return faults;
}

function wordsOf(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxAttribute(node)) {
    if (!spoken.has(node.name.getText()) || !node.initializer) return [];
    if (ts.isStringLiteral(node.initializer)) return [node.initializer.text];
    return ts.isJsxExpression(node.initializer) ? literalsOf(node.initializer.expression) : [];
  }
  const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
  return isChild ? literalsOf(node.expression) : [];
}

/** The literal words of an expression a reader would see; conditions and arguments are not shown. */
function literalsOf(expression: ts.Expression | undefined): string[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) {
    return [
      expression.head.text,
      ...expression.templateSpans.flatMap((span) => [span.literal.text, ...literalsOf(span.expression)]),
    ];
  }
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) {
    const shown = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ];
    const operator = expression.operatorToken.kind;
    if (operator === ts.SyntaxKind.PlusToken)
      return [...literalsOf(expression.left), ...literalsOf(expression.right)];
    return shown.includes(operator) ? literalsOf(expression.right) : [];
  }
  return [];
}
