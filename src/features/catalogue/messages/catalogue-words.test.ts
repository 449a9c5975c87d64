import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnsOf, fieldsOf } from '../listings/web/form-spec.ts';
import { offerFormSpec } from '../offers/web/offer-form-spec.ts';
import { requestFormSpec } from '../requests/web/request-form-spec.ts';
import { catalogueWords } from './catalogue-words.ts';

const room = fileURLToPath(new URL('..', import.meta.url));
const placesIn = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

it('has a sentence for every refusal, gap and system note of the room', () => {
  const source = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.startsWith('messages'))
    .map((file) => readFileSync(join(room, file), 'utf8'))
    .join('\n');
  const named = source.matchAll(
    /'(catalogue\.(?:(?:listing|gap|step|attachment)\.\w+|moneyRangeReversed))'/g,
  );
  const gaps = source.matchAll(/\bgap\('(\w+)'/g);
  const codes = new Set([
    ...[...named].map(([, code]) => code ?? ''),
    ...[...gaps].map(([, code]) => `catalogue.gap.${code}`),
  ]);
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter((code) => !(code in catalogueWords.en.errors))).toEqual([]);
});

describe.each(['zh', 'ru'] as const)('%s', (language) => {
  it('has the same sentences with the same parameters as English', () => {
    const placesOf = (errors: Record<string, string>) =>
      Object.fromEntries(Object.entries(errors).map(([code, sentence]) => [code, placesIn(sentence)]));
    expect(placesOf(catalogueWords[language].errors)).toEqual(placesOf(catalogueWords.en.errors));
  });
});

describe.each(['zh', 'ru', 'en'] as const)('fields in %s', (language) => {
  it.each([
    ['offer', offerFormSpec],
    ['request', requestFormSpec],
  ] as const)('has a label and a help text for every control of the %s form', (kind, spec) => {
    const words: Record<string, { label: string; help: string }> = catalogueWords[language].fields[kind];
    const paths = fieldsOf(spec)
      .flatMap((field) => [field.name, ...columnsOf(field).map(({ path }) => path)])
      .map((path) => path.replaceAll('.*', ''));
    expect(paths.filter((path) => !words[path]?.label || !words[path]?.help)).toEqual([]);
  });
});
