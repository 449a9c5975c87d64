import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { rulesOf, type Draft, type KindRules } from './kinds.ts';
import type { Side } from './life-cycle.ts';
import type { ComplianceState, ListingKind, ListingState } from './vocabulary.ts';

export type OwnerPlace = { country: string | null; region: string | null };

const sequenceOf = { offer: 'catalogue_offer_number', request: 'catalogue_request_number' } as const;

/** The next public numbers, one for each listing to be written: TO-2026-000123. */
export async function takeNumbers(ctx: Ctx, kind: ListingKind, count: number): Promise<string[]> {
  const { rows } = await sql<{ next: number }>`
    select nextval(${sequenceOf[kind]}::regclass) as next from generate_series(1, ${count}::integer)`.execute(
    ctx.db,
  );
  const year = ctx.clock().getUTCFullYear();
  return rows.map(({ next }) => `${rulesOf(kind).numberPrefix}-${year}-${String(next).padStart(6, '0')}`);
}

export function columnsOf(rules: KindRules, draft: Draft, place: OwnerPlace | undefined) {
  const { isAnonymous, levelClaimed, minLevel, marketLevel } = rules.columns(draft.facts);
  const { facts, stewardship } = draft;
  return {
    owner_organisation_id: stewardship.ownerOrganisationId,
    contact_person_id: stewardship.contactPersonId,
    ...(stewardship.brokerId === undefined ? {} : { broker_id: stewardship.brokerId }),
    visibility: stewardship.visibility,
    valid_until: stewardship.validUntil,
    is_anonymous: isAnonymous,
    country: place?.country ?? null,
    // Not even stored: nothing that tells who asks can leak from where it is not.
    region: isAnonymous ? null : (place?.region ?? null),
    grnti_primary: facts.grntiPrimary,
    grnti_other: facts.grntiOther,
    cooperation_types: facts.cooperationTypes,
    level_claimed: levelClaimed,
    min_level: minLevel,
    market_level: marketLevel,
    facts: JSON.stringify(facts),
    declaration: JSON.stringify(draft.declaration),
  };
}

export type NewListing = {
  kind: ListingKind;
  draft: Draft;
  place: OwnerPlace | undefined;
  createdBy: string | null;
  isDemo?: boolean;
};

/** Writes a new draft with its source text; gives its id and number. */
export async function insertListing(ctx: Ctx, wish: NewListing): Promise<{ id: string; number: string }> {
  const [made] = await insertListings(ctx, wish.kind, [wish]);
  if (!made) throw new Error(`No ${wish.kind} was written`);
  return made;
}

const rowsPerInsert = 250;

/** Writes new drafts of one kind with their source texts in few statements; their ids and numbers in the order given. */
export async function insertListings(
  ctx: Ctx,
  kind: ListingKind,
  wishes: readonly Omit<NewListing, 'kind'>[],
): Promise<{ id: string; number: string }[]> {
  const rules = rulesOf(kind);
  const now = ctx.clock();
  const numbers = await takeNumbers(ctx, kind, wishes.length);
  const named = wishes.map((wish, at) => ({ ...wish, id: newId(now.getTime()), number: numbers[at] ?? '' }));
  const db = tablesOf<CatalogueTables>(ctx);
  for (let at = 0; at < named.length; at += rowsPerInsert) {
    const some = named.slice(at, at + rowsPerInsert);
    await db
      .insertInto('catalogue_listing')
      .values(
        some.map(({ id, number, draft, place, createdBy, isDemo }) => ({
          ...{ id, kind, number, source_language: draft.sourceLanguage, state: 'draft', state_since: now },
          ...{ created_by: createdBy, is_demo: isDemo ?? false, created_at: now, updated_at: now },
          ...columnsOf(rules, draft, place),
        })),
      )
      .execute();
    await db
      .insertInto('catalogue_listing_text')
      .values(
        some.map(({ id, draft, createdBy }) => ({
          ...{ listing_id: id, language: draft.sourceLanguage },
          ...textColumnsOf(
            { ...firstText, language: draft.sourceLanguage, rules, words: draft.text, changedBy: createdBy },
            now,
          ),
        })),
      )
      .execute();
  }
  return named.map(({ id, number }) => ({ id, number }));
}

const firstText = { state: 'human', origin: 'author', ofRevision: 1 } as const;

export type TextWrite = {
  language: Language;
  rules: KindRules;
  words: Draft['text'];
  state: string;
  origin: 'author' | 'machine' | 'translator';
  ofRevision: number;
  changedBy: string | null;
};

export function textColumnsOf(text: TextWrite, changedAt: Date) {
  return {
    title: text.words.title,
    summary: text.rules.summaryOf(text.words),
    body: JSON.stringify(text.words),
    state: text.state,
    origin: text.origin,
    of_revision: text.ofRevision,
    changed_at: changedAt,
    changed_by: text.changedBy,
  };
}

export async function writeText(ctx: Ctx, listingId: string, text: TextWrite): Promise<void> {
  const values = textColumnsOf(text, ctx.clock());
  await tablesOf<CatalogueTables>(ctx)
    .insertInto('catalogue_listing_text')
    .values({ listing_id: listingId, language: text.language, ...values })
    .onConflict((conflict) => conflict.columns(['listing_id', 'language']).doUpdateSet(values))
    .execute();
}

/** Writes a new revision of a listing that was locked before. */
export async function updateListing(
  ctx: Ctx,
  before: { id: string; kind: ListingKind; validUntil: string | null },
  draft: Draft,
  place: OwnerPlace | undefined,
  revision: number,
): Promise<void> {
  const hasNewEnd = before.validUntil !== draft.stewardship.validUntil;
  await tablesOf<CatalogueTables>(ctx)
    .updateTable('catalogue_listing')
    .set({
      ...columnsOf(rulesOf(before.kind), draft, place),
      revision,
      updated_at: ctx.clock(),
      ...(hasNewEnd ? { reminded_days: null } : {}),
    })
    .where('id', '=', before.id)
    .execute();
}

/** The words in the other languages no longer follow the original. */
export async function markOtherTextsStale(ctx: Ctx, id: string, sourceLanguage: Language): Promise<void> {
  await tablesOf<CatalogueTables>(ctx)
    .updateTable('catalogue_listing_text')
    .set({ state: 'stale' })
    .where('listing_id', '=', id)
    .where('language', '<>', sourceLanguage)
    .execute();
}

/** A translation is at another state with the same words; says whether it was, for there may be no text yet. */
export async function setTextState(
  ctx: Ctx,
  id: string,
  language: Language,
  state: string,
): Promise<boolean> {
  const result = await tablesOf<CatalogueTables>(ctx)
    .updateTable('catalogue_listing_text')
    .set({ state })
    .where('listing_id', '=', id)
    .where('language', '=', language)
    .where('state', '<>', state)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export type StepWrite = {
  from: ListingState | null;
  to: ListingState;
  side: Side;
  personId: string | null;
  reasonCode: string | null;
  reasonText: string | null;
};

/** What a step leaves behind on the listing besides its state. */
export type StepEffects = {
  complianceState?: ComplianceState;
  publishedAt?: Date;
  validUntil?: string;
  formAcceptedBy?: string | null;
};

/** Moves a listing and keeps who moved it and why; false when it is no longer in the state the step starts from. */
export async function moveListing(
  ctx: Ctx,
  id: string,
  step: StepWrite,
  more: StepEffects = {},
): Promise<boolean> {
  const db = tablesOf<CatalogueTables>(ctx);
  const now = ctx.clock();
  const result = await db
    .updateTable('catalogue_listing')
    .set({
      state: step.to,
      state_since: now,
      updated_at: now,
      ...(more.complianceState ? { compliance_state: more.complianceState } : {}),
      ...(more.publishedAt ? { published_at: more.publishedAt } : {}),
      ...(more.validUntil ? { valid_until: more.validUntil } : {}),
      ...(more.formAcceptedBy === undefined ? {} : { form_accepted_by: more.formAcceptedBy }),
      ...(step.to === 'published' ? { reminded_days: null } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', step.from ?? step.to)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== 1) return false;
  await db
    .insertInto('catalogue_listing_step')
    .values({
      id: newId(now.getTime()),
      listing_id: id,
      from_state: step.from,
      to_state: step.to,
      side: step.side,
      person_id: step.personId,
      reason_code: step.reasonCode,
      reason_text: step.reasonText,
      at: now,
    })
    .execute();
  return true;
}

export async function setReminded(ctx: Ctx, id: string, days: number): Promise<void> {
  await tablesOf<CatalogueTables>(ctx)
    .updateTable('catalogue_listing')
    .set({ reminded_days: days })
    .where('id', '=', id)
    .execute();
}

/** Deletes drafts with their texts and files; what is no draft any more stays. */
export async function deleteDrafts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tablesOf<CatalogueTables>(ctx)
    .deleteFrom('catalogue_listing')
    .where('id', 'in', [...ids])
    .where('state', '=', 'draft')
    .execute();
}

export async function deleteAttachment(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<CatalogueTables>(ctx).deleteFrom('catalogue_attachment').where('id', '=', id).execute();
}

export type AttachmentWrite = {
  listingId: string;
  fileId: string;
  name: string;
  purpose: string;
  contentType: string;
  sizeBytes: number;
  addedBy: string | null;
};

export async function insertAttachment(ctx: Ctx, attachment: AttachmentWrite): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tablesOf<CatalogueTables>(ctx)
    .insertInto('catalogue_attachment')
    .values({
      id,
      listing_id: attachment.listingId,
      file_id: attachment.fileId,
      name: attachment.name,
      purpose: attachment.purpose,
      content_type: attachment.contentType,
      size_bytes: attachment.sizeBytes,
      added_by: attachment.addedBy,
      added_at: ctx.clock(),
    })
    .execute();
  return id;
}
