import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies } from '../../../shared/money.ts';
import { modesWords } from '../messages/modes-words.ts';
import { shapeOfLedger, shapeOfMode } from './field-shapes.ts';
import { countOverdue, occupancy, peopleAway, sharesOf, silentSites, type LedgerRow } from './rules.ts';
import { ledgerNames, ledgers, modeDefinitions, projectModes, type ModeField } from './vocabulary.ts';

const today = '2026-11-21';
const row = (ledger: LedgerRow['ledger'], values: LedgerRow['values']): LedgerRow => ({ ledger, values });

describe('contributions', () => {
  it('make 1000 together in each currency, and never add currencies', () => {
    const contribution = fc.record({
      bank: fc.constantFrom('cn', 'ru'),
      value: fc.record({
        amountMinor: fc.integer({ min: 1, max: 10 ** 12 }),
        currency: fc.constantFrom(...currencies),
      }),
    });
    fc.assert(
      fc.property(fc.array(contribution, { maxLength: 40 }), (given) => {
        const shares = sharesOf(given.map((values) => row('contributions', values)));
        expect(new Set(shares.map(({ currency }) => currency)).size).toBe(shares.length);
        for (const { currency, total, perMille } of shares) {
          expect(perMille.cn + perMille.ru).toBe(1000);
          expect(perMille.cn).toBeGreaterThanOrEqual(0);
          const own = given.filter(({ value }) => value.currency === currency);
          expect(total).toBe(own.reduce((sum, { value }) => sum + value.amountMinor, 0));
        }
      }),
    );
  });
});

describe('a paired park', () => {
  const site = row('sites', { bank: 'ru', place: 'Skolkovo', openedOn: '2026-01-15' });

  it('shows the site that sends nothing', () => {
    expect(silentSites([site], today)).toEqual([{ bank: 'ru', since: '2026-01-15' }]);
    expect(silentSites([row('sites', { bank: 'cn', place: 'Xi’an' })], today)).toEqual([
      { bank: 'cn', since: null },
    ]);
    const report = (month: string) => row('reports', { bank: 'ru', month });
    expect(silentSites([site, report('2026-10')], today)).toEqual([]);
    expect(silentSites([site, report('2026-08')], today)).toEqual([{ bank: 'ru', since: '2026-09-01' }]);
    expect(silentSites([], today)).toEqual([]);
  });
});

describe('two bases', () => {
  it('count the nights of the last twelve months that really were', () => {
    const base = row('bases', { bank: 'cn', host: 'h', place: 'p', officePlaces: 2, lodgingPlaces: 4 });
    const visit = (from: string, to: string, standing: string) =>
      row('visits', { bank: 'cn', guests: 3, from, to, purpose: 'p', standing });
    const rows = [
      base,
      visit('2026-11-01', '2026-11-11', 'done'),
      visit('2025-11-11', '2025-12-01', 'done'),
      visit('2026-11-19', '2026-12-20', 'underWay'),
      visit('2026-10-01', '2026-10-30', 'planned'),
      visit('2026-09-01', '2026-09-30', 'dropped'),
    ];
    expect(occupancy(rows, today)).toEqual([{ bank: 'cn', nights: 3 * (10 + 10 + 2), places: 4 * 365 }]);
  });
});

describe('what is late, and who is away', () => {
  it('leaves out what is done or dropped', () => {
    const due = '2026-11-20';
    const rows = [
      row('startUp', { what: 'a', due }),
      row('startUp', { what: 'b', due, doneOn: '2026-11-01' }),
      row('tasks', { what: 'c', due, standing: 'dropped' }),
      row('tasks', { what: 'd', due: today }),
    ];
    expect(countOverdue(rows, today)).toBe(1);
  });

  it('counts people by where they came from', () => {
    const stay = (bank: string, from: string, to: string) =>
      row('stays', { bank, guests: 2, role: 'welder', from, to });
    expect(
      peopleAway(
        [stay('ru', '2026-11-01', today), stay('ru', today, today), stay('cn', '2026-01-01', '2026-11-20')],
        today,
      ),
    ).toEqual({ cn: 0, ru: 4 });
  });
});

describe('the fields of the modes', () => {
  it('each have a name in three languages, and every option too', () => {
    const all: readonly ModeField[] = [
      ...projectModes.flatMap((mode) => modeDefinitions[mode].fields),
      ...ledgerNames.flatMap((ledger): readonly ModeField[] => ledgers[ledger]),
    ];
    for (const words of Object.values(modesWords)) {
      for (const field of all) {
        expect(words.fields).toHaveProperty(field.name);
        if (field.type === 'choice')
          for (const option of field.options) expect(words.choices).toHaveProperty(option);
      }
    }
  });

  it('keep what was given and leave out what was not', () => {
    const given = { bank: 'cn', what: ' Press ', services: '', price: null };
    expect(shapeOfLedger('equipment').parse(given)).toEqual({ bank: 'cn', what: 'Press' });
    expect(shapeOfLedger('equipment').safeParse({ bank: 'cn' }).success).toBe(false);
    expect(shapeOfLedger('equipment').safeParse({ ...given, owner: 'x' }).success).toBe(false);
    expect(shapeOfMode('offshoreCentre').safeParse({ legalForm: 'ООО', sponsor: 'S' }).success).toBe(false);
    expect(shapeOfMode('productionBase').parse({ place: 'P', localisationPercent: '40' })).toEqual({
      place: 'P',
      localisationPercent: 40,
    });
  });
});
