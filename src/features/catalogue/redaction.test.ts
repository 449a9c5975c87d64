import { afterAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../platform/db/context.ts';
import { createEventDelivery } from '../../platform/events/deliver.ts';
import { createInProcessCaller, routeTable } from '../../platform/http/call-in-process.ts';
import { createErrorTranslator } from '../../platform/i18n/translate-error.ts';
import { silentLog } from '../../platform/log/log.ts';
import { testRequest } from '../../platform/testing/call-route.ts';
import { testContext } from '../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { ApiProblem } from '../../shared/api-problem.ts';
import type { Endpoint } from '../../shared/endpoint.ts';
import { search } from '../search/contract.ts';
import { searchRoutes } from '../search/public.ts';
import { openTestSearch } from '../search/testing.ts';
import { overviewEndpoint } from './listings/endpoints.ts';
import type { ListingKind } from './listings/vocabulary.ts';
import { takeStep } from './listings/steps.ts';
import { catalogueWords } from './messages/catalogue-words.ts';
import { offers } from './offers/contract.ts';
import { catalogueListeners, catalogueRoutes } from './public.ts';
import { requests } from './requests/contract.ts';
import { buildCast, buildListing, buildOfferDraft, buildRequestDraft } from './testing.ts';

const translate = createErrorTranslator([catalogueWords]);

const { database, ctx: system } = await useTestDatabase();
const { termbase, index } = await openTestSearch(system);
const cast = await buildCast(system);
const table = routeTable([...catalogueRoutes, ...searchRoutes(index, termbase)]);
afterAll(() => index.stop());

const settle = async () => {
  await createEventDelivery({ database, listeners: catalogueListeners, log: silentLog }).drain();
  await index.catchUp();
};

/** The answer, or the refusal as the reader gets it, as text. */
async function tell(ctx: Ctx, endpoint: Endpoint, input: unknown): Promise<string> {
  const call = createInProcessCaller(table, translate, ctx, testRequest()) as (
    endpoint: Endpoint,
    input: unknown,
  ) => Promise<unknown>;
  try {
    return JSON.stringify(await call(endpoint, input));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return JSON.stringify(error.problem);
  }
}

const endpointsOf = (kind: ListingKind) => (kind === 'offer' ? offers : requests);
const text = JSON.stringify;

async function everythingAbout(
  ctx: Ctx,
  kind: ListingKind,
  { id, number }: { id: string; number: string },
): Promise<string> {
  const at = endpointsOf(kind);
  const draft = kind === 'offer' ? buildOfferDraft() : buildRequestDraft();
  const answers = [];
  for (const language of ['zh', 'ru', 'en'] as const) {
    const reader = testContext(database, { actor: ctx.actor, language });
    answers.push(
      await tell(reader, at.get, { id }),
      await tell(reader, at.get, { id: number }),
      await tell(reader, at.list, { pageSize: 100 }),
      await tell(reader, at.list, { region: ['RU-PRI'] }),
      await tell(reader, at.compare, { id: [id, number] }),
      await tell(reader, at.check, { id }),
      await tell(reader, at.history, { id }),
      await tell(reader, at.discard, { id }),
      await tell(reader, at.attachments, { id }),
      await tell(reader, at.step, { id, step: 'pause' }),
      await tell(reader, at.step, { id, step: 'acceptForm' }),
      await tell(reader, at.save, { ...draft, id, revision: 1 }),
      await tell(reader, overviewEndpoint, {}),
      await tell(reader, search, { q: draft.text.title }),
      await tell(reader, search, { region: ['RU-PRI'] }),
    );
  }
  return answers.join('\n');
}

describe('what is not for everybody', () => {
  const secretsOf = { offer: ['7654321', '17-тайное'], request: ['7654321', 'Перекачка хвостов'] };
  it.each(['offer', 'request'] as const)(
    'price, declaration, contact of an %s stay with the owner',
    async (kind) => {
      const made = await buildListing(cast, kind);
      await settle();
      for (const ctx of [cast.visitor, cast.registered.ctx, cast.partner.ctx]) {
        const seen = await everythingAbout(ctx, kind, made);
        expect(seen).toContain(made.number);
        for (const secret of [
          ...secretsOf[kind],
          cast.owner.personId,
          cast.broker.personId,
          'Petrovskaya',
          'Тайная причина',
        ]) {
          expect(seen).not.toContain(secret);
        }
      }
      const at = endpointsOf(kind);
      const own = await tell(cast.owner.ctx, at.get, { id: made.id });
      for (const secret of [...secretsOf[kind], cast.owner.personId, 'Petrovskaya'])
        expect(own).toContain(secret);
      const moderated = await tell(cast.moderator.ctx, at.get, { id: made.id });
      expect(moderated).toContain('Petrovskaya');
      for (const secret of secretsOf[kind]) expect(moderated).not.toContain(secret);
      expect(await tell(cast.compliance.ctx, at.get, { id: made.id })).toContain(secretsOf[kind][1]);
    },
  );

  it.each(['offer', 'request'] as const)(
    'an owner may show what an %s costs to those who signed in',
    async (kind) => {
      const draft =
        kind === 'offer'
          ? buildOfferDraft({ facts: { isPriceShown: true } })
          : buildRequestDraft({ facts: { isBudgetShown: true } });
      const made = await buildListing(cast, kind, { draft });
      const at = endpointsOf(kind);
      expect(await tell(cast.visitor, at.get, { id: made.id })).not.toContain('7654321');
      expect(await tell(cast.registered.ctx, at.get, { id: made.id })).toContain('7654321');
    },
  );
});

describe('an anonymous request', () => {
  it('tells nobody outside who asks: not the id, a name, the region or a person', async () => {
    const made = await buildListing(cast, 'request', {
      draft: buildRequestDraft({ facts: { isAnonymous: true } }),
    });
    const traces = [
      cast.ownerId,
      'Приморск',
      '滨海',
      'Primorye',
      'RU-PRI',
      cast.owner.personId,
      'Petrovskaya',
      cast.broker.personId,
    ];
    await settle();
    for (const ctx of [cast.visitor, cast.registered.ctx, cast.partner.ctx, cast.unverified.ctx]) {
      const id = made.id;
      const direct = [
        await tell(ctx, requests.get, { id }),
        await tell(ctx, requests.compare, { id: [id] }),
      ].join('\n');
      expect(direct).toContain(made.number);
      for (const trace of traces) expect(direct).not.toContain(trace);
      const lists = [
        await tell(ctx, requests.list, { pageSize: 100 }),
        await tell(ctx, search, { q: buildRequestDraft().text.title, pageSize: 100 }),
      ].map((one) => JSON.parse(one) as { items: object[] });
      for (const { items } of lists) {
        const shown = items.filter((item) => text(item).includes(made.number));
        expect(shown).toHaveLength(1);
        for (const trace of traces) expect(text(shown)).not.toContain(trace);
      }
      const around = await everythingAbout(ctx, 'request', made);
      for (const trace of traces.slice(5)) expect(around).not.toContain(trace);
      const byRegion = [
        await tell(ctx, requests.list, { region: ['RU-PRI'] }),
        await tell(ctx, search, { region: ['RU-PRI'] }),
      ].join('\n');
      expect(byRegion).not.toContain(made.number);
    }
    for (const ctx of [cast.owner.ctx, cast.broker.ctx, cast.moderator.ctx]) {
      expect(await tell(ctx, requests.get, { id: made.id })).toContain(cast.ownerId);
    }
  });

  it('is refused at the draft when its words name the owner, and the refusal goes to the owner only', async () => {
    const draft = buildRequestDraft({
      facts: { isAnonymous: true },
      text: { constraints: 'Опыты в Приморском центре сварки' },
    });
    const { id } = await buildListing(cast, 'request', { state: 'draft', draft });
    expect(await tell(cast.owner.ctx, requests.step, { id, step: 'submit' })).toContain(
      'anonymousNamesOwner',
    );
    expect(await tell(cast.partner.ctx, requests.step, { id, step: 'submit' })).toContain(
      'catalogue.listing.notFound',
    );
  });
});

describe('search', () => {
  it('has a listing while it is open, and as it is now', async () => {
    const draft = buildOfferDraft({ text: { title: 'Кавитационный пеногаситель' } });
    const { id } = await buildListing(cast, 'offer', { draft, state: 'approved' });
    const isFound = async (ctx: Ctx) => {
      await settle();
      return (await tell(ctx, search, { q: 'кавитационный пеногаситель' })).includes(id);
    };
    const steps = [
      [cast.moderator, 'publish', true],
      [cast.owner, 'pause', false],
      [cast.owner, 'resume', true],
      [cast.broker, 'reserve', true],
      [cast.broker, 'release', true],
      [cast.owner, 'withdraw', false],
    ] as const;
    expect(await isFound(cast.visitor)).toBe(false);
    for (const [{ ctx }, step, expected] of steps) {
      await takeStep(ctx, 'offer', id, { step });
      expect(await isFound(cast.visitor), step).toBe(expected);
    }
  });

  it.each([
    ['registered', [false, true, true, true, true]],
    ['partners', [false, false, true, true, true]],
    ['private', [false, false, false, true, true]],
  ] as const)('keeps to the visibility %s', async (visibility, expected) => {
    const draft = buildOfferDraft({ stewardship: { visibility } });
    const { id } = await buildListing(cast, 'offer', { draft });
    await settle();
    const readers = [cast.visitor, cast.registered.ctx, cast.partner.ctx, cast.owner.ctx, cast.moderator.ctx];
    for (const endpoint of [offers.list, search]) {
      const found = [];
      for (const ctx of readers) found.push((await tell(ctx, endpoint, { pageSize: 100 })).includes(id));
      expect(found, endpoint.id).toEqual(expected);
    }
  });
});
