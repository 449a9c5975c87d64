import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../shared/actor.ts';
import {
  audienceOf,
  canEdit,
  canSee,
  canSeeDeclaration,
  canSeeOwner,
  canSeeSteward,
  isOwnCase,
  sidesOf,
  statesWaitingFor,
  visibilitiesFor,
} from './access.ts';
import { listingStates, visibilities, type ListingState, type Visibility } from './listings/vocabulary.ts';

const person = (personId: string, more: Partial<Extract<Actor, { kind: 'person' }>> = {}): Actor => ({
  kind: 'person', personId, roles: [], organisationIds: [], isPartner: false, ...more,
}); // prettier-ignore
const withRole = (role: Role) => person(role, { roles: [role] });
const readers: Record<string, Actor> = {
  visitor: { kind: 'visitor' },
  registered: person('registered'),
  partner: person('partner', { organisationIds: ['other'], isPartner: true }),
  member: person('member', { organisationIds: ['owner'] }),
  broker: person('broker', { roles: ['broker'] }),
  otherBroker: person('otherBroker', { roles: ['broker'] }),
  formerBroker: person('broker'),
  moderator: withRole('moderator'),
  compliance: withRole('compliance_officer'),
  administrator: withRole('administrator'),
  system: { kind: 'system', name: 'test' },
};
const listing = (state: ListingState, visibility: Visibility, isAnonymous = false) => ({
  state, visibility, isAnonymous, ownerOrganisationId: 'owner', createdBy: 'author', brokerId: 'broker', formAcceptedBy: null,
}); // prettier-ignore
const whoOf = (ask: (actor: Actor) => boolean) =>
  Object.keys(readers).filter((name) => ask(readers[name] as Actor));

const ownerSide = ['member', 'broker', 'system'];
const staff = ['moderator', 'compliance', 'administrator'];
const audience: Record<Visibility, string[]> = {
  public: ['visitor', 'registered', 'partner', 'otherBroker', 'formerBroker'],
  registered: ['registered', 'partner', 'otherBroker', 'formerBroker'],
  partners: ['partner'],
  private: [],
};
const cases = listingStates.flatMap((state) =>
  visibilities.map((visibility) => [state, visibility] as const),
);

describe('who sees a listing', () => {
  it.each(cases)('%s, %s', (state, visibility) => {
    const isOpen = state === 'published' || state === 'reserved';
    const expected = [
      ...ownerSide,
      ...(state === 'draft' ? [] : staff),
      ...(isOpen ? audience[visibility] : []),
    ];
    expect(whoOf((actor) => canSee(listing(state, visibility), actor)).sort()).toEqual(expected.sort());
  });

  it('of whom the declaration, the steward’s view and an anonymous owner are shown', () => {
    const open = listing('published', 'public', true);
    expect(whoOf((actor) => canSeeDeclaration(open, actor))).toEqual([
      'member',
      'broker',
      'compliance',
      'system',
    ]);
    expect(whoOf((actor) => canSeeSteward(open, actor))).toEqual(['member', 'broker', ...staff, 'system']);
    expect(whoOf((actor) => canSeeOwner(open, actor))).toEqual(['member', 'broker', ...staff, 'system']);
    expect(whoOf((actor) => canEdit(open, actor))).toEqual(['member', 'broker']);
    expect(whoOf((actor) => canSeeDeclaration(listing('draft', 'public'), actor))).toEqual(ownerSide);
  });

  it('lists and search say the same', () => {
    for (const visibility of visibilities) {
      const open = listing('published', visibility);
      for (const [name, actor] of Object.entries(readers)) {
        if (ownerSide.includes(name)) continue;
        expect(visibilitiesFor(actor).includes(visibility), `${name} ${visibility}`).toBe(
          canSee(open, actor),
        );
      }
    }
  });
});

describe('audienceOf', () => {
  it('names the owner only where he may be known, and nobody for what is not open', () => {
    expect(audienceOf(listing('published', 'registered'))).toEqual(['registered', 'org:owner', 'staff']);
    expect(audienceOf(listing('reserved', 'public', true))).toEqual(['public', 'staff']);
    expect(audienceOf(listing('published', 'private'))).toEqual(['org:owner', 'staff']);
    expect(audienceOf(listing('paused', 'public'))).toEqual([]);
  });
});

describe('sides and own cases', () => {
  it.each([
    ['visitor', []],
    ['member', ['owner']],
    ['broker', ['broker']],
    ['formerBroker', []],
    ['moderator', ['moderator']],
    ['compliance', ['compliance']],
    ['administrator', []],
    ['system', ['system']],
  ])('%s', (name, sides) =>
    expect(sidesOf(listing('published', 'public'), readers[name] as Actor)).toEqual(sides),
  );

  it('an author without organisation is the owner of what has none', () => {
    const alone = { ...listing('draft', 'public'), ownerOrganisationId: null };
    expect(sidesOf(alone, person('author'))).toEqual(['owner']);
    expect(sidesOf(alone, person('somebody'))).toEqual([]);
  });

  it('the author never decides, even after leaving the organisation', () => {
    expect(isOwnCase(listing('in_moderation', 'public'), person('author'))).toBe(true);
    expect(whoOf((actor) => isOwnCase(listing('in_moderation', 'public'), actor))).toEqual([
      'member',
      'broker',
    ]);
  });

  it('queues go by role', () => {
    expect(statesWaitingFor(withRole('moderator'))).toEqual(['in_moderation', 'approved']);
    expect(statesWaitingFor(withRole('compliance_officer'))).toEqual(['in_screening']);
    expect(statesWaitingFor(withRole('administrator'))).toEqual([]);
  });
});
