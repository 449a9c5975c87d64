import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps, type Surroundings } from '../listings/requirements.ts';
import { buildOfferDraft } from '../testing.ts';
import { russianOwner, stewardship, stewardshipCases, tellGaps } from '../testing-gaps.ts';
import {
  offerDeclarationShape,
  offerFactsShape,
  offerTextShape,
  type OfferDeclaration,
  type OfferFacts,
  type OfferText,
} from './contract.ts';
import { offerRequirements, type OfferDraft } from './requirements.ts';

const around: Surroundings = { ...russianOwner, ownerNames: ['Завод'] };
const complete = () => buildOfferDraft({ stewardship });
const gapsOf = (draft: OfferDraft, more: Partial<Surroundings> = {}) =>
  tellGaps(offerRequirements, draft, { ...around, ...more });

const facts = (change: Partial<OfferFacts>) => ({ facts: change });
const text = (change: Partial<OfferText>) => ({ text: change });
const declaration = (change: Partial<OfferDeclaration>) => ({ declaration: change });
const level = (change: object) =>
  facts({ trlClaimed: { scheme: 'iso16290', level: 3, assessedOn: '2026-01-01', scope: 'x', ...change } });

describe('an offer', () => {
  it('that is complete has no gap', () => expect(gapsOf(complete())).toEqual([]));

  const cases: [string, Parameters<typeof buildOfferDraft>[0], string][] = [
    ...stewardshipCases,
    ['no title', text({ title: '' }), 'text.title required'],
    ['short title', text({ title: 'Сварка 12' }), 'text.title tooShort'],
    ['no summary', text({ summary: '' }), 'text.summary required'],
    ['short summary', text({ summary: 'я'.repeat(199) }), 'text.summary tooShort'],
    ['no description', text({ description: '' }), 'text.description required'],
    ['short description', text({ description: 'я'.repeat(599) }), 'text.description tooShort'],
    ['no field of use', text({ applicationFields: [''] }), 'text.applicationFields required'],
    ['no partner sought', text({ partnerSought: '' }), 'text.partnerSought required'],
    ['few keywords', facts({ keywords: [] }), 'facts.keywords tooFew'],
    ['no field', facts({ grntiPrimary: null }), 'facts.grntiPrimary required'],
    ['military field', facts({ grntiPrimary: '78' }), 'facts.grntiPrimary fieldExcluded'],
    ['military second field', facts({ grntiOther: ['55', '78'] }), 'facts.grntiOther fieldExcluded'],
    ['weapons class', facts({ ipcCodes: ['C21D 1/00', 'F42B 12/00'] }), 'facts.ipcCodes ipcMilitary'],
    ['bad patent class', facts({ ipcCodes: ['B23K 9/173', 'сварка'] }), 'facts.ipcCodes ipcMalformed'],
    ['no advantage', facts({ advantages: [] }), 'facts.advantages required'],
    [
      'advantage without value',
      facts({ advantages: [{ value: '', unit: 'J' }] }),
      'facts.advantages figureIncomplete',
    ],
    [
      'advantage without words',
      facts({
        advantages: [
          { value: '1', unit: '' },
          { value: '2', unit: '' },
        ],
      }),
      'facts.advantages figureIncomplete',
    ],
    [
      'advantage against nothing',
      text({ advantages: [{ measure: 'Вязкость', comparedWith: '' }] }),
      'facts.advantages figureIncomplete',
    ],
    [
      'praise',
      text({ advantages: [{ measure: 'Вязкость', comparedWith: 'не имеет аналогов' }] }),
      'facts.advantages bareSuperlative',
    ],
    [
      'parameter without name',
      facts({ parameters: [{ value: '1', unit: '' }] }),
      'facts.parameters figureIncomplete',
    ],
    ['no level', facts({ trlClaimed: null }), 'facts.trlClaimed required'],
    ['level of nothing', level({ scope: '' }), 'facts.trlClaimed maturityIncomplete'],
    ['level of tomorrow', level({ assessedOn: '2026-11-22' }), 'facts.trlClaimed dateInFuture'],
    ['no market level', facts({ marketLevel: null }), 'facts.marketLevel required'],
    [
      'market level of tomorrow',
      facts({ marketLevel: { level: 1, assessedOn: '2026-11-22' } }),
      'facts.marketLevel dateInFuture',
    ],
    [
      'level 4 without evidence',
      { facts: { ...level({ level: 4 }).facts, evidence: [''] } },
      'facts.evidence evidenceNeeded',
    ],
    ['no protection said', facts({ ipStatus: null }), 'facts.ipStatus required'],
    ['no public money said', facts({ stateFunded: null }), 'facts.stateFunded required'],
    ['public money without number', facts({ stateFunded: true }), 'facts.egisuNumber egisuNeeded'],
    ['no rights', facts({ rightsOffered: [] }), 'facts.rightsOffered required'],
    ['no cooperation', facts({ cooperationTypes: [] }), 'facts.cooperationTypes required'],
    ['dual use not said', declaration({ dualUse: null }), 'declaration.dualUse declarationNeeded'],
    [
      'export not said',
      declaration({ restrictedExport: null }),
      'declaration.restrictedExport declarationNeeded',
    ],
    [
      'no clearance',
      declaration({ openPublicationClearance: '' }),
      'declaration.openPublicationClearance clearanceNeeded',
    ],
  ];
  it.each(cases)('%s: one gap', (_, parts, gap) =>
    expect(gapsOf(buildOfferDraft({ stewardship, ...parts }))).toEqual([gap]),
  );

  it.each(['applied', 'granted', 'copyright', 'mixed'] as const)(
    '%s rights need objects and holders',
    (ipStatus) => {
      expect(gapsOf(buildOfferDraft({ stewardship, facts: { ipStatus } }))).toEqual([
        'facts.ipObjects ipObjectsNeeded',
        'facts.ipHolders ipHoldersNeeded',
      ]);
    },
  );

  it('needs no evidence below level 4, and nothing of Russia from a Chinese owner', () => {
    expect(gapsOf(buildOfferDraft({ stewardship, facts: { ...level({}).facts, evidence: [] } }))).toEqual([]);
    const chinese = buildOfferDraft({
      stewardship,
      facts: { stateFunded: true },
      declaration: { openPublicationClearance: '' },
    });
    expect(gapsOf(chinese, { ownerCountry: 'CN' })).toEqual([]);
  });

  it('tells all gaps of an empty draft at once, each place once', () => {
    const empty = buildOfferDraft();
    const nothing = {
      ...empty,
      facts: offerFactsShape.parse({}),
      text: offerTextShape.parse({}),
      declaration: offerDeclarationShape.parse({}),
    };
    const paths = gapsOf(nothing).map((gap) => gap.split(' ')[0]);
    expect(paths).toHaveLength(19);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => offerRequirements.some((one) => one.path === path))).toBe(true);
  });

  it('takes half the length in Chinese', () => {
    const zh = buildOfferDraft({
      stewardship,
      text: {
        title: '低温钢焊接',
        summary: '焊'.repeat(100),
        description: '焊'.repeat(300),
        partnerSought: '寻找港机制造企业合作',
      },
    });
    expect(gapsOf(zh, { sourceLanguage: 'zh' })).toEqual([]);
    expect(gapsOf(zh, { sourceLanguage: 'en' })).toHaveLength(4);
  });

  it('of any words and figures the shapes take is checked without a fault', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    const anyText = fc.record({
      title: words, summary: words, description: words, partnerSought: words,
      applicationFields: fc.array(words, { maxLength: 3 }), implementationCases: fc.array(words, { maxLength: 3 }),
      advantages: fc.array(fc.record({ measure: words, comparedWith: words }), { maxLength: 4 }),
      parameters: fc.array(fc.record({ name: words, condition: words }), { maxLength: 4 }),
    }, { requiredKeys: [] }); // prettier-ignore
    const figures = fc.array(fc.record({ value: words, unit: fc.string({ maxLength: 5 }) }), {
      maxLength: 4,
    });
    const anyFacts = fc.record({
      advantages: figures, parameters: figures, grntiPrimary: fc.option(fc.string({ maxLength: 5 })),
      grntiOther: fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 }), ipcCodes: fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 }),
      ipStatus: fc.constantFrom(null, 'none', 'granted', 'mixed'), stateFunded: fc.option(fc.boolean()), evidence: fc.array(words, { maxLength: 3 }),
      trlClaimed: fc.option(fc.record({ scheme: fc.constant('iso16290'), level: fc.integer({ min: 1, max: 9 }), assessedOn: fc.constant('2026-01-01'), scope: words })),
    }, { requiredKeys: [] }); // prettier-ignore
    fc.assert(
      fc.property(
        anyText,
        anyFacts,
        fc.constantFrom('zh', 'ru', 'en'),
        fc.array(words),
        (anyWords, someFacts, sourceLanguage, ownerNames) => {
          const draft = {
            ...complete(),
            text: offerTextShape.parse(anyWords),
            facts: offerFactsShape.parse(someFacts),
          };
          const gaps = findGaps(offerRequirements, draft, { ...around, sourceLanguage, ownerNames });
          expect(gaps.every(({ code }) => /^catalogue\.gap\.\w+$/.test(code))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
