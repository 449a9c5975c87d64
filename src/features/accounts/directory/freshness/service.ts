import { hasRole, isMemberOf } from '../../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../../shared/app-error.ts';
import { dayOf } from '../../../../shared/day.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import { pickText, type Language } from '../../../../shared/language.ts';
import { fillSentence } from '../../../../shared/messages.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { personIdOf, requireRole } from '../../access.ts';
import { idsOfSame } from '../../merging/alias-views.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { listOwnerIds } from '../../organisations/membership-views.ts';
import { mailPeople } from '../../people/mail-people.ts';
import type { Freshness, freshnessEndpoints } from './contract.ts';
import { freshnessMails } from './freshness-mails.ts';
import { askAgainDays, type Profile, type ProfileField } from './rules.ts';
import { answerRequests, insertRequest, insertVainSearch, lastRequestAt, markConfirmed } from './store.ts';
import { findGaps, listGaps, listOperators, type FoundGaps } from './views.ts';

type Endpoints = typeof freshnessEndpoints;

/** Who may say that something was looked for in vain, and ask for it. */
const searchers = ['moderator', 'programme_officer', 'park_manager'] as const;

export async function readFreshness(ctx: Ctx, profile: Profile): Promise<Freshness> {
  const found = await findOpen(ctx, profile);
  const {
    sourceFile,
    subject: _subject,
    id: _id,
    names: _names,
    kind: _kind,
    country: _,
    region: _r,
    ...gaps
  } = found;
  return {
    ...gaps,
    sourceFile,
    mayConfirm: await mayConfirm(ctx, found),
    mayNote: hasRole(ctx.actor, ...searchers),
  };
}

/** One of its people says that the profile is still true; what they were asked is answered by it. */
export async function confirmProfile(ctx: Ctx, profile: Profile): Promise<Freshness> {
  const personId = personIdOf(ctx.actor);
  const found = await findOpen(ctx, profile);
  if (!(await mayConfirm(ctx, found))) throw new AppError('forbidden', 'platform.forbidden');
  const today = dayOf(ctx.clock());
  await ctx.transaction(async (tx) => {
    await markConfirmed(tx, found, today, personId);
    await answerRequests(tx, found);
    await note(tx, found, 'confirmed', {});
  });
  return readFreshness(ctx, profile);
}

export async function noteVainSearch(
  ctx: Ctx,
  { field, lookedOn, lookedAt, ...profile }: ParsedInputOf<Endpoints['noteVain']>,
): Promise<Freshness> {
  requireRole(ctx.actor, ...searchers);
  const personId = personIdOf(ctx.actor);
  const found = await findOpen(ctx, profile);
  if (lookedOn > dayOf(ctx.clock())) throw fieldFault('lookedOn', 'accounts.freshness.dayToCome');
  if (!found.expected.includes(field)) throw fieldFault('field', 'accounts.freshness.notExpected');
  if (found.filled.includes(field)) throw new AppError('conflict', 'accounts.freshness.fieldThere');
  await ctx.transaction(async (tx) => {
    await insertVainSearch(tx, found, { field, lookedOn, lookedAt, personId });
    if (!(await wasAskedLately(tx, found, field))) await askPeople(tx, found, field, personId);
    await note(tx, found, 'vainSearch', { field, lookedOn });
  });
  return readFreshness(ctx, profile);
}

/** Asks those responsible; not again for the same within thirty days. */
export async function askForUpdate(
  ctx: Ctx,
  { field = null, ...profile }: Profile & { field?: ProfileField | null | undefined },
): Promise<Freshness> {
  requireRole(ctx.actor, ...searchers);
  const personId = personIdOf(ctx.actor);
  const found = await findOpen(ctx, profile);
  if (found.responsible.length === 0) throw new AppError('conflict', 'accounts.freshness.nobodyToAsk');
  await ctx.transaction(async (tx) => {
    if (await wasAskedLately(tx, found, field))
      throw new AppError('conflict', 'accounts.freshness.askedLately');
    await askPeople(tx, found, field, personId);
    await note(tx, found, 'updateAsked', { field });
  });
  return readFreshness(ctx, profile);
}

export async function pageGaps(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<Endpoints['gaps']>,
): Promise<OutputOf<Endpoints['gaps']>> {
  const found = await listGaps(ctx, filter, { limit: pageSize, offset: (page - 1) * pageSize });
  const items = found.items.map(({ sourceFile: _source, ...item }) => item);
  return { ...found, items, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** Where the page of a profile stands, below its language. */
export function pathOf({ subject, id }: Profile): string {
  return subject === 'organisation' ? `/partners/${id}` : `/facilities/${id}`;
}

/** A name for a mail, in the language of its reader. */
export function namedIn(names: FoundGaps['names'], language: Language): string {
  const written = Object.entries(names).filter(([, name]) => name !== undefined);
  return pickText(Object.fromEntries(written), language)?.text ?? '';
}

async function findOpen(ctx: Ctx, { subject, id }: Profile): Promise<FoundGaps> {
  const [living = id] = subject === 'organisation' ? await idsOfSame(ctx, id) : [id];
  const found = await findGaps(ctx, { subject, id: living });
  if (!found) throw new AppError('notFound', 'platform.notFound');
  return found;
}

async function keepersOf(ctx: Ctx, { subject, id }: Profile): Promise<string[]> {
  return subject === 'organisation' ? idsOfSame(ctx, id) : ((await listOperators(ctx, [id])).get(id) ?? []);
}

async function mayConfirm(ctx: Ctx, profile: Profile): Promise<boolean> {
  return (await keepersOf(ctx, profile)).some((id) => isMemberOf(ctx.actor, id));
}

async function wasAskedLately(ctx: Ctx, profile: Profile, field: ProfileField | null): Promise<boolean> {
  const last = await lastRequestAt(ctx, profile, field);
  return last !== undefined && ctx.clock().getTime() - last.getTime() < askAgainDays * 86_400_000;
}

async function askPeople(
  ctx: Ctx,
  profile: FoundGaps,
  field: ProfileField | null,
  personId: string,
): Promise<void> {
  const owners = [...(await listOwnerIds(ctx, await keepersOf(ctx, profile))).values()].flat();
  const mailed = await mailPeople(ctx, owners, (language) => {
    const { update, wholeProfile } = freshnessMails[language];
    const params = {
      name: namedIn(profile.names, language),
      field: field === null ? wholeProfile : directoryWords[language].profileFields[field],
    };
    return {
      subject: fillSentence(update.subject, params),
      text: fillSentence(update.text, params),
      path: pathOf(profile),
    };
  });
  await insertRequest(ctx, profile, { field, personId, mailed });
}

async function note(ctx: Ctx, { subject, id }: Profile, action: string, details: Record<string, unknown>) {
  const ref = { room: 'accounts', kind: subject, id };
  await recordAudit(ctx, { action: `accounts.${subject}.${action}`, ref, details });
}
