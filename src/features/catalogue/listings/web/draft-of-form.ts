import type { Language } from '../../../../shared/language.ts';
import { columnsOf, fieldsOf, type Column, type FormField, type FormSpec } from './form-spec.ts';
import { firstValue, rowCount, type FormValues } from './form-values.ts';
import { readMinorUnits } from '../../../../ui/money-text.ts';
import { readFigure } from '../../../../shared/number-text.ts';

export type FormProblem = { path: string; code: 'moneyUnreadable' };
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Draft = { [part: string]: Json };

/**
 * The API's draft from what stands in the form (rows closed up), and what could not be read. Numbers are read as the
 * reader's language writes them.
 */
export function draftOfForm(
  values: FormValues,
  spec: FormSpec,
  language: Language,
): { draft: Draft; problems: FormProblem[] } {
  const draft: Draft = { sourceLanguage: firstValue(values, 'sourceLanguage') || language };
  for (const part of ['stewardship', 'facts', 'text', 'declaration']) draft[part] = {};
  const problems: FormProblem[] = [];
  for (const field of fieldsOf(spec)) putField(draft, field, { values, language, problems });
  return { draft, problems };
}

type Reading = { values: FormValues; language: Language; problems: FormProblem[] };

function putField(draft: Draft, field: FormField, reading: Reading): void {
  const { name } = field;
  const typed = firstValue(reading.values, name);
  switch (field.input) {
    case 'line':
    case 'area':
      return put(draft, name, typed);
    case 'date':
    case 'hidden':
      return put(draft, name, typed === '' ? null : typed);
    case 'broker':
      // A form that does not have the control leaves the broker as he is.
      return name in reading.values ? put(draft, name, typed === '' ? null : typed) : undefined;
    case 'select':
      if (field.fixed) return put(draft, name, typed);
      return put(draft, name, typed === '' ? null : field.as === 'integer' ? Number(typed) : typed);
    case 'checkboxes':
      return put(draft, name, [...(reading.values[name] ?? [])]);
    case 'yesNo':
      return put(draft, name, typed === '' ? null : typed === 'yes');
    case 'tick':
      return put(draft, name, typed === 'yes');
    case 'codes':
      return put(draft, name, splitCodes(typed));
    case 'rows':
    case 'lines':
    case 'selects':
      return putRows(draft, columnsOf(field), reading);
    case 'keywords':
      return put(draft, name, readKeywords(name, reading.values));
    case 'money':
      return put(draft, name, readMoney(name, reading));
    case 'moneyRange':
      return put(draft, name, readMoneyRange(name, reading));
    case 'maturity':
      return put(draft, name, readLevel(name, reading.values, ['scheme', 'scope']));
    case 'marketLevel':
      return put(draft, name, readLevel(name, reading.values, []));
  }
}

function putRows(draft: Draft, columns: readonly Column[], { values, language }: Reading): void {
  const count = rowCount(
    values,
    columns.map(({ path }) => path),
  );
  for (const { path, input } of columns) {
    put(draft, path.replace(/\.\*.*$/, ''), lookUp(draft, path.replace(/\.\*.*$/, '')) ?? []);
    for (let at = 0; at < count; at++) {
      const own = path.replace('*', String(at));
      const typed = firstValue(values, own);
      if (input === 'figure') put(draft, own, readFigure(typed, language));
      else if (input === 'codes') put(draft, own, splitCodes(typed));
      else if (input === 'date') put(draft, own, typed === '' ? null : typed);
      else put(draft, own, typed);
    }
  }
}

/** Words only: which concept they stand for the API finds in the termbase. */
function readKeywords(name: string, values: FormValues): Json[] {
  return Array.from({ length: rowCount(values, [`${name}.*.words`]) }, (_, at) => ({
    conceptId: null,
    words: firstValue(values, `${name}.${at}.words`).trim(),
  })).filter(({ words }) => words !== '');
}

function readMinor(path: string, { values, language, problems }: Reading): number | null {
  const typed = firstValue(values, path).trim();
  if (typed === '') return null;
  const minor = readMinorUnits(typed, language);
  if (minor === undefined) problems.push({ path, code: 'moneyUnreadable' });
  return minor ?? null;
}

function readMoney(name: string, reading: Reading): Json {
  const amountMinor = readMinor(`${name}.amountMinor`, reading);
  return amountMinor === null
    ? null
    : { amountMinor, currency: firstValue(reading.values, `${name}.currency`) };
}

function readMoneyRange(name: string, reading: Reading): Json {
  const minMinor = readMinor(`${name}.minMinor`, reading);
  const maxMinor = readMinor(`${name}.maxMinor`, reading);
  const currency = firstValue(reading.values, `${name}.currency`);
  return minMinor === null && maxMinor === null ? null : { minMinor, maxMinor, currency };
}

function readLevel(name: string, values: FormValues, more: readonly ('scheme' | 'scope')[]): Json {
  const level = firstValue(values, `${name}.level`);
  const assessedOn = firstValue(values, `${name}.assessedOn`);
  const scope = more.includes('scope') ? firstValue(values, `${name}.scope`) : '';
  if (level === '' && assessedOn === '' && scope.trim() === '') return null;
  const read: Draft = { level: level === '' ? null : Number(level), assessedOn };
  for (const part of more) read[part] = firstValue(values, `${name}.${part}`);
  return read;
}

export function splitCodes(typed: string): string[] {
  return typed
    .split(/[,;，；、\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function put(target: Draft, path: string, value: Json): void {
  const parts = path.split('.');
  let node: Record<string, Json> | Json[] = target;
  parts.slice(0, -1).forEach((part, at) => {
    const holder = node as Record<string, Json>;
    holder[part] ??= /^\d+$/.test(parts[at + 1] ?? '') ? [] : {};
    node = holder[part] as Record<string, Json>;
  });
  (node as Record<string, Json>)[parts.at(-1) ?? ''] = value;
}

function lookUp(target: Draft, path: string): Json | undefined {
  let node: Json | undefined = target;
  for (const part of path.split('.')) node = (node as Record<string, Json> | undefined)?.[part];
  return node;
}
