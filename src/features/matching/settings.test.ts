import { describe, expect, it } from 'vitest';
import { parseSettings, settings } from './settings.ts';
import { stateAfter, stateAfterOpening } from './life-cycle.ts';
import { scoreDuplicate } from './duplicate-rules.ts';
import { meantBy } from './concept-sureness.ts';
import { joinSignals, rarityFrom } from './signals.ts';

const sure = (...concepts: string[]) => meantBy({ concepts, sureness: [] });

describe('the weights as data', () => {
  it('are refused when they do not add up, miss a part or go beyond 1', () => {
    const withAnswer = (answer: object) => ({ ...settings, relations: { ...settings.relations, answer } });
    expect(() => parseSettings(withAnswer({ ...settings.relations.answer, field: 0.9 }))).toThrow('add up');
    expect(() => parseSettings(withAnswer({ concepts: 1 }))).toThrow();
    expect(() => parseSettings({ ...settings, least: 3 })).toThrow();
    expect(parseSettings(settings)).toEqual(settings);
  });
});

describe('the states of a match', () => {
  it.each([
    ['suggested', 'keep', 'kept'],
    ['opened', 'accept', 'accepted'],
    ['kept', 'dismiss', 'dismissed'],
    ['kept', 'restore', 'opened'],
    ['dismissed', 'restore', 'opened'],
    ['dismissed', 'accept', undefined],
    ['accepted', 'restore', undefined],
    ['accepted', 'dismiss', undefined],
    ['suggested', 'restore', undefined],
  ] as const)('%s, then %s: %s', (state, decision, after) => {
    expect(stateAfter(state, decision)).toBe(after);
  });

  it('opening moves only what was suggested', () => {
    expect(stateAfterOpening('suggested')).toBe('opened');
    expect(stateAfterOpening('dismissed')).toBe('dismissed');
  });
});

describe('what two texts say of each other', () => {
  const rarity = rarityFrom(new Map([['common', 99]]), 100);

  it('is the same from both sides, and a rare concept says more than a common one', () => {
    const rare = joinSignals(null, null, sure('rare', 'a'), sure('rare', 'b'), rarity).conceptOverlap ?? 0;
    const common =
      joinSignals(null, null, sure('common', 'a'), sure('common', 'b'), rarity).conceptOverlap ?? 0;
    expect(rare).toBeGreaterThan(common);
    expect(joinSignals(null, null, sure('rare', 'b'), sure('rare', 'a'), rarity).conceptOverlap).toBeCloseTo(
      rare,
    );
    expect(joinSignals(null, null, sure('common', 'rare'), sure('rare', 'common'), rarity).concepts).toEqual([
      'rare',
      'common',
    ]);
  });

  it('is unknown where nothing is known', () => {
    expect(joinSignals(null, null, null, null, rarity)).toMatchObject({
      conceptOverlap: null,
      coverageOfLeft: null,
      concepts: [],
    });
    const partner = { coverage: 0.4, concepts: ['rare'], words: [] };
    expect(joinSignals(partner, null, sure('rare', 'a'), null, rarity).conceptOverlap).toBeCloseTo(
      Math.SQRT1_2,
    );
  });
});

describe('the likeness of two records of one kind', () => {
  const likeness = { coverage: 0.7, concepts: 0.6, title: 0.7, ownFields: ['55'], otherFields: ['55.20'] };

  it('is high for the same thing in other words, low for another thing, and says when to look', () => {
    expect(scoreDuplicate(likeness, settings)).toMatchObject({ isLikely: true, sameFields: ['55'] });
    const other = { coverage: 0.15, concepts: 0.05, title: 0, ownFields: ['55'], otherFields: ['14'] };
    expect(scoreDuplicate(other, settings)).toMatchObject({ isLikely: false, sameFields: [] });
  });

  it('leaves out what is unknown', () => {
    const bare = { coverage: 0.7, concepts: null, title: null, ownFields: [], otherFields: [] };
    expect(scoreDuplicate(bare, settings).score).toBeCloseTo(0.7);
  });
});
