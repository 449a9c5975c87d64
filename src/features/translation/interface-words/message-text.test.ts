import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readMessage } from './read-message.ts';
import { readMessageText } from './read-message-text.ts';
import { writeMessageText, type WordMessage, type WordPart } from './word-message.ts';
import { writeMessageCode, writeString } from './write-message-code.ts';

function expressionOf(code: string): ts.Expression {
  const file = ts.createSourceFile('a.ts', `(${code})`, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  if (!statement || !ts.isExpressionStatement(statement)) throw new Error(code);
  return statement.expression;
}

function messageOf(code: string): WordMessage {
  const message = readMessage(expressionOf(code), (name) => name);
  if (!message) throw new Error(`no text form: ${code}`);
  return message;
}

const ru = "`Найдено ${count} ${pluralRu(count, 'запись', 'записи', 'записей')} у ${name}`";
const shown = 'Найдено {count} {count, plural, one {запись} few {записи} many {записей}} у {name}';

describe('a sentence of a catalogue', () => {
  it.each([
    [ru, shown],
    ["gap === 0 ? 'same' : `${gap} apart`", '{gap === 0, choose, yes {same} no {{gap} apart}}'],
    ['`by machine${day && `, ${day}`}`', 'by machine{day, given, yes {, {day}}}'],
    ['levels(gap)', '{levels(gap)}'],
    ['person.name', '{person.name}'],
    ["''", ''],
  ])('%s is shown as %s', (code, text) => {
    expect(writeMessageText(messageOf(code))).toBe(text);
  });

  it.each(['`a { b`', 'names.map(say)', 'a + b', 'words[key]', 'pluralRu(count, one)', '`${f(a, b)}`'])(
    '%s has no text form',
    (code) => {
      expect(readMessage(expressionOf(code), (name) => name)).toBeUndefined();
    },
  );

  it('is written back with its values in another order and its plural forms changed', () => {
    const read = readMessageText(
      '{name}: {count, plural, one {карточка} few {карточки} many {карточек}}, всего `{count}`',
      messageOf(ru),
    );
    expect(writeMessageCode(read as WordMessage)).toBe(
      "`${name}: ${pluralRu(count, 'карточка', 'карточки', 'карточек')}, всего \\`${count}\\``",
    );
  });

  it.each([
    ['Найдено {count', 'bracesWrong'],
    ['Найдено } {count}', 'bracesWrong'],
    [shown.replace('{name}', '{nome}'), 'valueUnknown'],
    [shown.replace(' у {name}', ''), 'valueMissing'],
    [shown.replace('many {записей}', ''), 'branchesOther'],
    [shown.replace('few', 'other'), 'branchesOther'],
    [shown.replace('записей}}', 'записей}'), 'branchesOther'],
    [`${shown} {process.exit()}`, 'valueUnknown'],
    [`${shown} \${process.exit()}`, 'valueUnknown'],
  ])('changed to %s it is refused: %s', (text, code) => {
    expect(readMessageText(text, messageOf(ru))).toMatchObject({ code });
  });
});

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((made) => made.replace(/[{}\u0000-\u0008\u000b-\u001f]/g, '·'));
const textPart = text.map((made): WordPart => ({ kind: 'text', text: made }));
const valuePart = fc
  .constantFrom('count', 'name', 'item.title')
  .map((name): WordPart => ({ kind: 'value', name, code: name, isAlone: false }));
const branch = (label: string) =>
  fc.array(fc.oneof(textPart, valuePart), { maxLength: 3 }).map((message) => ({ label, message }));
const choicePart = fc.tuple(branch('one'), branch('few'), branch('many')).map((branches): WordPart => ({
  kind: 'choice',
  sort: 'plural',
  selector: 'count',
  code: 'count',
  chooser: 'pluralRu',
  branches,
}));
const anyMessage = fc.array(fc.oneof(textPart, valuePart, choicePart), { maxLength: 5 });

describe('any sentence', () => {
  it('is read from its text as it was written, and its code makes the same sentence', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const shownText = writeMessageText(message);
        const read = readMessageText(shownText, message) as WordMessage;
        expect(writeMessageText(read)).toBe(shownText);
        expect(writeMessageText(messageOf(writeMessageCode(read)))).toBe(shownText);
      }),
      { numRuns: 300 },
    );
  });

  it('without values is one literal, whatever signs it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const literal = expressionOf(writeString(any)) as ts.ParenthesizedExpression;
        expect((literal.expression as ts.StringLiteral).text).toBe(any);
      }),
      { numRuns: 300 },
    );
  });
});
