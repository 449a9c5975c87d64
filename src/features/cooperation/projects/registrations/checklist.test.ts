import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeChecklist, openBefore, type RegistrationFacts } from './checklist.ts';
import { registrationRules } from './rule-table.ts';

const facts: RegistrationFacts = {
  technologyFrom: 'RU',
  rightsPassed: 'ordinary',
  royalty: 'no',
  registrableRights: 'yes',
  russianPublicMoney: 'no',
  chineseTaxRelief: 'no',
  crossBorderPayment: 'no',
  aboveBankThreshold: 'no',
  gateAsks: [],
  effectiveOn: '2026-12-01',
  startsOn: null,
  checkedOn: null,
  firstPaymentOn: null,
  royalties: [],
};
const list = (more: Partial<RegistrationFacts> = {}, today = '2026-12-10') =>
  makeChecklist({ rules: registrationRules, facts: { ...facts, ...more }, entered: [], today });
const keysOf = (more: Partial<RegistrationFacts> = {}) => list(more).map(({ key }) => key);
const itemOf = (key: string, more: Partial<RegistrationFacts> = {}) =>
  list(more).find((item) => item.key === key);

describe('the checklist of importing technology into China', () => {
  it('has the registration 60 days after the contract takes effect', () => {
    expect(itemOf('cn.import.contract')).toMatchObject({ dueOn: '2027-01-30', daysLeft: 51, applies: 'yes' });
    expect(keysOf()).not.toContain('cn.export.contract');
    expect(itemOf('cn.import.contract', { effectiveOn: null })).toMatchObject({
      dueOn: null,
      applies: 'yes',
    });
  });

  it('counts the royalty case from the first base amount, and each later one anew', () => {
    const royalty = { royalty: 'yes', royalties: ['2027-03-01', '2027-09-15'] };
    expect(keysOf(royalty)).not.toContain('cn.import.contract');
    expect(itemOf('cn.import.royalty', royalty)).toMatchObject({
      startedOn: '2027-03-01',
      dueOn: '2027-04-30',
    });
    expect(itemOf('cn.import.royaltyChange@2027-09-15', royalty)).toMatchObject({ dueOn: '2027-11-14' });
    expect(itemOf('cn.import.royalty', { royalty: 'yes' })).toMatchObject({ dueOn: null });
  });

  it('says perhaps where a fact is not known, and names the fact', () => {
    expect(itemOf('cn.import.contract', { royalty: 'unknown' })).toMatchObject({
      applies: 'perhaps',
      unknownFacts: ['royalty'],
    });
  });
});

describe('the checklist of other cases', () => {
  it('asks for the Russian registration of the right only where a registrable right passes', () => {
    expect(keysOf()).toContain('ru.rospatent');
    expect(keysOf({ registrableRights: 'no' })).not.toContain('ru.rospatent');
    expect(keysOf({ rightsPassed: 'none' })).not.toContain('ru.rospatent');
  });

  it('asks for the outbound review only for assignments and exclusive licences from China', () => {
    expect(keysOf({ technologyFrom: 'CN', rightsPassed: 'exclusive' })).toContain('cn.ipOutbound');
    expect(keysOf({ technologyFrom: 'CN', rightsPassed: 'ordinary' })).not.toContain('cn.ipOutbound');
    expect(keysOf({ technologyFrom: 'RU', rightsPassed: 'exclusive' })).not.toContain('cn.ipOutbound');
  });

  it('follows what the gate asks for, 60 days from the check', () => {
    const asked = { gateAsks: ['securityApproval'], checkedOn: '2026-12-01' };
    expect(itemOf('ru.securityApproval', asked)).toMatchObject({ dueOn: '2027-01-30', applies: 'yes' });
    expect(keysOf()).not.toContain('ru.securityApproval');
    expect(itemOf('ru.securityApproval', { gateAsks: ['unknown'] })).toMatchObject({ applies: 'perhaps' });
  });

  it('uses the rules in force on the day of effect', () => {
    const relief = { chineseTaxRelief: 'yes' };
    expect(keysOf({ ...relief, effectiveOn: '2026-01-22' })).not.toContain('cn.recognition');
    expect(keysOf({ ...relief, effectiveOn: '2026-01-23' })).toContain('cn.recognition');
  });

  it('keeps what was entered, whatever the facts say later', () => {
    const entered = [{ key: 'cn.import.contract', state: 'done' as const }];
    const items = makeChecklist({
      rules: registrationRules,
      facts: { ...facts, technologyFrom: 'CN' },
      entered,
      today: '2026-12-10',
    });
    expect(items.find(({ key }) => key === 'cn.import.contract')).toMatchObject({
      state: 'done',
      daysLeft: null,
    });
  });

  it('lets a bank wait only for its own required lines', () => {
    const open = list({ russianPublicMoney: 'yes', chineseTaxRelief: 'yes' });
    expect(openBefore(open, 'register', 'cn').map(({ key }) => key)).toEqual(['cn.import.contract']);
    expect(openBefore(open, 'register', 'ru').map(({ key }) => key)).toEqual(['ru.egisu', 'ru.rospatent']);
  });
});

describe('any checklist', () => {
  const answer = fc.constantFrom('yes', 'no', 'unknown');
  const anyFacts = fc.record({
    technologyFrom: fc.constantFrom('CN', 'RU', 'both', 'unknown'),
    rightsPassed: fc.constantFrom('assignment', 'exclusive', 'sole', 'ordinary', 'none', 'unknown'),
    royalty: answer,
    registrableRights: answer,
    russianPublicMoney: answer,
    chineseTaxRelief: answer,
    crossBorderPayment: answer,
    aboveBankThreshold: answer,
  });

  it('has each line once, in order of need, and never a deadline before what it counts from', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 }), (given, days) => {
        const royalties = [...new Set(days)]
          .sort((a, b) => a - b)
          .map((day) => new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10));
        const items = list({ ...given, royalties });
        const keys = items.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { startedOn, dueOn } of items) {
          if (dueOn !== null) expect(startedOn !== null && startedOn <= dueOn).toBe(true);
        }
        const certain = items.map(({ applies }) => applies);
        expect(certain).toEqual([...certain].sort().reverse());
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of a fact that turns out to be so as it said perhaps of before', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('yes', 'no'), (given, known) => {
        const before = new Set(list({ ...given, royalty: 'unknown' }).map(({ key }) => key));
        const after = list({ ...given, royalty: known }).map(({ key }) => key);
        expect(after.filter((key) => !before.has(key))).toEqual([]);
      }),
    );
  });
});
