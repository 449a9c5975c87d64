import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../platform/db/context.ts';
import { invokeRoute } from '../../platform/http/invoke-route.ts';
import { testRequest } from '../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { AppError } from '../../shared/app-error.ts';
import { newId } from '../../shared/ids.ts';
import type { ListingKind } from './listings/vocabulary.ts';
import { catalogueRoutes } from './routes.ts';
import { buildCast, buildListing, buildOfferDraft, buildRequestDraft } from './testing.ts';

const who = [
  'visitor',
  'registered',
  'partner',
  'owner',
  'broker',
  'moderator',
  'compliance',
  'administrator',
] as const;
type Who = (typeof who)[number];
const everybody = [...who];
const signedIn = who.filter((one) => one !== 'visitor');
const ownerSide: Who[] = ['owner', 'broker'];
const staff: Who[] = ['moderator', 'compliance', 'administrator'];

/** Who gets past the gate for somebody's draft and somebody's published listing; everybody else is refused. */
const expected: Record<string, { draft: readonly Who[]; published: readonly Who[] }> = {
  get: { draft: ownerSide, published: everybody },
  list: { draft: everybody, published: everybody },
  compare: { draft: ownerSide, published: everybody },
  mine: { draft: signedIn, published: signedIn },
  create: { draft: ['owner'], published: ['owner'] },
  save: { draft: ownerSide, published: ownerSide },
  check: { draft: ownerSide, published: [...ownerSide, ...staff] },
  history: { draft: ownerSide, published: [...ownerSide, ...staff] },
  step: { draft: ownerSide, published: ['owner'] },
  discard: { draft: ownerSide, published: ownerSide },
  attach: { draft: ownerSide, published: ownerSide },
  detach: { draft: ownerSide, published: ownerSide },
  attachments: { draft: ownerSide, published: everybody },
  queue: { draft: ['moderator', 'compliance'], published: ['moderator', 'compliance'] },
  overview: { draft: everybody, published: everybody },
};

const listings: Record<string, string> = {};
const { ctx: system } = await useTestDatabase();
const cast = await buildCast(system);
beforeAll(async () => {
  for (const kind of ['offer', 'request'] as const) {
    for (const state of ['draft', 'published'] as const)
      listings[`${kind} ${state}`] = (await buildListing(cast, kind, { state })).id;
  }
}, 60_000);

const ctxOf = (one: Who): Ctx => (one === 'visitor' ? cast.visitor : cast[one].ctx);
const gates = ['forbidden', 'unauthenticated', 'notFound'];

/** Input right in form; revision and file are wrong, so that nothing is changed by who gets through. */
function inputOf(operation: string, kind: ListingKind, state: string, id: string): Record<string, unknown> {
  const draft = kind === 'offer' ? buildOfferDraft() : buildRequestDraft();
  const stewardship = { ...draft.stewardship, ownerOrganisationId: cast.ownerId };
  const inputs: Record<string, Record<string, unknown>> = {
    list: {},
    mine: {},
    queue: {},
    overview: {},
    create: { ...draft, stewardship },
    save: { ...draft, stewardship, id, revision: 99 },
    step: { id, step: state === 'draft' ? 'renew' : 'withdraw' },
    attach: { id, fileId: newId(), name: 'x', purpose: 'public' },
    detach: { id, attachmentId: newId() },
    compare: { id: [id] },
  };
  return inputs[operation] ?? { id };
}

describe('every route of the room', () => {
  const routes = catalogueRoutes.map((route) => [route.endpoint.id, route] as const);
  it('stands in the table', () => {
    const operations = new Set(routes.map(([id]) => id.split('.').at(-1) ?? ''));
    expect([...operations].sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(routes)('%s', async (endpointId, route) => {
    const [, kind, name] = endpointId.split('.');
    const operation = name ?? kind ?? '';
    for (const state of ['draft', 'published'] as const) {
      const allowed = new Set<Who>();
      for (const one of who) {
        const listingKind = kind === 'request' ? 'request' : 'offer';
        const id = ['step', 'discard'].includes(operation)
          ? await freshId(listingKind, state)
          : (listings[`${listingKind} ${state}`] ?? '');
        const isThrough = await passes(route, ctxOf(one), inputOf(operation, listingKind, state, id));
        if (isThrough) allowed.add(one);
      }
      expect([...allowed].sort(), state).toEqual([...(expected[operation]?.[state] ?? [])].sort());
    }
  });

  async function freshId(kind: ListingKind, state: 'draft' | 'published'): Promise<string> {
    return (await buildListing(cast, kind, { state })).id;
  }

  /** `attach` and `detach` of an unknown file are told as notFound of the file: past the gate. */
  async function passes(route: (typeof catalogueRoutes)[number], ctx: Ctx, input: unknown): Promise<boolean> {
    try {
      await invokeRoute(route, ctx, input, testRequest());
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return !gates.includes(error.kind) || error.code === 'catalogue.attachment.notFound';
    }
  }
});
