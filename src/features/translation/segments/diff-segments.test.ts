import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSegments } from './diff-segments.ts';
import type { SegmentChange } from './diff-segments.ts';
import { segmentKey } from './segment-key.ts';

/** One line for each change: = unchanged, > moved, ~ changed, + added, - removed. */
function tell(before: readonly string[], after: readonly string[]): string[] {
  const signs = { unchanged: '=', moved: '>', changed: '~', added: '+', removed: '-' } as const;
  return diffSegments(before, after).map((change) => {
    const old = 'before' in change ? before[change.before] : '';
    const fresh = 'after' in change ? after[change.after] : '';
    return `${signs[change.kind]} ${[...new Set([old, fresh])].filter(Boolean).join(' → ')}`;
  });
}

describe('a revision', () => {
  it('changes one segment and leaves the others', () => {
    expect(tell(['Сварка.', 'Ток 100 А.', 'Конец.'], ['Сварка.', 'Ток 120 А.', 'Конец.'])).toEqual([
      '= Сварка.',
      '~ Ток 100 А. → Ток 120 А.',
      '= Конец.',
    ]);
  });

  it('finds the segment replaced by its likeness, past one that is new and one that is gone', () => {
    expect(
      tell(
        ['Опыт удачен.', 'Ток дуги 100 А.', 'Шов проверен ультразвуком.'],
        ['Ток дуги 120 А.', '焊接。', 'Шов проверен рентгеном.'],
      ),
    ).toEqual([
      '- Опыт удачен.',
      '~ Ток дуги 100 А. → Ток дуги 120 А.',
      '+ 焊接。',
      '~ Шов проверен ультразвуком. → Шов проверен рентгеном.',
    ]);
  });

  it('that puts something quite different in the place removes and adds', () => {
    expect(tell(['Цена в рублях.'], ['Шов в порядке.'])).toEqual(['+ Шов в порядке.', '- Цена в рублях.']);
  });

  it('moves a segment without making it stale', () => {
    expect(tell(['Один.', 'Два.', 'Три.'], ['Три.', 'Один.', 'Два.'])).toEqual([
      '> Три.',
      '= Один.',
      '= Два.',
    ]);
  });

  it('keeps repeated segments apart by their order', () => {
    const before = ['Да.', 'Шов один.', 'Да.', 'Шов два.', 'Да.'];
    expect(diffSegments(before, before.slice(1))).toEqual([
      { kind: 'removed', before: 0 },
      ...[1, 2, 3, 4].map((at) => ({ kind: 'unchanged', before: at, after: at - 1 })),
    ]);
  });

  it('that only moves blanks changes nothing', () => {
    expect(diffSegments([' Да. '], ['Да.'])).toEqual([{ kind: 'unchanged', before: 0, after: 0 }]);
  });
});

const anyList = fc.array(
  fc.oneof(fc.constantFrom('а', 'б', 'в', 'Шов 1', 'Шов 2', 'Шов 12', 'шов 1'), fc.string({ maxLength: 6 })),
  { maxLength: 30 },
);

function placesOf(changes: readonly SegmentChange[], side: 'before' | 'after'): number[] {
  return changes.flatMap((change) => (side in change ? [(change as Record<typeof side, number>)[side]] : []));
}

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const sums = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (const [i, a] of one.entries()) {
    for (const [j, b] of other.entries()) {
      const best = Math.max(sums[i]?.[j + 1] ?? 0, sums[i + 1]?.[j] ?? 0);
      (sums[i + 1] as number[])[j + 1] = a === b ? (sums[i]?.[j] ?? 0) + 1 : best;
    }
  }
  return sums[one.length]?.[other.length] ?? 0;
}

describe('any two revisions', () => {
  it('the changes give the new list, and take in every segment once', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        const changes = diffSegments(before, after);
        expect(placesOf(changes, 'after')).toEqual([...after.keys()]);
        expect(placesOf(changes, 'before').sort((a, b) => a - b)).toEqual([...before.keys()]);
        const inOrder = changes.filter(({ kind }) => kind !== 'moved');
        expect(placesOf(inOrder, 'before')).toEqual(placesOf(inOrder, 'before').sort((a, b) => a - b));
      }),
    );
  });

  it('unchanged and moved ones have their text, and as many are unchanged as can be', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        const keys = [before.map(segmentKey), after.map(segmentKey)] as const;
        const changes = diffSegments(before, after);
        for (const change of changes) {
          if (!('before' in change && 'after' in change)) continue;
          const isEqual = keys[0][change.before] === keys[1][change.after];
          expect(isEqual).toBe(change.kind !== 'changed');
        }
        expect(changes.filter(({ kind }) => kind === 'unchanged')).toHaveLength(longestCommon(...keys));
      }),
    );
  });

  it('nothing is stale or new whose text was there', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        const free = new Map<string, number>();
        for (const text of before) free.set(segmentKey(text), (free.get(segmentKey(text)) ?? 0) + 1);
        let fresh = 0;
        for (const key of after.map(segmentKey)) {
          const left = free.get(key) ?? 0;
          if (left === 0) fresh++;
          else free.set(key, left - 1);
        }
        const changes = diffSegments(before, after);
        expect(changes.filter(({ kind }) => kind === 'changed' || kind === 'added')).toHaveLength(fresh);
      }),
    );
  });
});

describe('ten thousand segments', () => {
  const numbered = Array.from({ length: 10_000 }, (_, i) => `Пункт номер ${i} описания работ.`);

  it('all changed keep their successors', () => {
    const changes = diffSegments(
      numbered,
      numbered.map((text) => text.replace('работ', 'опытов')),
    );
    expect(changes.every((change) => change.kind === 'changed' && change.before === change.after)).toBe(true);
  });

  it('of two texts only, but for a few left out, keep all others', () => {
    const before = Array.from({ length: 10_000 }, (_, i) => ((i * i * 37) % 509 < 200 ? 'Да.' : 'Нет.'));
    const after = [...before.filter((_, i) => i % 2500 !== 10), 'Новое.'];
    const unchanged = diffSegments(before, after).filter(({ kind }) => kind === 'unchanged');
    expect(unchanged).toHaveLength(9996);
  });

  it('of two texts only, in another order, keep most of their places', () => {
    const mix = (seed: number) =>
      Array.from({ length: 10_000 }, (_, i) => ((i * i * seed) % 509 < 200 ? 'Да.' : 'Нет.'));
    const [before, after] = [mix(37), mix(41)];
    const kinds = Object.groupBy(diffSegments(before, after), ({ kind }) => kind);
    const countYes = (texts: readonly string[]) => texts.filter((text) => text === 'Да.').length;
    const fresh = Math.abs(countYes(before) - countYes(after));
    expect((kinds.changed ?? []).length + (kinds.added ?? []).length).toBe(fresh);
    expect((kinds.unchanged ?? []).length).toBeGreaterThan(5000);
  });
});
