import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps, type Surroundings } from '../listings/requirements.ts';
import { buildRequestDraft } from '../testing.ts';
import { russianOwner, stewardship, stewardshipCases, tellGaps } from '../testing-gaps.ts';
import {
  requestDeclarationShape,
  requestFactsShape,
  requestTextShape,
  type RequestFacts,
  type RequestText,
} from './contract.ts';
import { requestRequirements, type RequestDraft } from './requirements.ts';

const around: Surroundings = { ...russianOwner, ownerNames: ['«Приморский центр сварки» (демо)'] };
const gapsOf = (draft: RequestDraft, more: Partial<Surroundings> = {}) =>
  tellGaps(requestRequirements, draft, { ...around, ...more });
const facts = (change: Partial<RequestFacts>) => ({ facts: change });
const text = (change: Partial<RequestText>) => ({ text: change });

describe('a request', () => {
  it('that is complete has no gap', () => expect(gapsOf(buildRequestDraft({ stewardship }))).toEqual([]));

  const cases: [string, Parameters<typeof buildRequestDraft>[0], string][] = [
    ...stewardshipCases,
    ['no title', text({ title: '' }), 'text.title required'],
    ['short title', text({ title: 'Насос' }), 'text.title tooShort'],
    ['no problem', text({ problem: '' }), 'text.problem required'],
    ['short problem', text({ problem: 'я'.repeat(299) }), 'text.problem tooShort'],
    ['no target', facts({ targetParameters: [] }), 'facts.targetParameters required'],
    [
      'target without value',
      facts({ targetParameters: [{ current: '1', target: '', unit: 'h' }] }),
      'facts.targetParameters targetIncomplete',
    ],
    ['target without name', text({ targetParameters: [] }), 'facts.targetParameters targetIncomplete'],
    ['few keywords', facts({ keywords: [] }), 'facts.keywords tooFew'],
    ['no field', facts({ grntiPrimary: null }), 'facts.grntiPrimary required'],
    ['military field', facts({ grntiPrimary: '78' }), 'facts.grntiPrimary fieldExcluded'],
    ['unknown second field', facts({ grntiOther: ['99'] }), 'facts.grntiOther fieldUnknown'],
    ['no level', facts({ minTrl: null }), 'facts.minTrl required'],
    ['no cooperation', facts({ cooperationTypes: [] }), 'facts.cooperationTypes required'],
    ['deadline past', facts({ deadline: '2026-11-20' }), 'facts.deadline dateInPast'],
    ['no end use', { declaration: { endUse: '' } }, 'declaration.endUse required'],
    [
      'anonymous, named',
      { ...facts({ isAnonymous: true }), text: { constraints: 'Опыты идут в Приморском центре сварки' } },
      'facts.isAnonymous anonymousNamesOwner',
    ],
    [
      'anonymous, named in a keyword',
      facts({
        isAnonymous: true,
        keywords: ['Приморский центр сварки', 'a', 'b'].map((words) => ({ words, conceptId: null })),
      }),
      'facts.isAnonymous anonymousNamesOwner',
    ],
    [
      'anonymous, with telephone',
      { ...facts({ isAnonymous: true }), text: { constraints: 'звоните 8-914-123-45-67' } },
      'facts.isAnonymous anonymousContacts',
    ],
  ];
  it.each(cases)('%s: one gap', (_, parts, gap) =>
    expect(gapsOf(buildRequestDraft({ stewardship, ...parts }))).toEqual([gap]),
  );

  it('may name its owner when it is not anonymous, and today is no past deadline', () => {
    const named = buildRequestDraft({
      stewardship,
      text: { constraints: 'Приморский центр сварки' },
      facts: { deadline: '2026-11-21' },
    });
    expect(gapsOf(named)).toEqual([]);
  });

  it('tells all gaps of an empty draft at once', () => {
    const nothing = {
      ...buildRequestDraft(),
      facts: requestFactsShape.parse({}),
      text: requestTextShape.parse({}),
      declaration: requestDeclarationShape.parse({}),
    };
    expect(gapsOf(nothing)).toHaveLength(10);
  });

  it('takes half the length in Chinese', () => {
    const zh = buildRequestDraft({
      stewardship,
      text: { title: '耐磨陶瓷件', problem: '磨'.repeat(150) },
      declaration: { endUse: '铜尾矿输送' },
    });
    expect(gapsOf(zh, { sourceLanguage: 'zh' })).toEqual([]);
    expect(gapsOf(zh)).toHaveLength(3);
  });

  it('of any words the shapes take is checked without a fault, anonymous or not', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.array(words, { maxLength: 4 }),
        fc.array(words, { maxLength: 4 }),
        fc.boolean(),
        (title, problem, endUse, names, ownerNames, isAnonymous) => {
          const draft = {
            ...buildRequestDraft({ stewardship }),
            facts: requestFactsShape.parse({
              isAnonymous,
              targetParameters: names.map((target) => ({ current: '', target, unit: '' })),
            }),
            text: requestTextShape.parse({
              title,
              problem,
              targetParameters: names.map((name) => ({ name })),
            }),
            declaration: requestDeclarationShape.parse({ endUse }),
          };
          expect(Array.isArray(findGaps(requestRequirements, draft, { ...around, ownerNames }))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
