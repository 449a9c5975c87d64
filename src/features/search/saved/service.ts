import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { idShape, newId } from '../../../shared/ids.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { readOneTimeToken } from '../../../platform/auth/one-time-tokens.ts';
import { hashSecret, newSecretToken } from '../../../platform/auth/secret-tokens.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import { readerAudience } from '../access.ts';
import type { OrganisationNames } from '../organisation-names.ts';
import { firstWords } from '../shown-hit.ts';
import { alertsOf, countAlerts, spokenText, type ShownAlert } from './alert-views.ts';
import {
  savedQueryCharactersMax,
  savedSearchesMax,
  toSavedQuery,
  type SavedAlert,
  type savedEndpoints,
  type SavedQuery,
  type SavedSearch,
} from './contract.ts';
import { unsubscribePurpose } from './digest-mail.ts';
import { proposeName } from './propose-name.ts';
import { canonicalQuery } from './rules.ts';
import {
  deleteSaved,
  endMails,
  insertSaved,
  lockOwner,
  markAlertsSeen,
  replaceQuery,
  setFeedToken,
  setLooked,
  setPaused,
  updateSettings,
} from './store.ts';
import { countSaved, findTwin, savedOf } from './views.ts';
import { asksForSomething, type Watching } from './watching.ts';

const organisationsNamedMax = 100;

type Input<Name extends keyof typeof savedEndpoints> = ParsedInputOf<(typeof savedEndpoints)[Name]>;

/** Saved searches are private: only their owner finds them, administrators no more than others. */
function ownerOf({ actor }: Ctx): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

async function ownSaved(ctx: Ctx, id: string): Promise<SavedSearch> {
  const [saved] = await savedOf(ctx, ownerOf(ctx), readerAudience(ctx.actor), id);
  if (!saved) throw new AppError('notFound', 'platform.notFound');
  return saved;
}

export async function listSaved(ctx: Ctx, names?: OrganisationNames) {
  const items = await savedOf(ctx, ownerOf(ctx), readerAudience(ctx.actor));
  return {
    items,
    newCount: items.reduce((sum, { newCount }) => sum + newCount, 0),
    max: savedSearchesMax,
    organisationNames: await namesFor(ctx, items, names),
  };
}

async function namesFor(ctx: Ctx, items: readonly SavedSearch[], names: OrganisationNames | undefined) {
  const ids = [...new Set(items.flatMap(({ query }) => query.filters.organisation ?? []))];
  if (ids.length === 0 || !names) return {};
  return await names.find(ids.slice(0, organisationsNamedMax), readerAudience(ctx.actor), ctx.language);
}

/** Errors: `search.saved.duplicate`, `.tooMany`, `.nothingToWatch`, `.tooLong`. */
export async function createSaved(
  ctx: Ctx,
  watching: Watching,
  input: Input<'create'>,
): Promise<SavedSearch> {
  const personId = ownerOf(ctx);
  const query = toSavedQuery(input.query);
  requireWatchable(query, watching);
  const id = newId(ctx.clock().getTime());
  await ctx.transaction(async (tx) => {
    await lockOwner(tx, personId);
    await refuseTwin(tx, personId, query);
    if ((await countSaved(tx, personId)) >= savedSearchesMax) {
      throw new AppError('conflict', 'search.saved.tooMany', { params: { maximum: savedSearchesMax } });
    }
    const { frequency, byMail } = input;
    const name = input.name ?? proposeName(query, ctx.language);
    await insertSaved(tx, { id, personId, name, query, queryHash: hashOf(query), frequency, byMail });
    await audit(tx, 'create', id, { frequency, byMail });
  });
  return await ownSaved(ctx, id);
}

export async function updateSaved(
  ctx: Ctx,
  watching: Watching,
  input: Input<'update'>,
): Promise<SavedSearch> {
  const personId = ownerOf(ctx);
  const { id, name, frequency, byMail, isPaused } = input;
  const query = input.query && toSavedQuery(input.query);
  if (query) requireWatchable(query, watching);
  await ctx.transaction(async (tx) => {
    await lockOwner(tx, personId);
    const before = await ownSaved(tx, id);
    if (query && canonicalQuery(query) !== canonicalQuery(before.query)) {
      await refuseTwin(tx, personId, query);
      await replaceQuery(tx, id, query, hashOf(query));
    }
    if (isPaused !== undefined) await setPaused(tx, id, isPaused);
    await updateSettings(tx, id, { name, frequency, byMail });
    await audit(tx, 'change', id, { frequency, byMail, isPaused, isOtherQuery: query !== undefined });
  });
  return await ownSaved(ctx, id);
}

export async function removeSaved(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await ownSaved(tx, id);
    await deleteSaved(tx, [id]);
    await audit(tx, 'delete', id);
  });
}

/** One saved search with a page of its alerts, as its owner may see the records now. */
export async function showSaved(
  ctx: Ctx,
  termbase: LiveTermbase,
  { id, page, pageSize }: Input<'get'>,
  names?: OrganisationNames,
) {
  const saved = await ownSaved(ctx, id);
  const audience = readerAudience(ctx.actor);
  const total = await countAlerts(ctx, id, audience);
  const alerts = await alertsOf(ctx, id, audience, { offset: (page - 1) * pageSize, limit: pageSize });
  return {
    saved,
    alerts: {
      items: alerts.map((alert) => toAlert(ctx, termbase, alert)),
      total,
      page,
      pageSize,
      asOf: ctx.clock().toISOString(),
    },
    organisationNames: await namesFor(ctx, [saved], names),
  };
}

function toAlert(ctx: Ctx, termbase: LiveTermbase, alert: ShownAlert): SavedAlert {
  const { id, ref, kind, number, sourceLanguage, country, level, isDemo, reason, isSeen } = alert;
  return {
    id,
    ref,
    kind,
    number,
    title: spokenText(alert.titles, ctx.language, sourceLanguage),
    summary: spokenText(alert.summaries, ctx.language, sourceLanguage),
    sourceLanguage,
    country,
    level,
    isDemo,
    date: alert.date?.toISOString() ?? null,
    reason,
    foundAt: alert.foundAt.toISOString(),
    isSeen,
    matchedConcepts: firstWords(alert.conceptIds, termbase),
    matchedWords: alert.words,
  };
}

export async function markSeen(ctx: Ctx, { id, until }: Input<'markSeen'>): Promise<void> {
  await ownSaved(ctx, id);
  const moment = until === undefined ? ctx.clock() : new Date(until);
  await markAlertsSeen(ctx, id, moment, readerAudience(ctx.actor));
  await setLooked(ctx, id);
}

/** A new secret address; only its hash is kept, so it is told this once. */
export async function openFeed(ctx: Ctx, id: string): Promise<{ path: string }> {
  const token = newSecretToken();
  await ctx.transaction(async (tx) => {
    await ownSaved(tx, id);
    await setFeedToken(tx, id, hashSecret(token));
    await audit(tx, 'openFeed', id);
  });
  return { path: `/feeds/saved.atom?token=${token}` };
}

export async function closeFeed(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await ownSaved(tx, id);
    await setFeedToken(tx, id, null);
    await audit(tx, 'closeFeed', id);
  });
}

/** Ends mails by the secret of a mail, without signing in; whoever asks twice is told the same. */
export async function unsubscribe(ctx: Ctx, { token, savedId }: Input<'unsubscribe'>): Promise<void> {
  const personId = await readOneTimeToken(ctx, unsubscribePurpose, token);
  const isBroken = savedId !== undefined && !idShape.safeParse(savedId).success;
  if (personId === undefined || isBroken) throw new AppError('notFound', 'search.saved.linkNotValid');
  await ctx.transaction(async (tx) => {
    for (const id of await endMails(tx, personId, savedId)) await audit(tx, 'endMails', id);
  });
}

function requireWatchable(query: SavedQuery, watching: Watching): void {
  if (query.q.length > savedQueryCharactersMax) {
    const params = { maximum: savedQueryCharactersMax };
    throw new AppError('invalid', 'search.saved.tooLong', { params });
  }
  if (!asksForSomething(query, watching)) throw new AppError('invalid', 'search.saved.nothingToWatch');
}

async function refuseTwin(tx: Ctx, personId: string, query: SavedQuery): Promise<void> {
  const twin = await findTwin(tx, personId, hashOf(query));
  if (twin) throw new AppError('conflict', 'search.saved.duplicate', { params: { name: twin.name } });
}

function hashOf(query: SavedQuery): string {
  return hashSecret(canonicalQuery(query));
}

async function audit(tx: Ctx, act: string, id: string, details?: Record<string, unknown>): Promise<void> {
  const ref = { room: 'search', kind: 'savedSearch', id };
  const known = Object.entries(details ?? {}).filter(([, value]) => value !== undefined);
  await recordAudit(tx, { action: `search.saved.${act}`, ref, details: Object.fromEntries(known) });
}
