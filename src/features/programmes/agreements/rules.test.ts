import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf, closesCircle, levelOf, periodInName, standingOn, type Ranked } from './rules.ts';
import { agreementKinds } from './vocabulary.ts';

describe('the tree of agreements', () => {
  it('never has a circle, whatever documents are related to each other', () => {
    const documents = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 12 }).map(String),
        kind: fc.constantFrom(...agreementKinds),
        sortDay: fc.option(fc.constantFrom('1992-01-01', '2015-12-01', '2018-06-01')),
      }),
      { selector: ({ id }) => id, minLength: 2 },
    );
    fc.assert(
      fc.property(documents, (all: Ranked[]) => {
        const bases = new Map<string, string[]>();
        for (const one of all) {
          for (const other of all) {
            const link = baseOf(one, other);
            if (link) bases.set(link.agreementId, [...(bases.get(link.agreementId) ?? []), link.baseId]);
          }
        }
        for (const [id, above] of bases) {
          for (const base of above) expect(closesCircle(bases, base, id)).toBe(true);
          expect(above).not.toContain(id);
        }
        for (const { id } of all) expect(reaches(bases, id, id)).toBe(false);
      }),
    );
  });

  it('refuses the link that would close a circle, and only that one', () => {
    const links = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(links, (wished) => {
        const bases = new Map<string, string[]>();
        for (const [lower, higher] of wished) {
          const [id, base] = [String(lower), String(higher)];
          const wouldReach = id === base || reaches(bases, base, id);
          expect(closesCircle(bases, id, base)).toBe(wouldReach);
          if (!wouldReach) bases.set(id, [...(bases.get(id) ?? []), base]);
        }
      }),
    );
  });

  it('puts the lower under the higher and the later under the earlier', () => {
    const treaty: Ranked = { id: 'a', kind: 'treaty', sortDay: '2001-01-01' };
    const contract: Ranked = { id: 'b', kind: 'contract', sortDay: '1999-01-01' };
    const later: Ranked = { id: 'c', kind: 'contract', sortDay: '2018-11-01' };
    expect(baseOf(treaty, contract)).toEqual({ agreementId: 'b', baseId: 'a' });
    expect(baseOf(contract, later)).toEqual({ agreementId: 'c', baseId: 'b' });
    expect(baseOf(contract, { ...later, sortDay: null })).toBeUndefined();
    expect(baseOf(treaty, { id: 'd', kind: 'national-strategy-cn', sortDay: null })).toBeUndefined();
  });
});

/** By another way than the rule: every path is walked to its end. */
function reaches(bases: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  return (bases.get(from) ?? []).some((next) => next === to || reaches(bases, next, to));
}

describe('what a document is', () => {
  it.each([
    ['memorandum', ['government', 'government'], 'central'],
    ['memorandum', ['ministry', 'ministry'], 'agencyRegion'],
    ['memorandum', ['institute', undefined], 'institution'],
    ['contract', ['government'], 'institution'],
    ['treaty', [], 'central'],
  ] as const)('%s of %j is %s', (kind, parties, level) => {
    expect(levelOf(kind, parties)).toBe(level);
  });

  it.each([
    ['China-Russia space cooperation outline 2010-2012', { from: '2010-01-01', until: '2012-12-31' }],
    ['Work plan 2019–2024', { from: '2019-01-01', until: '2024-12-31' }],
    ['Made in China 2025', undefined],
    ['Agreement (re-signed 1961)', undefined],
  ])('%s runs %j', (name, period) => {
    expect(periodInName(name)).toEqual(period);
  });

  it('has lapsed when its own term has run out, unless something else was said', () => {
    expect(standingOn('unknown', '2024-12-31', '2026-11-22')).toEqual({
      standing: 'lapsed',
      isByPeriod: true,
    });
    expect(standingOn('inForce', '2026-11-22', '2026-11-22').standing).toBe('inForce');
    expect(standingOn('superseded', '2024-12-31', '2026-11-22').isByPeriod).toBe(false);
    expect(standingOn('unknown', null, '2026-11-22').standing).toBe('unknown');
  });
});
