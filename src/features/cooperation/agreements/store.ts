import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Subject } from '../steps/store.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { Values } from './template-shapes.ts';
import type { FrozenText } from './text-rules.ts';
import type { AgreementKind, Authentic, Change, ProposalKind, TextSide } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

/** AG-2026-000123; numbers of abandoned transactions are not given again. */
export async function takeNumber(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ next: number }>`
    select nextval('cooperation_agreement_number'::regclass) as next`.execute(ctx.db);
  return `AG-${ctx.clock().getUTCFullYear()}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`;
}

export type NewAgreement = {
  number: string;
  subject: Subject;
  kind: AgreementKind;
  templateVersion: string;
  title: Record<TextSide, string>;
  values: Values;
  authentic: Authentic;
  supersedesId: string | null;
  personId: string;
};

export async function insertAgreement(ctx: Ctx, made: NewAgreement): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('cooperation_agreement')
    .values({
      id,
      number: made.number,
      subject_kind: made.subject.kind,
      subject_id: made.subject.id,
      kind: made.kind,
      template_version: made.templateVersion,
      state: 'draft',
      title_zh: made.title.zh,
      title_ru: made.title.ru,
      variables: JSON.stringify(made.values),
      authentic: made.authentic,
      supersedes_id: made.supersedesId,
      created_by: made.personId,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

export type NewClause = {
  templateKey: string | null;
  alternative: string | null;
  heading: Record<TextSide, string>;
  text: Record<TextSide, string>;
  /** The columns are known to say the same: wordings of the template, clauses of a frozen text. */
  isAligned: boolean;
};

export async function insertClause(
  ctx: Ctx,
  agreementId: string,
  position: number,
  clause: NewClause,
): Promise<string> {
  const id = newId(ctx.clock().getTime());
  const aligned = clause.isAligned ? 1 : 0;
  await tables(ctx)
    .insertInto('cooperation_clause')
    .values({
      id,
      agreement_id: agreementId,
      template_key: clause.templateKey,
      alternative: clause.alternative,
      position,
      zh_heading: clause.heading.zh,
      ru_heading: clause.heading.ru,
      zh_text: clause.text.zh,
      ru_text: clause.text.ru,
      zh_aligned: aligned,
      ru_aligned: aligned,
    })
    .execute();
  return id;
}

/** Writes one column of a clause of the revision its writer saw; false where somebody changed it meanwhile. */
export async function writeColumn(
  ctx: Ctx,
  clauseId: string,
  side: TextSide,
  ofRevision: number,
  { heading, text }: { heading: string; text: string },
): Promise<boolean> {
  const written = { revision: ofRevision + 1 };
  const row = await tables(ctx)
    .updateTable('cooperation_clause')
    .set(
      side === 'zh'
        ? { zh_heading: heading, zh_text: text, zh_revision: written.revision }
        : { ru_heading: heading, ru_text: text, ru_revision: written.revision },
    )
    .where('id', '=', clauseId)
    .where(side === 'zh' ? 'zh_revision' : 'ru_revision', '=', ofRevision)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A value in a column changed: so have the words of these clauses in it. */
export async function countColumnChange(
  ctx: Ctx,
  clauseIds: readonly string[],
  side: TextSide,
): Promise<void> {
  if (clauseIds.length === 0) return;
  const column = side === 'zh' ? 'zh_revision' : 'ru_revision';
  await tables(ctx)
    .updateTable('cooperation_clause')
    .set((eb) => ({ [column]: eb(column, '+', 1) }))
    .where('id', 'in', [...clauseIds])
    .execute();
}

/** Notes that the columns of these revisions say the same; false where either changed meanwhile. */
export async function alignClause(
  ctx: Ctx,
  clauseId: string,
  revision: Record<TextSide, number>,
): Promise<boolean> {
  const row = await tables(ctx)
    .updateTable('cooperation_clause')
    .set({ zh_aligned: revision.zh, ru_aligned: revision.ru })
    .where('id', '=', clauseId)
    .where('zh_revision', '=', revision.zh)
    .where('ru_revision', '=', revision.ru)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts another wording of the template into both columns: they say the same again. */
export async function rewordClause(
  ctx: Ctx,
  clauseId: string,
  wording: { alternative: string; text: Record<TextSide, string> },
): Promise<void> {
  await sql`update cooperation_clause set alternative = ${wording.alternative}, zh_text = ${wording.text.zh},
    ru_text = ${wording.text.ru}, zh_revision = zh_revision + 1, ru_revision = ru_revision + 1,
    zh_aligned = zh_revision + 1, ru_aligned = ru_revision + 1 where id = ${clauseId}`.execute(ctx.db);
}

export async function removeClause(ctx: Ctx, clauseId: string): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_clause')
    .set({ is_removed: true })
    .where('id', '=', clauseId)
    .execute();
}

/** Puts clauses into the order of their ids. */
export async function orderClauses(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await tables(ctx)
      .updateTable('cooperation_clause')
      .set({ position: at + 1 })
      .where('id', '=', id)
      .execute();
  }
}

/** Counts a change of the words of a draft: agreement to earlier words counts no more. */
export async function countRevision(
  ctx: Ctx,
  agreementId: string,
  changed: { values?: Values; authentic?: Authentic } = {},
): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_agreement')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      updated_at: ctx.clock(),
      ...(changed.values && { variables: JSON.stringify(changed.values) }),
      ...(changed.authentic && { authentic: changed.authentic }),
    }))
    .where('id', '=', agreementId)
    .where('state', '=', 'draft')
    .execute();
}

/** From now on the words never change. */
export async function freezeAgreement(
  ctx: Ctx,
  agreementId: string,
  frozen: { text: FrozenText; sha256: string },
): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .updateTable('cooperation_agreement')
    .set({
      state: 'frozen',
      frozen_text: JSON.stringify(frozen.text),
      frozen_sha256: frozen.sha256,
      frozen_at: now,
      updated_at: now,
    })
    .where('id', '=', agreementId)
    .where('state', '=', 'draft')
    .execute();
}

export async function abandonAgreement(ctx: Ctx, agreementId: string): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_agreement')
    .set({ state: 'abandoned', updated_at: ctx.clock() })
    .where('id', '=', agreementId)
    .where('state', '=', 'draft')
    .execute();
}

export async function markSigned(
  ctx: Ctx,
  agreementId: string,
  signed: { on: string; languages: readonly string[] },
): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_agreement')
    .set({
      state: 'signed',
      signed_on: signed.on,
      signed_languages: [...signed.languages],
      updated_at: ctx.clock(),
    })
    .where('id', '=', agreementId)
    .where('state', '=', 'frozen')
    .execute();
}

export async function markSuperseded(ctx: Ctx, agreementId: string): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_agreement')
    .set({ state: 'superseded', updated_at: ctx.clock() })
    .where('id', '=', agreementId)
    .where('state', '=', 'signed')
    .execute();
}

export type ChangeLine = {
  agreementId: string;
  clauseId?: string | undefined;
  change: Change;
  language?: TextSide | undefined;
  before?: string | undefined;
  after?: string | undefined;
  side: string;
  personId: string;
  ofRevision: number;
};

export async function insertChange(ctx: Ctx, line: ChangeLine): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .insertInto('cooperation_clause_change')
    .values({
      id: newId(now.getTime()),
      agreement_id: line.agreementId,
      clause_id: line.clauseId ?? null,
      change: line.change,
      language: line.language ?? null,
      before: line.before ?? null,
      after: line.after ?? null,
      side: line.side,
      person_id: line.personId,
      of_revision: line.ofRevision,
      at: now,
    })
    .execute();
}

export async function insertProposal(
  ctx: Ctx,
  made: {
    agreementId: string;
    kind: ProposalKind;
    clauseId: string | null;
    details: unknown;
    side: TextSide;
    personId: string;
  },
): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('cooperation_clause_proposal')
    .values({
      id,
      agreement_id: made.agreementId,
      kind: made.kind,
      clause_id: made.clauseId,
      details: JSON.stringify(made.details),
      state: 'waiting',
      side: made.side,
      person_id: made.personId,
      at: now,
    })
    .execute();
  return id;
}

export async function settleProposal(
  ctx: Ctx,
  proposalId: string,
  state: 'agreed' | 'declined' | 'withdrawn',
  by: { side: TextSide; personId: string },
): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_clause_proposal')
    .set({ state, decided_side: by.side, decided_by: by.personId, decided_at: ctx.clock() })
    .where('id', '=', proposalId)
    .where('state', '=', 'waiting')
    .execute();
}
