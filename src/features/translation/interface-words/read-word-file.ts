import ts from 'typescript';
import { readMessage, unwrap } from './read-message.ts';
import { writeMessageText, type WordMessage } from './word-message.ts';

/** Why a word is changed in the catalogue itself and not in a file of words. */
export type LeftReason = 'shared' | 'code' | 'braces' | 'noCounterpart' | 'keyUnwritable';

/** One word of a catalogue file: a plain sentence, or a function that makes one. */
export type FileWord = {
  readonly path: readonly string[];
  /** What translators see; undefined when the code has no text form. */
  readonly text: string | undefined;
  readonly left?: LeftReason;
  /** Absent for plain sentences, whose braces are part of the text. */
  readonly message?: WordMessage;
  readonly parameters: readonly string[];
  /** A function that only sentences of this file use: other languages may do without it. */
  readonly isHelper: boolean;
  /** Offsets of the expression that a changed word replaces. */
  readonly start: number;
  readonly end: number;
};

/** The words of one file of messages in their order; helpers used by its sentences are words too, under their own name. */
export function readWordFile(fileName: string, code: string, parametersAt: ParametersAt): FileWord[] {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const exported: string[] = [];
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || !initializer) continue;
      constants.set(name.text, initializer);
      if (isExported) exported.push(name.text);
    }
  }
  const walk = makeWalk(constants, parametersAt);
  const roots = exported.flatMap((name) => walk(constants.get(name), exported.length > 1 ? [name] : []));
  const helpers = [...constants].filter(
    ([name, value]) => !exported.includes(name) && ts.isArrowFunction(unwrap(value)),
  );
  const helperWords = helpers.flatMap(([name, value]) => walk(value, [name]));
  return [...helperWords.map((word) => ({ ...word, isHelper: true })), ...roots];
}

/** The names of a sentence's parameters in the model language, so that all languages show the same ones. */
export type ParametersAt = (path: readonly string[]) => readonly string[] | undefined;

function makeWalk(constants: ReadonlyMap<string, ts.Expression>, parametersAt: ParametersAt) {
  const taken = new Set<ts.Expression>();

  const walk = (value: ts.Expression | undefined, path: readonly string[]): FileWord[] => {
    if (!value) return [];
    const inner = unwrap(value);
    const place = { path, parameters: [], isHelper: false, start: inner.getStart(), end: inner.end };
    if (ts.isIdentifier(inner)) return walkConstant(inner, path, place);
    if (ts.isObjectLiteralExpression(inner))
      return inner.properties.flatMap((one) => walkProperty(one, path));
    if (ts.isArrayLiteralExpression(inner)) {
      return inner.elements.flatMap((element, at) => walk(element, [...path, String(at)]));
    }
    if (ts.isStringLiteral(inner) || ts.isNoSubstitutionTemplateLiteral(inner)) {
      return [{ ...place, text: inner.text }];
    }
    if (ts.isArrowFunction(inner)) return [readFunction(inner, path, parametersAt(path))];
    return [{ ...place, text: undefined, left: 'code' }];
  };
  const walkConstant = (name: ts.Identifier, path: readonly string[], place: Omit<FileWord, 'text'>) => {
    const value = constants.get(name.text);
    // What another file holds is listed with that file.
    if (!value) return [];
    if (taken.has(value)) return [{ ...place, text: undefined, left: 'shared' as const }];
    taken.add(value);
    return walk(value, path);
  };
  const walkProperty = (property: ts.ObjectLiteralElementLike, path: readonly string[]): FileWord[] => {
    if (ts.isShorthandPropertyAssignment(property)) {
      return walk(property.name, [...path, property.name.text]);
    }
    if (!ts.isPropertyAssignment(property)) return [];
    const { name } = property;
    const key = ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name);
    return walk(property.initializer, [...path, key ? name.text : name.getText()]);
  };
  return walk;
}

function readFunction(
  arrow: ts.ArrowFunction,
  path: readonly string[],
  modelParameters: readonly string[] | undefined,
): FileWord {
  const { body } = arrow;
  const parameters = arrow.parameters.map(({ name }) => name.getText());
  const place = { path, parameters, isHelper: false, start: body.getStart(), end: body.end };
  if (ts.isBlock(body)) return { ...place, text: undefined, left: 'code' };
  const message = readMessage(body, renameParameters(parameters, modelParameters ?? parameters));
  if (message) return { ...place, text: writeMessageText(message), message };
  return { ...place, text: undefined, left: hasBraces(body) ? 'braces' : 'code' };
}

function renameParameters(own: readonly string[], model: readonly string[]) {
  const shown = new Map(own.map((name, at) => [name, model[at] ?? name]));
  return (code: string): string =>
    code.replace(/(?<![.\w$'"`])[A-Za-z_$][\w$]*/g, (name) => shown.get(name) ?? name);
}

function hasBraces(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    return /[{}]/.test(node.text);
  }
  return ts.forEachChild(node, (child) => hasBraces(child) || undefined) ?? false;
}
