import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAt } from './compute/tools.ts';
import { isStrongMatch, keepTelling, scorePair, type PairSignals, type SideFacts } from './rules.ts';
import { unknownFacts } from './side-facts.ts';
import { partNames, relations, type PartName, type Relation } from './vocabulary.ts';

const now = new Date('2026-11-21T00:00:00Z');
const known = knownAt(now);
const noSignals: PairSignals = {
  concepts: [],
  conceptOverlap: null,
  words: [],
  coverageOfLeft: null,
  coverageOfRight: null,
};

function valueOf(
  part: PartName,
  left: Partial<SideFacts>,
  right: Partial<SideFacts>,
  signals: Partial<PairSignals> = {},
  relation: Relation = 'answer',
) {
  const { parts } = scorePair(
    relation,
    { ...unknownFacts(relation === 'complement' ? 'offer' : 'request'), ...left },
    { ...unknownFacts('offer'), ...right },
    { ...noSignals, ...signals },
    known,
  );
  return parts.find((one) => one.part === part);
}

describe('catch-all fields', () => {
  it('a rubric of general problems in common counts half, also beside another one', () => {
    expect(valueOf('field', { fields: ['81'] }, { fields: ['81'] })?.value).toBe(0.5);
    expect(valueOf('field', { fields: ['81', '55'] }, { fields: ['81', '55'] })?.value).toBe(0.85);
    expect(valueOf('field', { fields: ['55'] }, { fields: ['55'] })?.value).toBe(1);
  });

  it('what fits but for the texts is not strong', () => {
    const { settings } = known;
    expect(isStrongMatch('answer', 0.9, [], settings)).toBe(false);
  });
});

describe('the parts of a score', () => {
  it.each([
    ['the level asked', 6, 6, 0, 1],
    ['more than asked', 5, 8, -3, 1],
    ['one below', 6, 5, 1, 0.6],
    ['three below', 7, 4, 3, 0.15],
    ['far below', 9, 1, 8, 0],
    ['no level asked', null, 6, null, null],
    ['no level offered', 6, null, null, null],
  ])('technical level: %s', (_name, levelSought, level, gap, value) => {
    const part = valueOf('level', { levelSought }, { level });
    expect(part?.value ?? null).toBe(value);
    expect(part?.detail).toMatchObject({ asked: levelSought, offered: level, gap });
  });

  it('market level: asked where it is asked, else read from the technical level asked', () => {
    expect(valueOf('market', { marketSought: 5 }, { market: 4 })).toMatchObject({
      value: 0.6,
      detail: { asked: 5, isDerived: false, gap: 1 },
    });
    expect(valueOf('market', { levelSought: 7 }, { market: 5 })).toMatchObject({
      value: 1,
      detail: { asked: 5, isDerived: true, gap: 0 },
    });
    expect(valueOf('market', {}, { market: 5 })?.value).toBeNull();
  });

  it.each([
    ['one rubric, main for both', ['55'], ['55', '81'], 1, 'same'],
    ['one rubric beside others', ['55', '29'], ['29'], 0.85, 'same'],
    ['one field of FORD by the crosswalk', ['45'], ['49'], 0.6, 'near'],
    ['nothing in common', ['55'], ['14'], 0, 'far'],
    ['not given', [], ['14'], null, null],
  ] as const)('field: %s', (_name, left, right, value, closeness) => {
    const part = valueOf('field', { fields: left }, { fields: right });
    expect(part?.value ?? null).toBe(value);
    expect(part?.detail).toMatchObject({ closeness });
  });

  it.each([
    [['licence', 'jointRnd'], ['jointRnd'], 1],
    [['licence', 'jointRnd'], ['jointRnd', 'pilotTest'], 0.5],
    [['licence'], ['pilotTest'], 0],
    [[], ['pilotTest'], null],
  ])('forms of cooperation %j and %j', (left, right, value) => {
    expect(valueOf('cooperation', { cooperation: left }, { cooperation: right })?.value ?? null).toBe(value);
  });

  const heilongjiang = { country: 'CN', region: 'CN-HL' };
  it.each([
    [
      'regions that meet at the border',
      heilongjiang,
      { country: 'RU', region: 'RU-AMU' },
      1,
      'borderPair',
      null,
    ],
    ['the other bank', heilongjiang, { country: 'RU', region: 'RU-MOW' }, 0.8, 'otherBank', null],
    ['an anonymous one, of which the bank is known', heilongjiang, { country: 'RU' }, 0.8, 'otherBank', null],
    ['the same region', heilongjiang, heilongjiang, 0.5, 'sameRegion', null],
    ['unknown', heilongjiang, {}, null, null, null],
    [
      'a region that was sought',
      { ...heilongjiang, partnerRegions: ['RU-AMU'] },
      { country: 'RU', region: 'RU-AMU' },
      1,
      'borderPair',
      true,
    ],
    [
      'another one than was sought',
      { ...heilongjiang, partnerRegions: ['CN'] },
      { country: 'RU', region: 'RU-AMU' },
      0.5,
      'borderPair',
      false,
    ],
  ])('region: %s', (_name, left, right, value, place, isSought) => {
    const part = valueOf('region', left, right);
    expect(part?.value ?? null).toBe(value);
    expect(part?.detail).toMatchObject({ place, isSought });
  });

  it('partner sought: from both sides, unknown where a side hides who it is', () => {
    const wish = { partnerTypes: ['company'], organisationKind: 'university' };
    expect(valueOf('partner', wish, { organisationKind: 'company' })?.value).toBe(1);
    expect(valueOf('partner', wish, { organisationKind: 'fund' })?.value).toBe(0);
    expect(valueOf('partner', wish, { organisationKind: null })?.value).toBeNull();
    expect(valueOf('partner', wish, { organisationKind: 'company', partnerTypes: ['park'] })?.value).toBe(
      0.5,
    );
  });

  it('wording: the mean of the sides that were asked, in full from the scale on', () => {
    const { fullCoverage } = known.settings.scales;
    expect(valueOf('wording', {}, {}, { coverageOfLeft: fullCoverage })?.value).toBe(1);
    const half = valueOf('wording', {}, {}, { coverageOfLeft: fullCoverage, coverageOfRight: 0 });
    expect(half?.value).toBeCloseTo(0.5);
    expect(valueOf('wording', {}, {})?.value).toBeNull();
  });

  it('freshness: by the older of the two', () => {
    const at = (days: number) => now.getTime() - days * 86_400_000;
    expect(valueOf('freshness', { changedAt: at(1) }, { changedAt: at(10) })?.value).toBe(1);
    expect(valueOf('freshness', { changedAt: at(1) }, { changedAt: at(800) })?.value).toBe(0);
  });

  it('complement: some levels apart and other parts of the work are better than the same', () => {
    const of = (left: Partial<SideFacts>, right: Partial<SideFacts>, part: PartName) =>
      valueOf(part, left, right, {}, 'complement')?.value ?? 0;
    expect(of({ level: 4 }, { level: 6 }, 'level')).toBeGreaterThan(of({ level: 6 }, { level: 6 }, 'level'));
    expect(of({ cooperation: ['licence'] }, { cooperation: ['pilotTest'] }, 'cooperation')).toBeGreaterThan(
      of({ cooperation: ['licence'] }, { cooperation: ['licence'] }, 'cooperation'),
    );
  });
});

const someFacts = fc.record({
  kind: fc.constant('offer' as const),
  fields: fc.array(fc.constantFrom('55', '81', '14', '61', '87'), { maxLength: 3 }),
  level: fc.option(fc.integer({ min: 1, max: 9 })),
  isLevelVerified: fc.boolean(),
  levelSought: fc.option(fc.integer({ min: 1, max: 9 })),
  market: fc.option(fc.integer({ min: 1, max: 9 })),
  marketSought: fc.constant(null),
  cooperation: fc.uniqueArray(fc.constantFrom('licence', 'jointRnd', 'pilotTest')),
  country: fc.option(fc.constantFrom('CN', 'RU')),
  region: fc.option(fc.constantFrom('CN-HL', 'RU-AMU', 'RU-MOW')),
  partnerTypes: fc.uniqueArray(fc.constantFrom('company', 'park')),
  partnerRegions: fc.uniqueArray(fc.constantFrom('CN', 'RU-AMU')),
  organisationKind: fc.option(fc.constantFrom('company', 'institute')),
  changedAt: fc.option(fc.integer({ min: 0, max: now.getTime() })),
});
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const someSignals = fc.record({
  concepts: fc.constant([]),
  conceptOverlap: share,
  words: fc.constant([]),
  coverageOfLeft: share,
  coverageOfRight: share,
});

describe('the score', () => {
  it('is the sum of its contributions, between 0 and 1, and an unknown part neither helps nor harms', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...relations),
        someFacts,
        someFacts,
        someSignals,
        (relation, a, b, signals) => {
          const { score, parts } = scorePair(relation, { ...a, kind: 'request' }, b, signals, known);
          const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
          expect(sum).toBeCloseTo(score);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          const given = parts.filter(({ value }) => value !== null);
          const weights = given.reduce((total, { weight }) => total + weight, 0);
          const mean = given.reduce((total, { value, weight }) => total + (value ?? 0) * weight, 0);
          if (weights > 0) expect(score).toBeCloseTo(mean / weights);
        },
      ),
    );
  });

  it('of two offers that go together is the same either way round', () => {
    fc.assert(
      fc.property(someFacts, someFacts, someSignals, (a, b, signals) => {
        const turned = {
          ...signals,
          coverageOfLeft: signals.coverageOfRight,
          coverageOfRight: signals.coverageOfLeft,
        };
        const one = scorePair('complement', a, b, signals, known).score;
        expect(scorePair('complement', b, a, turned, known).score).toBeCloseTo(one);
      }),
    );
  });

  it('shows every part that has a weight, in one order', () => {
    const { parts } = scorePair('answer', unknownFacts('request'), unknownFacts('offer'), noSignals, known);
    expect(parts.map(({ part }) => part)).toEqual(
      partNames.filter((part) => known.settings.relations.answer[part] > 0),
    );
    expect(parts.find(({ part }) => part === 'level')?.contribution).toBe(0);
  });
});

describe('what is kept of the candidates of one search', () => {
  const candidate = (conceptOverlap: number) => ({
    conceptOverlap,
    ...scorePair(
      'answer',
      unknownFacts('request'),
      { ...unknownFacts('offer'), fields: ['55'] },
      { ...noSignals, conceptOverlap },
      known,
    ),
  });

  it('drops those whose texts say little, whatever fits else, and those far below the best', () => {
    const kept = keepTelling(
      'answer',
      [candidate(0.34), candidate(0.2), candidate(0.05), candidate(0)],
      known.settings,
    );
    expect(kept.map(({ conceptOverlap }) => conceptOverlap)).toEqual([0.34, 0.2]);
    expect(keepTelling('answer', [candidate(0.01)], known.settings)).toEqual([]);
    expect(keepTelling('answer', [], known.settings)).toEqual([]);
  });
});
