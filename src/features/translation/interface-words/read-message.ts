import ts from 'typescript';
import type { ChoiceSort, WordBranch, WordMessage, WordPart } from './word-message.ts';

/** Labels of the branches in the order of the parameters of the functions that choose a plural form. */
const pluralLabels: Readonly<Record<string, readonly string[]>> = {
  pluralEn: ['one', 'other'],
  pluralRu: ['one', 'few', 'many'],
};

/** Signs that structure the text form; what holds one of them cannot be a name in it. */
const structure = /[{},\n]/;

export type Rename = (code: string) => string;

/**
 * The sentence that an expression of a catalogue makes. Undefined for code that has no safe text form: then the
 * word is changed in the catalogue itself.
 */
export function readMessage(expression: ts.Expression, rename: Rename): WordMessage | undefined {
  const inner = unwrap(expression);
  if (ts.isStringLiteral(inner) || ts.isNoSubstitutionTemplateLiteral(inner)) return readText(inner.text);
  if (ts.isTemplateExpression(inner)) return readTemplate(inner, rename);
  const choice = readChoice(inner, rename);
  if (choice !== 'none') return choice && [choice];
  const code = inner.getText();
  return structure.test(code) || !isName(inner)
    ? undefined
    : [{ kind: 'value', name: rename(code), code, isAlone: true }];
}

/** Casts and brackets say nothing about the sentence. */
export function unwrap(expression: ts.Expression): ts.Expression {
  const isWrapped =
    ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression);
  return isWrapped ? unwrap(expression.expression) : expression;
}

function readText(text: string): WordMessage | undefined {
  if (/[{}]/.test(text)) return undefined;
  return text === '' ? [] : [{ kind: 'text', text }];
}

function readTemplate(template: ts.TemplateExpression, rename: Rename): WordMessage | undefined {
  const pieces = [
    readText(template.head.text),
    ...template.templateSpans.flatMap((span) => [
      readMessage(span.expression, rename)?.map(withOthers),
      readText(span.literal.text),
    ]),
  ];
  return joinAll(pieces);
}

function withOthers(part: WordPart): WordPart {
  return part.kind === 'value' ? { ...part, isAlone: false } : part;
}

function joinAll(pieces: readonly (WordMessage | undefined)[]): WordMessage | undefined {
  return pieces.every((piece) => piece !== undefined) ? pieces.flat() : undefined;
}

/** A value is a parameter, a property of one, or a call such as `levels(gap)`. */
function isName(expression: ts.Expression): boolean {
  if (ts.isCallExpression(expression)) {
    return ts.isIdentifier(expression.expression) && expression.arguments.every(isName);
  }
  return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression);
}

/** 'none' when the expression does not choose; undefined when it does in a way that has no text form. */
function readChoice(expression: ts.Expression, rename: Rename): WordPart | undefined | 'none' {
  if (ts.isConditionalExpression(expression)) {
    const { condition, whenTrue, whenFalse } = expression;
    return choose('choose', condition, '', [whenTrue, whenFalse], ['yes', 'no'], rename);
  }
  if (ts.isBinaryExpression(expression)) {
    if (expression.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return undefined;
    return choose('given', expression.left, '', [expression.right], ['yes'], rename);
  }
  if (!ts.isCallExpression(expression)) return 'none';
  const chooser = expression.expression.getText();
  const labels = pluralLabels[chooser];
  const [counted, ...forms] = expression.arguments;
  if (!labels) return 'none';
  return counted && forms.length === labels.length
    ? choose('plural', counted, chooser, forms, labels, rename)
    : undefined;
}

function choose(
  sort: ChoiceSort,
  selected: ts.Expression,
  chooser: string,
  forms: readonly ts.Expression[],
  labels: readonly string[],
  rename: Rename,
): WordPart | undefined {
  const code = selected.getText();
  const branches = forms.map((form, at): WordBranch | undefined => {
    const message = readMessage(form, rename);
    return message && { label: labels[at] ?? '', message };
  });
  if (structure.test(code) || !branches.every((branch) => branch !== undefined)) return undefined;
  return { kind: 'choice', sort, selector: rename(code), code, chooser, branches };
}
