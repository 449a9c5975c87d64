import { describe, expect, it } from 'vitest';
import { knownAt } from './compute/tools.ts';
import { adjustmentsFor, adjustScore, type Dismissal } from './dismissal-rules.ts';
import { scorePair, type SideFacts } from './rules.ts';
import { unknownFacts } from './side-facts.ts';
import { dismissReasons, type DismissReason } from './vocabulary.ts';

const known = knownAt(new Date('2026-11-21T00:00:00Z'));

function adjust(dismissals: Dismissal[], own: Partial<SideFacts>, other: Partial<SideFacts>, ownId = 'own') {
  const left = { ...unknownFacts('request'), ...own };
  const right = { ...unknownFacts('offer'), ...other };
  const signals = {
    concepts: [],
    conceptOverlap: 0.3,
    words: [],
    coverageOfLeft: 0.3,
    coverageOfRight: null,
  };
  const { parts } = scorePair('answer', left, right, signals, known);
  return adjustmentsFor(dismissals, { ownId, own: left, other: right, parts }, known.settings);
}
const dismissed = (reason: DismissReason, otherFields: string[] = ['61'], ownId = 'own'): Dismissal => ({
  reason,
  otherFields,
  ownId,
});

describe('earlier dismissals', () => {
  it.each([
    ['tooEarly', { levelSought: 7 }, { level: 4 }, true],
    ['tooEarly', { levelSought: 7 }, { level: 7 }, false],
    ['tooEarly', {}, { level: 4 }, false],
    ['notOurField', { fields: ['55'] }, { fields: ['61'] }, true],
    ['notOurField', { fields: ['55'] }, { fields: ['53'] }, false],
    ['scientificDoubts', {}, { level: 5 }, true],
    ['scientificDoubts', {}, { level: 5, isLevelVerified: true }, false],
    ['routeUnclear', { levelSought: 9 }, { market: 2 }, true],
    ['routeUnclear', { levelSought: 3 }, { market: 6 }, false],
    ['descriptionUnclear', {}, { level: 5 }, false],
    ['other', {}, { level: 5 }, false],
  ] as const)('%s speaks against %j and %j: %s', (reason, own, other, isLowered) => {
    expect(adjust([dismissed(reason)], own, other).length > 0).toBe(isLowered);
  });

  it('never speak against the own field, even where something in it was dismissed', () => {
    expect(adjust([dismissed('notOurField', ['55', '61'])], { fields: ['55'] }, { fields: ['55'] })).toEqual(
      [],
    );
  });

  it('“already solved” speaks against further suggestions for the same need only', () => {
    expect(adjust([dismissed('alreadySolved')], {}, {})).toHaveLength(1);
    expect(adjust([dismissed('alreadySolved', [], 'another')], {}, {})).toEqual([]);
  });

  it('lower the more the more there are, never below the floor, and are said with their count', () => {
    const many = Array.from({ length: 50 }, () => dismissed('notOurField'));
    const once = adjust(many.slice(0, 1), {}, { fields: ['61'] });
    const twice = adjust(many.slice(0, 2), {}, { fields: ['61'] });
    const often = adjust(many, {}, { fields: ['61'] });
    const rule = known.settings.dismissals.notOurField;
    expect(once).toEqual([{ reason: 'notOurField', part: 'field', factor: rule?.factor, count: 1 }]);
    expect(adjustScore(0.8, twice)).toBeLessThan(adjustScore(0.8, once));
    expect(often).toMatchObject([{ factor: rule?.floor, count: 50 }]);
    expect(adjustScore(0.8, [])).toBe(0.8);
  });

  it('have a rule for every reason, be it that it changes nothing', () => {
    for (const reason of dismissReasons) expect(known.settings.dismissals).toHaveProperty(reason);
  });
});
