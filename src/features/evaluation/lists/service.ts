import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import { listChanged } from '../events.ts';
import { requireListKeeper, requireListReader, requireListSetter } from './access.ts';
import type { listEndpoints, ListView } from './contract.ts';
import { differencesOf, entriesOf } from './entry-views.ts';
import { findListHits } from './find-hits.ts';
import { proposeTechnologyEntries } from './find-technologies.ts';
import { patternsOfTyped } from './typed-search.ts';
import { namesOfPeople, presentList } from './present.ts';
import { normaliseNumber } from './registration-number.ts';
import { endShare, insertList, insertShare, lockList, updateHead, writeUse } from './store.ts';
import { findList, listsInUse, listsOf, sharesOf, usesOf, versionsOf, type StoredList } from './views.ts';

type Input<Name extends keyof typeof listEndpoints> = ParsedInputOf<(typeof listEndpoints)[Name]>;

/** The list, for who may read lists. Errors: `evaluation.lists.notFound`. */
export async function listForReader(ctx: Ctx, id: string): Promise<StoredList> {
  requireListReader(ctx.actor);
  const list = await findList(ctx, id);
  if (!list) throw new AppError('notFound', 'evaluation.lists.notFound');
  return list;
}

export async function showLists(ctx: Ctx, input: Input<'list'>) {
  requireListReader(ctx.actor);
  const { items, total } = await listsOf(ctx, input);
  return { items: items.map(presentList), total, ...pageOf(ctx, input) };
}

export async function createList(ctx: Ctx, { kind, ...head }: Input<'create'>): Promise<ListView> {
  const createdBy = requireListKeeper(ctx.actor);
  return await ctx.transaction(async (tx) => {
    const id = await insertList(tx, head, { kind, externalKey: null, isDemo: false, createdBy });
    await audit(tx, id, 'create', { kind });
    return presentList(await listForReader(tx, id));
  });
}

export async function showList(ctx: Ctx, id: string) {
  const list = await listForReader(ctx, id);
  const [versions, uses] = [await versionsOf(ctx, id), await usesOf(ctx, id)];
  const personOf = await namesOfPeople(ctx, [
    ...versions.map(({ imported_by }) => imported_by),
    ...uses.map(({ person_id }) => person_id),
  ]);
  return {
    list: presentList(list),
    versions: versions.map((made) => ({
      version: made.version,
      label: made.label,
      datedOn: made.dated_on,
      fileName: made.file_name,
      entryCount: made.entry_count,
      added: made.added_count,
      changed: made.changed_count,
      removed: made.removed_count,
      importedBy: personOf(made.imported_by),
      importedAt: made.imported_at.toISOString(),
    })),
    uses: uses.map((use) => ({
      isInUse: use.is_in_use,
      reason: use.reason,
      version: use.version,
      person: personOf(use.person_id),
      at: use.at.toISOString(),
    })),
  };
}

/** Errors: `platform.changedMeanwhile` where somebody else was faster. */
export async function updateList(ctx: Ctx, { id, revision, ...head }: Input<'update'>): Promise<ListView> {
  requireListKeeper(ctx.actor);
  return await ctx.transaction(async (tx) => {
    await listForReader(tx, id);
    if (!(await updateHead(tx, id, revision, head)))
      throw new AppError('conflict', 'evaluation.lists.changedMeanwhile');
    await audit(tx, id, 'update', { revision: revision + 1 });
    return presentList(await listForReader(tx, id));
  });
}

/** Errors: `evaluation.lists.useSame` where it is so already. */
export async function setListUse(ctx: Ctx, { id, isInUse, reason }: Input<'setUse'>): Promise<ListView> {
  const personId = requireListSetter(ctx.actor);
  return await ctx.transaction(async (tx) => {
    await lockList(tx, id);
    const list = await listForReader(tx, id);
    if (list.isInUse === isInUse) throw new AppError('conflict', 'evaluation.lists.useSame');
    await writeUse(tx, id, { isInUse, reason, personId });
    await audit(tx, id, isInUse ? 'takeIntoUse' : 'takeOutOfUse', { version: list.version });
    await tellEvent(tx, listChanged, { listId: id, version: list.version });
    return presentList(await listForReader(tx, id));
  });
}

export async function showEntries(ctx: Ctx, input: Input<'entries'>) {
  const list = await listForReader(ctx, input.id);
  const wish = { ...input, version: input.version ?? list.version, patterns: patternsOfTyped(input.q) };
  const { items, total } = await entriesOf(ctx, input.id, wish);
  return { items, total, ...pageOf(ctx, input) };
}

export async function showDifferences(ctx: Ctx, input: Input<'differences'>) {
  await listForReader(ctx, input.id);
  return { ...(await differencesOf(ctx, input.id, input)), ...pageOf(ctx, input) };
}

/** Errors: `evaluation.lists.nothingAsked` without a name or number. */
export async function tryParty(ctx: Ctx, asked: Input<'tryParty'>) {
  requireListReader(ctx.actor);
  const names = asked.names.filter((name) => name !== '');
  const registrationNumbers = asked.registrationNumbers.filter((number) => number !== '');
  if (names.length + registrationNumbers.length === 0)
    throw new AppError('invalid', 'evaluation.lists.nothingAsked', {
      fields: [{ path: 'names', code: 'evaluation.lists.nothingAsked' }],
    });
  const listsAsked = (await listsInUse(ctx)).filter(({ kind }) => kind === 'parties').length;
  const startedMs = performance.now();
  const hits = await findListHits(ctx, { ...asked, names, registrationNumbers });
  const tookMs = Math.round(performance.now() - startedMs);
  return { hits, listsAsked, tookMs };
}

export async function tryText(ctx: Ctx, asked: Input<'tryText'>) {
  requireListReader(ctx.actor);
  const inUse = (await listsInUse(ctx)).filter(({ kind }) => kind === 'technologies');
  const proposals = await proposeTechnologyEntries(ctx, asked);
  const namesOf = new Map(inUse.map(({ id, names }) => [id, names]));
  return {
    proposals: proposals.map((proposal) => ({ ...proposal, listNames: namesOf.get(proposal.listId) ?? {} })),
    listsAsked: inUse.length,
  };
}

export async function showShares(ctx: Ctx, { q, ...paging }: Input<'shares'>) {
  requireListReader(ctx.actor);
  const pattern = q === '' ? null : patternHolding(q.toLowerCase());
  const { rows, total } = await sharesOf(ctx, { ...paging, pattern });
  const personOf = await namesOfPeople(
    ctx,
    rows.map(({ recorded_by }) => recorded_by),
  );
  const items = rows.map((row) => ({
    id: row.id,
    partyName: row.party_name,
    partyNumbers: row.party_numbers,
    ownerName: row.owner_name,
    ownerNumbers: row.owner_numbers,
    sharePercent: row.share_percent,
    source: row.source,
    recordedBy: personOf(row.recorded_by),
    recordedAt: row.recorded_at.toISOString(),
  }));
  return { items, total, ...pageOf(ctx, paging) };
}

export async function recordShare(ctx: Ctx, share: Input<'recordShare'>) {
  const recordedBy = requireListKeeper(ctx.actor);
  const normalise = (numbers: readonly string[]): string[] =>
    [...new Set(numbers.map(normaliseNumber))].filter((number) => number !== '');
  const [partyNumbers, ownerNumbers] = [normalise(share.partyNumbers), normalise(share.ownerNumbers)];
  if (partyNumbers.length === 0)
    throw new AppError('invalid', 'evaluation.lists.numberMissing', {
      fields: [{ path: 'partyNumbers', code: 'evaluation.lists.numberMissing' }],
    });
  return await ctx.transaction(async (tx) => {
    const stored = { ...share, partyNumbers, ownerNumbers, recordedBy };
    const id = await insertShare(tx, stored);
    await auditShare(tx, id, 'record');
    const personOf = await namesOfPeople(tx, [recordedBy]);
    return { ...stored, id, recordedBy: personOf(recordedBy), recordedAt: tx.clock().toISOString() };
  });
}

/** Errors: `evaluation.lists.shareNotFound`. */
export async function endRecordedShare(ctx: Ctx, id: string): Promise<{ id: string }> {
  const personId = requireListKeeper(ctx.actor);
  await ctx.transaction(async (tx) => {
    if (!(await endShare(tx, id, personId))) throw new AppError('notFound', 'evaluation.lists.shareNotFound');
    await auditShare(tx, id, 'end');
  });
  return { id };
}

function pageOf(ctx: Ctx, { page, pageSize }: { page: number; pageSize: number }) {
  return { page, pageSize, asOf: ctx.clock().toISOString() };
}

async function audit(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'evaluation', kind: 'list', id };
  await recordAudit(ctx, { action: `evaluation.list.${what}`, ref, details });
}

async function auditShare(ctx: Ctx, id: string, what: string): Promise<void> {
  const ref = { room: 'evaluation', kind: 'ownerShare', id };
  await recordAudit(ctx, { action: `evaluation.ownerShare.${what}`, ref });
}
