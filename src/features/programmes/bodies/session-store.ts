import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { FileRecord } from '../../../platform/files/file-records.ts';
import type { Bank, Officer } from '../access.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { Signatory } from './session-contract.ts';
import type { SessionFacts, StoredAction, StoredText } from './session-stored.ts';
import type { ItemKind, ProtocolState } from './vocabulary.ts';

function factColumns(facts: SessionFacts) {
  return {
    number: facts.number,
    held_from: facts.heldFrom,
    held_until: facts.heldUntil,
    form: facts.form,
    region: facts.region,
    place: facts.place,
    host_bank: facts.hostBank,
    delegations: JSON.stringify(facts.delegations),
    languages: JSON.stringify(facts.languages),
    authentic: JSON.stringify(facts.authentic),
  };
}

export async function insertSession(
  ctx: Ctx,
  bodyId: string,
  facts: SessionFacts,
  personId: string,
): Promise<string> {
  const id = newId();
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_session')
    .values({
      id,
      body_id: bodyId,
      ...factColumns(facts),
      is_announced: false,
      state: 'draft',
      revision: 1,
      created_by: personId,
      created_at: ctx.clock(),
      changed_at: ctx.clock(),
    })
    .execute();
  return id;
}

/** A change of what is said: the next revision, and the state that follows. */
export async function bumpSession(
  ctx: Ctx,
  id: string,
  revision: number,
  state: ProtocolState,
  facts?: SessionFacts,
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_session')
    .set({ ...(facts && factColumns(facts)), state, revision: revision + 1, changed_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** A step that leaves the words as they are. */
export async function moveSession(
  ctx: Ctx,
  id: string,
  state: ProtocolState,
  more: {
    signed?: { on: string; signatories: readonly Signatory[]; by: Officer };
    isPublished?: boolean;
  } = {},
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_session')
    .set({
      state,
      changed_at: ctx.clock(),
      ...(more.signed && {
        signed_on: more.signed.on,
        signatories: JSON.stringify(more.signed.signatories),
        signed_by: more.signed.by.personId,
        signed_bank: more.signed.by.bank,
      }),
      ...(more.isPublished && { published_at: ctx.clock(), is_announced: true }),
    })
    .where('id', '=', id)
    .execute();
}

export async function putAnnounced(ctx: Ctx, id: string, isAnnounced: boolean): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_session')
    .set({ is_announced: isAnnounced, changed_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

export async function insertItem(
  ctx: Ctx,
  sessionId: string,
  item: { kind: ItemKind; position: number; underId: string | null },
): Promise<string> {
  const id = newId();
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_item')
    .values({ id, session_id: sessionId, kind: item.kind, position: item.position, under_id: item.underId })
    .execute();
  return id;
}

export async function moveItem(
  ctx: Ctx,
  itemId: string,
  { position, underId }: { position: number; underId: string | null },
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_item')
    .set({ position, under_id: underId })
    .where('id', '=', itemId)
    .execute();
}

export async function removeItem(ctx: Ctx, itemId: string): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  await db.updateTable('programmes_item').set({ under_id: null }).where('under_id', '=', itemId).execute();
  await db.deleteFrom('programmes_item').where('id', '=', itemId).execute();
}

export async function putTexts(ctx: Ctx, itemId: string, texts: readonly StoredText[], personId: string) {
  for (const text of texts) {
    const kept = {
      text: text.text,
      state: text.state,
      engine: text.engine,
      is_stale: text.isStale,
      written_by: personId,
      written_at: ctx.clock(),
    };
    await tablesOf<ProgrammesTables>(ctx)
      .insertInto('programmes_item_text')
      .values({ item_id: itemId, language: text.language, ...kept })
      .onConflict((conflict) =>
        conflict.columns(['item_id', 'language']).doUpdateSet((row) => ({
          ...kept,
          // Only the state of the others changes, not who wrote them.
          written_by: row.ref('programmes_item_text.written_by'),
        })),
      )
      .execute();
  }
}

export async function putAction(
  ctx: Ctx,
  of: { itemId: string; sessionId: string; bodyId: string },
  action: Omit<StoredAction, 'status'>,
): Promise<void> {
  const kept = {
    bank: action.bank,
    owner_organisation_id: action.ownerOrganisationId,
    owner_person_id: action.ownerPersonId,
    due_on: action.dueOn,
    continues_id: action.continuesId,
  };
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_action')
    .values({
      item_id: of.itemId,
      session_id: of.sessionId,
      body_id: of.bodyId,
      ...kept,
      status: 'open',
      evidence: '',
    })
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet(kept))
    .execute();
}

export async function putActionStatus(
  ctx: Ctx,
  itemId: string,
  said: { status: string; evidence: string; language: Language; on: string; personId: string },
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_action')
    .set({
      status: said.status,
      evidence: said.evidence,
      evidence_language: said.evidence === '' ? null : said.language,
      status_on: said.on,
      status_by: said.personId,
    })
    .where('item_id', '=', itemId)
    .execute();
}

export async function markActionReminded(ctx: Ctx, itemId: string, on: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_action')
    .set({ reminded_on: on })
    .where('item_id', '=', itemId)
    .execute();
}

export async function insertComment(
  ctx: Ctx,
  comment: {
    sessionId: string;
    itemId: string | null;
    text: string;
    language: Language;
    ofRevision: number;
    officer: Officer;
  },
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_comment')
    .values({
      id: newId(),
      session_id: comment.sessionId,
      item_id: comment.itemId,
      bank: comment.officer.bank,
      person_id: comment.officer.personId,
      text: comment.text,
      language: comment.language,
      of_revision: comment.ofRevision,
      at: ctx.clock(),
    })
    .execute();
}

export async function settleComment(ctx: Ctx, id: string, personId: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_comment')
    .set({ settled_at: ctx.clock(), settled_by: personId })
    .where('id', '=', id)
    .execute();
}

/** Says whether these bytes were not there yet. */
export async function insertScan(
  ctx: Ctx,
  sessionId: string,
  file: FileRecord,
  { bank, personId }: { bank: Bank; personId: string },
): Promise<boolean> {
  const added = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_scan')
    .values({
      id: newId(),
      session_id: sessionId,
      file_id: file.id,
      name: file.name,
      content_type: file.contentType,
      size_bytes: file.size,
      sha256: file.sha256,
      bank,
      uploaded_by: personId,
      uploaded_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'sha256']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
