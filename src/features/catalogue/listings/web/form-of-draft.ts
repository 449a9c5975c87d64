import type { Language } from '../../../../shared/language.ts';
import { columnsOf, fieldsOf, type Column, type FormField, type FormSpec } from './form-spec.ts';
import type { FormValues } from './form-values.ts';
import { writeMinorUnits } from '../../../../ui/money-text.ts';
import { writeFigure } from '../../../../shared/number-text.ts';

/** The parts of a draft the form edits, as the API gives and takes them. */
export type DraftParts = {
  sourceLanguage: Language;
  stewardship: unknown;
  facts: unknown;
  text: unknown;
  declaration: unknown;
};

/** A draft as what stands in the controls of its form, numbers written as the reader's language writes them. */
export function formOfDraft(draft: DraftParts, spec: FormSpec, language: Language): FormValues {
  const values: Record<string, readonly string[]> = { sourceLanguage: [draft.sourceLanguage] };
  for (const field of fieldsOf(spec)) writeField(values, draft, field, language);
  return values;
}

type Values = Record<string, readonly string[]>;

function writeField(values: Values, draft: DraftParts, field: FormField, language: Language): void {
  const { name, input } = field;
  const value = at(draft, name);
  switch (input) {
    case 'checkboxes':
      values[name] = listOf(value).map(String);
      return;
    case 'yesNo':
      return write(values, name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : '');
    case 'tick':
      return write(values, name, value === true ? 'yes' : '');
    case 'codes':
      return write(values, name, listOf(value).join(', '));
    case 'rows':
    case 'lines':
    case 'selects':
      for (const column of columnsOf(field)) writeColumn(values, draft, column, language);
      return;
    case 'keywords':
      listOf(value).forEach((keyword, row) =>
        write(values, `${name}.${row}.words`, textOf(at(keyword, 'words'))),
      );
      return;
    case 'money':
      return writeMoney(values, name, value, ['amountMinor'], language);
    case 'moneyRange':
      return writeMoney(values, name, value, ['minMinor', 'maxMinor'], language);
    case 'maturity':
    case 'marketLevel':
      for (const part of ['scheme', 'level', 'assessedOn', 'scope']) {
        write(values, `${name}.${part}`, textOf(at(value, part)));
      }
      return;
    default:
      write(values, name, textOf(value));
  }
}

function writeColumn(values: Values, draft: DraftParts, { path, input }: Column, language: Language): void {
  const [list = '', rest = ''] = path.split(/\.\*\.?/);
  listOf(at(draft, list)).forEach((row, number) => {
    const value = rest === '' ? row : at(row, rest);
    const own = path.replace('*', String(number));
    if (input === 'figure') write(values, own, writeFigure(textOf(value), language));
    else if (input === 'codes') write(values, own, listOf(value).join(', '));
    else write(values, own, textOf(value));
  });
}

function writeMoney(values: Values, name: string, money: unknown, parts: string[], language: Language): void {
  for (const part of parts) {
    const minor = at(money, part);
    write(values, `${name}.${part}`, typeof minor === 'number' ? writeMinorUnits(minor, language) : '');
  }
  write(values, `${name}.currency`, textOf(at(money, 'currency')));
}

function write(values: Values, name: string, value: string): void {
  if (value !== '') values[name] = [value];
}

function at(value: unknown, path: string): unknown {
  let node = value;
  for (const part of path.split('.')) node = (node as Record<string, unknown> | null | undefined)?.[part];
  return node;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
