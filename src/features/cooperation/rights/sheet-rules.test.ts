import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rightsWords } from '../messages/rights-words.ts';
import { checksNeeded, isCheckPassed, refuseFiling } from './filing-rules.ts';
import { rightsDefaults } from './read-defaults.ts';
import { sayFinding } from './say-finding.ts';
import { findConflicts, findGaps, type SheetFacts, type SheetItem } from './sheet-rules.ts';
import {
  dispositionShape,
  emptyRules,
  firstFilingShape,
  foregroundShape,
  type Disposition,
  type FirstFiling,
} from './sheet-shapes.ts';

const [cn, ru] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'] as const;

const item = (more: Partial<SheetItem> = {}): SheetItem => ({
  id: '0190a000-0000-7000-8000-0000000000a1',
  organisationId: ru,
  kind: 'patent',
  title: 'Состав стали',
  language: 'ru',
  number: 'RU 2 700 001',
  office: '',
  holder: 'Институт сварки',
  encumbrance: 'none',
  encumbranceNote: '',
  accessForWork: 'free',
  accessForUse: 'fairTerms',
  terms: '',
  ...more,
});

const territory = {
  exploiter: 'both',
  thirdParty: 'jointConsent',
  income: 'byShares',
  shares: [
    { organisationId: cn, perMille: 333 },
    { organisationId: ru, perMille: 667 },
  ],
};
const foreground = foregroundShape.parse({
  soleOwner: 'creator',
  partnerUse: 'projectOnly',
  territories: { CN: territory, RU: territory, third: territory },
  publicationDays: 30,
  confidentialityYears: 5,
  remuneration: 'ownEmployer',
});
const passed = { state: 'passed', number: '1', on: '2026-01-10' };
const filing = (more: object = {}): FirstFiling =>
  firstFilingShape.parse({
    madeIn: 'RU',
    country: 'RU',
    reason: 'Создано в России',
    china: { state: 'notNeeded' },
    russia: { state: 'asked' },
    ...more,
  });

const facts = (more: Partial<SheetFacts> = {}): SheetFacts => ({
  parties: [
    { organisationId: cn, bank: 'cn', isLead: true, name: '焊接公司', isCompany: true },
    { organisationId: ru, bank: 'ru', isLead: true, name: 'Институт сварки', isCompany: true },
  ],
  items: [item()],
  noneSaid: [cn],
  rules: { foreground, dispositions: [], firstFiling: filing() },
  listing: null,
  agreementShares: null,
  day: '2026-11-21',
  ...more,
});
const disposition = (more: object = {}): Disposition => ({
  ...dispositionShape.parse({
    kind: 'exclusive',
    fromOrganisationId: ru,
    toOrganisationId: cn,
    territories: ['CN'],
    years: 5,
    price: 'paid',
    isPriceStated: true,
    ...more,
  }),
  id: '0190a000-0000-7000-8000-0000000000d1',
});
const withDispositions = (...all: Disposition[]) =>
  facts({ rules: { foreground, dispositions: all, firstFiling: filing() } });
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

describe('a sheet', () => {
  it('that says everything has neither gaps nor conflicts', () => {
    expect(findGaps(facts())).toEqual([]);
    expect(findConflicts(facts())).toEqual([]);
  });

  it('on which nothing is said misses every part, and says so in three languages', () => {
    const gaps = findGaps(facts({ items: [], noneSaid: [], rules: emptyRules }));
    expect(codes(gaps)).toEqual(expect.arrayContaining(['partySilent', 'sharesMissing', 'checkMissing']));
    expect(gaps.filter(({ isBlocking }) => !isBlocking)).toEqual([]);
    for (const words of Object.values(rightsWords)) {
      for (const gap of gaps) expect(sayFinding(gap, words)).not.toMatch(/[{}]|^\w+$/);
    }
  });

  it.each([
    [
      'the same number on both sides',
      facts({ items: [item(), item({ id: cn, organisationId: cn, number: 'RU2700001' })] }),
      'claimedTwice',
    ],
    [
      'free assignment between companies',
      withDispositions(disposition({ kind: 'assignment', price: 'free' })),
      'freeAssignment',
    ],
    [
      'a paid licence without a price',
      withDispositions(disposition({ isPriceStated: false })),
      'paidWithoutPrice',
    ],
    ['a licence silent on territory', withDispositions(disposition({ territories: [] })), 'silentTerritory'],
    ['a licence silent on its term', withDispositions(disposition({ years: '' })), 'silentTerm'],
    ['the same right exclusively twice', withDispositions(disposition(), disposition()), 'exclusiveTwice'],
    [
      'what is not theirs',
      withDispositions(disposition({ itemId: item().id, fromOrganisationId: cn, toOrganisationId: ru })),
      'notTheirsToGive',
    ],
    [
      'an encumbered item offered exclusively',
      {
        ...withDispositions(disposition({ itemId: item().id })),
        items: [item({ encumbrance: 'encumbered' })],
      },
      'encumberedButExclusive',
    ],
    [
      'a listing that promised China exclusively',
      facts({
        listing: { ownerOrganisationId: ru, rightsOffered: [{ form: 'exclusive', territory: ['CN'] }] },
      }),
      'listingPromisesExclusive',
    ],
    [
      'a listing that offered nothing exclusively',
      {
        ...withDispositions(disposition()),
        listing: { ownerOrganisationId: ru, rightsOffered: [{ form: 'nonExclusive', territory: [] }] },
      },
      'listingOffersNoExclusive',
    ],
    [
      'shares other than those of the agreement',
      facts({ agreementShares: { cn: 40, ru: 60 } }),
      'agreementSharesDiffer',
    ],
    [
      'a first filing away from the place of invention',
      facts({
        rules: {
          foreground,
          dispositions: [],
          firstFiling: filing({ country: 'CN', russia: { state: 'notAsked' } }),
        },
      }),
      'filingBeforeCheck',
    ],
    [
      'a check said not to be needed where the invention is made',
      facts({
        rules: { foreground, dispositions: [], firstFiling: filing({ russia: { state: 'notNeeded' } }) },
      }),
      'checkSaidNotNeeded',
    ],
  ] as const)('finds %s', (_, sheet, code) => {
    expect(codes(findConflicts(sheet))).toContain(code);
  });

  it('lets institutes assign free of charge', () => {
    const sheet = withDispositions(disposition({ kind: 'assignment', price: 'free' }));
    const parties = sheet.parties.map((party) => ({ ...party, isCompany: party.bank === 'cn' }));
    expect(codes(findConflicts({ ...sheet, parties }))).not.toContain('freeAssignment');
  });
});

describe('shares', () => {
  it('make up the whole or are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
        const shares = [
          { organisationId: cn, perMille: a },
          { organisationId: ru, perMille: b },
        ];
        const rule = { ...territory, shares };
        const { success } = foregroundShape.safeParse({ territories: { CN: rule, RU: rule, third: rule } });
        expect(success).toBe(a + b === 1000 || a + b === 0);
      }),
    );
  });
});

const country = fc.constantFrom('CN', 'RU', 'other');
const state = fc.constantFrom('notAsked', 'asked', 'passed', 'refused', 'notNeeded');

describe('a filing', () => {
  it('never leaves the place of invention before its check is passed with number and date', () => {
    fc.assert(
      fc.property(
        fc.record({
          madeIn: fc.constantFrom('CN', 'RU', 'both', 'other'),
          country,
          reason: fc.constantFrom('', 'why'),
          china: fc.record({
            state,
            number: fc.constantFrom('', '7'),
            on: fc.constantFrom('', '2026-01-10', '2027-01-01'),
          }),
          russia: fc.record({
            state,
            number: fc.constantFrom('', '8'),
            on: fc.constantFrom('', '2026-01-10'),
            way: fc.constantFrom('permission', 'sixMonths'),
            filedOn: fc.constantFrom('', '2026-05-21', '2026-05-22'),
          }),
        }),
        country,
        fc.boolean(),
        (said, to, isFirst) => {
          const plan = firstFilingShape.parse(said);
          const refusal = refuseFiling(plan, { country: to, day: '2026-11-21', isFirst });
          if (refusal) return;
          for (const home of checksNeeded(plan.madeIn, to)) {
            expect(isCheckPassed(plan, home, '2026-11-21')).toBe(true);
          }
          expect(plan.reason).not.toBe('');
          if (isFirst) expect(to).toBe(plan.country);
        },
      ),
    );
  });

  it('waits six months from the Russian application', () => {
    const russia = { state: 'passed', number: '8', way: 'sixMonths' };
    const on = (filedOn: string) => filing({ country: 'CN', russia: { ...russia, filedOn } });
    const ask = (plan: FirstFiling) =>
      refuseFiling(plan, { country: 'CN', day: '2026-11-21', isFirst: true });
    expect(ask(on('2026-05-21'))).toBeUndefined();
    expect(ask(on('2026-05-22'))).toMatchObject({
      code: 'cooperation.rights.filingCheckOpen',
      params: { country: 'RU' },
    });
    expect(ask(filing({ country: 'CN', russia: passed }))).toBeUndefined();
  });
});

describe('what law says where a contract is silent', () => {
  const { topics, sources, licenceWords } = rightsDefaults();

  it('names a source and a confidence for every rule, and speaks of findings that exist', () => {
    const known = new Set(sources.map(({ id }) => id));
    for (const { cn: chinese, ru: russian, gaps } of topics) {
      expect(known).toContain(chinese.source);
      expect(known).toContain(russian.source);
      for (const gap of gaps) expect(Object.keys(rightsWords.en.findings)).toContain(gap);
    }
  });

  it('names the 1999 protocol and says nothing of its part V but where to read it', () => {
    const protocol = sources.find(({ id }) => id === 'protocol1999');
    expect(protocol?.remark).not.toBeNull();
    expect(topics.flatMap(({ cn: a, ru: b }) => [a.source, b.source])).not.toContain('protocol1999');
  });

  it('tells the three licences apart in three languages', () => {
    expect(licenceWords.map(({ words }) => words.zh)).toEqual(['独占许可', '排他许可', '普通许可']);
    expect(new Set(licenceWords.map(({ words }) => words.ru)).size).toBe(3);
  });
});
