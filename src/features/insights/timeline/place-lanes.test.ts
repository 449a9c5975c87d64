import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from './contract.ts';
import { placeLanes } from './place-lanes.ts';
import { isUnder, layerOf, yearOf } from './rules.ts';

const moment = (key: string, more: Partial<Moment>): Moment => ({
  key,
  kind: 'phase',
  layer: 'bilateral',
  scope: 'bilateral',
  starts: '1949',
  ends: null,
  names: { en: key },
  nameConfidence: 'translated',
  parent: null,
  related: [],
  note: null,
  source: { file: '003_a.txt' },
  alsoIn: [],
  contradictions: [],
  ...more,
});

describe('lanes', () => {
  it('keep phases of different sources apart, and parts below what they belong to', () => {
    const lanes = placeLanes(
      [
        moment('a1', { starts: '1949', ends: '1960' }),
        moment('a2', { starts: '1961', ends: '1991' }),
        moment('a2a', { kind: 'sub-phase', starts: '1960', ends: '1971' }),
        moment('b', { source: { file: '002_b.txt' }, starts: '1950', ends: '1970' }),
        moment('m', { kind: 'milestone', starts: '1954-10' }),
        moment('u', { kind: 'phase-undated', starts: null }),
      ],
      2026,
    );
    expect(lanes.map(({ rows }) => rows.map(({ moments }) => moments.map(({ key }) => key)))).toEqual([
      [['a1', 'a2'], ['a2a']],
      [['b']],
      [['m']],
    ]);
  });

  it('draw an open phase to today, and never one over the other', () => {
    expect(placeLanes([moment('now', { starts: '2019' })], 2026.5)[0]?.rows[0]?.moments[0]?.till).toBe(
      2026.5,
    );
    const span = fc.record({
      starts: fc.integer({ min: 1949, max: 2020 }),
      length: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        const moments = spans.map(({ starts, length }, at) =>
          moment(String(at), { starts: String(starts), ends: String(starts + length) }),
        );
        for (const { rows } of placeLanes(moments, 2026)) {
          for (const { moments: placed } of rows) {
            const sorted = placed.toSorted((one, other) => one.from - other.from);
            for (const [at, one] of sorted.entries()) {
              expect(one.till).toBeLessThanOrEqual(sorted[at + 1]?.from ?? Infinity);
            }
          }
        }
      }),
    );
  });
});

describe('years and layers', () => {
  it('are read as the sources write them', () => {
    expect(yearOf('1997')).toBe(1997);
    expect(yearOf('2000-07')).toBeCloseTo(2000.5, 2);
    expect(['bilateral', 'CN', 'RU', 'CN-HL'].map(layerOf)).toEqual([
      'bilateral',
      'national',
      'national',
      'regional',
    ]);
  });

  it('leave out what has no years only where years are asked for', () => {
    const undated = moment('u', { kind: 'phase-undated', starts: null });
    expect(isUnder(undated, {})).toBe(true);
    expect(isUnder(undated, { from: 1990 })).toBe(false);
    expect(isUnder(moment('m', { kind: 'milestone', starts: '1954' }), { from: 1955 })).toBe(false);
  });
});
