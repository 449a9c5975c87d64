import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { lookUpMany } from './look-up.ts';
import { readMemoryText } from './memory-text.ts';
import { percentAlike } from './similarity.ts';
import { putApproved, refreshFrequencies } from './store.ts';
import { approvedUnit } from './testing.ts';

const { ctx, database } = await useTestDatabase();

const words: Record<Language, readonly string[]> = {
  ru: [
    'сварка',
    'сварки',
    'трубы',
    'труб',
    'сталь',
    '10Г2ФБ',
    'и',
    'на',
    'метод',
    '5',
    '12,5',
    'мм',
    'лазер',
  ],
  zh: ['激', '光', '焊', '接', '的', '管', '道', '钢', '5', '12.5', 'mm', 'TC4', '方', '法'],
  en: ['laser', 'welding', 'welded', 'of', 'steel', 'X80', '5', '12.5', 'mm', 'pipe', 'pipes'],
};
const separator: Record<Language, string> = { ru: ' ', en: ' ', zh: '' };
const sentence = (language: Language) =>
  fc
    .array(fc.constantFrom(...words[language]), { minLength: 1, maxLength: 14 })
    .map((chosen) => chosen.join(separator[language]));

/** A sentence, or one that came of another by a few edits: otherwise hardly any two would be alike. */
const memoryOf = (language: Language) =>
  fc.array(
    fc.oneof(
      sentence(language).map((text) => [text]),
      fc
        .tuple(sentence(language), fc.array(fc.tuple(fc.nat(13), sentence(language)), { maxLength: 4 }))
        .map(([text, edits]) => {
          const family = [text];
          for (const [at, other] of edits) {
            const parts = text.split(separator[language]);
            parts[at % parts.length] = other.split(separator[language])[0] ?? '';
            family.push(parts.join(separator[language]));
          }
          return family;
        }),
    ),
    { minLength: 1, maxLength: 8 },
  );

const twoLanguages = fc.constantFrom<[Language, Language]>(
  ['ru', 'zh'],
  ['zh', 'ru'],
  ['en', 'zh'],
  ['zh', 'en'],
);

describe('the memory compared with reading all of it', () => {
  it(
    'finds what it keeps, misses nothing of 70 % and reports nothing below',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          twoLanguages.chain(([from, to]) =>
            fc.tuple(fc.constant({ from, to }), memoryOf(from), fc.boolean()),
          ),
          async ([direction, families, isCounted]) => {
            await clearTestDatabase(database);
            const sources = [...new Set(families.flat())].slice(0, 40);
            await putApproved(
              ctx,
              sources.map((source, at) =>
                approvedUnit({ ...direction, source, target: `перевод 译文 ${at} x` }),
              ),
            );
            if (isCounted) await refreshFrequencies(ctx);
            const found = await lookUpMany(ctx, { ...direction, sources, limit: 1_000, isThorough: true });
            const usual = await lookUpMany(ctx, { ...direction, sources });
            const texts = sources.map((source) => readMemoryText(source, direction.from));
            for (const [at, asked] of texts.entries()) {
              expect(usual[at]?.[0], 'the best is found without reading on').toEqual(found[at]?.[0]);
              const reported = new Map(found[at]?.map((match) => [match.source, match]));
              for (const [other, stored] of texts.entries()) {
                const match = reported.get(stored.text);
                const percent = percentAlike(asked.tokens, stored.tokens) ?? 0;
                if (at === other) expect(match).toMatchObject({ kind: 'exact', isSameText: true });
                if (percent >= 70) expect(match, `${asked.text} → ${stored.text}`).toBeDefined();
                if (match?.kind === 'fuzzy') expect(match.percent).toBe(Math.min(99, percent));
                if (match) expect(match.percent).toBeGreaterThanOrEqual(70);
              }
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('measures likeness alike from both sides, and as the plain table of distances does', () => {
    fc.assert(
      fc.property(sentence('ru'), sentence('ru'), (one, other) => {
        const [a, b] = [readMemoryText(one, 'ru').tokens, readMemoryText(other, 'ru').tokens];
        expect(percentAlike(a, b)).toBe(percentAlike(b, a));
        const table = Array.from({ length: a.length + 1 }, (_, row) =>
          Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
        );
        const at = (row: number, column: number) => table[row]?.[column] ?? 0;
        for (const [row, x] of a.entries()) {
          for (const [column, y] of b.entries()) {
            const cost = x.form === y.form ? 0 : x.stem === y.stem ? 0.5 : 1;
            (table[row + 1] as number[])[column + 1] = Math.min(
              at(row, column) + cost,
              at(row, column + 1) + 1,
              at(row + 1, column) + 1,
            );
          }
        }
        const longest = Math.max(a.length, b.length);
        const percent = Math.floor((100 * (longest - at(a.length, b.length))) / longest + 1e-9);
        expect(percentAlike(a, b)).toBe(percent < 70 ? undefined : percent);
      }),
      { numRuns: 500 },
    );
  });
});
