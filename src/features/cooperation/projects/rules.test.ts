import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies } from '../../../shared/money.ts';
import { changesBetween, impactDays, languagesUnsigned, lateDaysOf, totalsByCurrency } from './rules.ts';
import { takeOver } from './web/edit-parts.tsx';

describe('money', () => {
  it('of different currencies is never added, and nothing of it is lost', () => {
    const money = fc.record({
      amountMinor: fc.integer({ min: 0, max: 1e12 }),
      currency: fc.constantFrom(...currencies),
    });
    fc.assert(
      fc.property(fc.array(fc.option(money), { maxLength: 30 }), (amounts) => {
        const totals = totalsByCurrency(amounts);
        expect(new Set(totals.map(({ currency }) => currency)).size).toBe(totals.length);
        for (const currency of currencies) {
          const own = amounts.flatMap((one) => (one?.currency === currency ? [one.amountMinor] : []));
          const total = totals.find((one) => one.currency === currency)?.amountMinor;
          expect(total).toBe(own.length === 0 ? undefined : own.reduce((sum, amount) => sum + amount, 0));
        }
      }),
    );
  });
});

describe('a contract', () => {
  const text = { kind: 'contract' as const, isSigned: true, isAuthentic: true };
  it.each([
    [['zh', 'ru'], [], true, []],
    [['zh', 'ru', 'en'], [], true, ['en']],
    [['zh', 'ru'], [{ ...text, language: 'zh-ru' as const }], false, []],
    [['zh', 'ru'], [{ ...text, language: 'zh' as const }], false, ['ru']],
    [['zh'], [{ ...text, language: 'zh' as const, isAuthentic: false }], false, ['zh']],
    [['zh'], [{ ...text, language: 'zh' as const, isSigned: false }], false, ['zh']],
    [['en'], [{ ...text, language: 'zh-ru' as const }], false, ['en']],
    [['ru'], [{ ...text, kind: 'translation' as const, language: 'ru' as const }], false, ['ru']],
  ] as const)(
    'agreed in %j with %j and an agreement (%j) lacks %j',
    (languages, documents, agreement, lacks) => {
      expect(languagesUnsigned(languages, documents, agreement)).toEqual(lacks);
    },
  );
});

describe('days', () => {
  it('are counted whole, and a month without that day ends with its last', () => {
    expect(lateDaysOf({ dueOn: '2026-11-20', doneOn: null }, '2026-11-20')).toBe(0);
    expect(lateDaysOf({ dueOn: '2026-10-20', doneOn: null }, '2026-11-20')).toBe(31);
    expect(lateDaysOf({ dueOn: '2026-10-20', doneOn: '2026-11-01' }, '2026-11-20')).toBe(0);
    expect(impactDays('2024-02-29')).toEqual([
      { months: 12, dueOn: '2025-02-28' },
      { months: 36, dueOn: '2027-02-28' },
    ]);
  });
});

describe('changes', () => {
  it('name what differs and nothing else', () => {
    const before = { title: 'a', endsOn: null, fields: ['55'], same: 1 };
    const after = { title: 'b', endsOn: '2027-01-01', fields: ['55', '61'], same: 1 };
    expect(changesBetween(before, after)).toEqual([
      { field: 'title', before: 'a', after: 'b' },
      { field: 'endsOn', before: null, after: '2027-01-01' },
      { field: 'fields', before: '55', after: '55 · 61' },
    ]);
    expect(changesBetween(after, after)).toEqual([]);
  });

  it('of others are taken over where the writer changed nothing, and never over what he typed', () => {
    const at = '2026-11-21T00:00:00.000Z';
    const changes = [
      { field: 'endsOn', before: null, after: '2027-12-31', at },
      { field: 'acronym', before: 'OLD', after: 'THEIRS', at },
    ];
    expect(takeOver({ endsOn: [''], acronym: ['MINE'] }, changes)).toEqual({
      endsOn: ['2027-12-31'],
      acronym: ['MINE'],
    });
  });
});
