import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationKinds, verificationStates } from './kinds.ts';
import {
  changesIdentity,
  checkPlace,
  checkRegistrationIds,
  isIdentityFixed,
  mayBecomeKind,
  needsReason,
  roleFromMembership,
  statesReachable,
  verificationSteps,
} from './rules.ts';

describe('the life of an organisation account', () => {
  it.each([
    ['registered', ['organisation'], ['documents_sent']],
    ['registered', ['moderator', 'administrator'], []],
    ['documents_sent', ['moderator'], ['verified', 'rejected']],
    ['documents_sent', ['organisation', 'administrator'], []],
    ['verified', ['moderator'], []],
    ['verified', ['administrator'], ['suspended']],
    ['suspended', ['administrator'], ['verified']],
    ['rejected', ['organisation', 'moderator', 'administrator'], []],
    ['listed', ['organisation', 'moderator', 'administrator'], []],
  ] as const)('from %s by %j to %j', (from, sides, states) => {
    expect(statesReachable(from, sides)).toEqual(states);
  });

  it('lets nobody but the organisation itself begin, and never verify itself', () => {
    const own = verificationSteps.filter((step) => step.by === 'organisation');
    expect(own).toEqual([{ from: 'registered', to: 'documents_sent', by: 'organisation' }]);
  });

  it('asks for a reason when something is taken away', () => {
    expect(verificationStates.filter(needsReason)).toEqual(['rejected', 'suspended']);
  });
});

describe('roles by membership', () => {
  it('give nothing in a rejected or suspended organisation', () => {
    for (const kind of organisationKinds) {
      expect(roleFromMembership(kind, 'rejected')).toBeUndefined();
      expect(roleFromMembership(kind, 'suspended')).toBeUndefined();
    }
  });

  it.each([
    ['university', 'institute', 'institute'],
    ['company', 'enterprise', 'enterprise'],
    ['park', undefined, 'park_manager'],
    ['fund', undefined, 'fund_manager'],
    ['intermediary', undefined, 'broker'],
    ['ministry', undefined, 'programme_officer'],
    ['media', undefined, undefined],
  ] as const)('%s: %s when registered, %s when verified', (kind, registered, verified) => {
    expect(roleFromMembership(kind, 'registered')).toBe(registered);
    expect(roleFromMembership(kind, 'verified')).toBe(verified);
  });

  it('never give a role of the platform itself', () => {
    const roles = organisationKinds.flatMap((kind) =>
      verificationStates.map((state) => roleFromMembership(kind, state)),
    );
    for (const role of [
      'moderator',
      'compliance_officer',
      'administrator',
      'translator',
      'expert_reviewer',
    ] as const) {
      expect(roles).not.toContain(role);
    }
  });
});

describe('identity', () => {
  const before = {
    kind: 'company',
    country: 'RU',
    names: { ru: 'Завод' },
    registrationIds: { inn: '7707083893' },
  };

  it.each([
    [{ ...before }, false],
    [{ ...before, names: { ru: 'Завод', zh: undefined } }, false],
    [{ ...before, kind: 'fund' }, true],
    [{ ...before, country: 'CN' }, true],
    [{ ...before, names: { ru: 'Завод', zh: '工厂' } }, true],
    [{ ...before, registrationIds: {} }, true],
  ])('%j changes it: %s', (after, changes) => {
    expect(changesIdentity(before, after as typeof before)).toBe(changes);
  });

  it('is fixed from the sending of documents on', () => {
    expect(verificationStates.filter(isIdentityFixed)).toEqual(['documents_sent', 'verified', 'suspended']);
  });

  it('lets a ministry stay one and nobody become one', () => {
    expect(mayBecomeKind('ministry', 'ministry')).toBe(true);
    expect(mayBecomeKind('company', 'ministry')).toBe(false);
    expect(mayBecomeKind('ministry', 'authority')).toBe(true);
  });
});

describe('facts', () => {
  it('drops empty numbers, stores right ones in one form, tells each wrong one', () => {
    expect(checkRegistrationIds({ inn: ' 77 0708 3893 ', ogrn: '  ' })).toEqual({
      ids: { inn: '7707083893' },
      faults: [],
    });
    const { ids, faults } = checkRegistrationIds({ inn: '1', uscc: '?', ogrn: '1027700132196' });
    expect(ids).toEqual({});
    expect(faults.map((fault) => `${fault.path} ${fault.code}`)).toEqual([
      'registrationIds.uscc accounts.registrationId.characters',
      'registrationIds.ogrn accounts.registrationId.checkDigit',
      'registrationIds.inn accounts.registrationId.length',
    ]);
  });

  it('never throws, whatever is typed as a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ids, faults } = checkRegistrationIds({ uscc: text, ogrn: text, ogrnip: text, inn: text });
        expect(Object.keys(ids).length + faults.length).toBe(text.trim() === '' ? 0 : 4);
      }),
    );
  });

  it('wants the region in its country', () => {
    const known = (region: string) => region === 'CN-HL';
    expect(checkPlace({ country: 'CN', region: 'CN-HL' }, known)).toEqual([]);
    expect(checkPlace({ country: 'RU', region: null }, known)).toEqual([]);
    expect(checkPlace({ country: null, region: 'CN-HL' }, known)[0]?.code).toBe(
      'accounts.regionOfOtherCountry',
    );
    expect(checkPlace({ country: 'CN', region: 'CN-ZZ' }, known)[0]?.code).toBe('accounts.regionUnknown');
  });
});
