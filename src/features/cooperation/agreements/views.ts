import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Subject } from '../steps/store.ts';
import type { CooperationTables } from '../tables.gen.ts';
import { valuesShape, type Values } from './template-shapes.ts';
import type { Clause, FrozenText } from './text-rules.ts';
import {
  agreementKinds,
  authenticChoices,
  type AgreementKind,
  type AgreementState,
  type Authentic,
  type Change,
  type ProposalKind,
  type TextSide,
} from './vocabulary.ts';

export type StoredAgreement = {
  id: string;
  number: string;
  subject: Subject;
  kind: AgreementKind;
  templateVersion: string;
  state: AgreementState;
  title: Record<TextSide, string>;
  values: Values;
  authentic: Authentic;
  revision: number;
  frozen: { text: FrozenText; sha256: string; at: Date } | null;
  copiesRevision: number;
  signedOn: string | null;
  signedLanguages: string[];
  supersedesId: string | null;
  createdAt: Date;
  updatedAt: Date;
};

const both = z.object({ zh: z.string(), ru: z.string() });
const frozenShape = z.object({
  number: z.string(),
  kind: z.enum(agreementKinds),
  revision: z.number(),
  title: both,
  authentic: z.enum(authenticChoices),
  clauses: z.array(z.object({ number: z.number(), heading: both, text: both })),
});

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

function rowOf(ctx: Ctx, id: string, forChange: boolean) {
  const query = tables(ctx).selectFrom('cooperation_agreement').selectAll().where('id', '=', id);
  return (forChange ? query.forUpdate() : query).executeTakeFirst();
}

function storedOf(row: Row): StoredAgreement {
  return {
    id: row.id,
    number: row.number,
    subject: { kind: row.subject_kind as Subject['kind'], id: row.subject_id },
    kind: row.kind as AgreementKind,
    templateVersion: row.template_version,
    state: row.state as AgreementState,
    title: { zh: row.title_zh, ru: row.title_ru },
    values: valuesShape.parse(row.variables),
    authentic: row.authentic as Authentic,
    revision: row.revision,
    frozen:
      row.frozen_text === null
        ? null
        : {
            text: frozenShape.parse(row.frozen_text),
            sha256: row.frozen_sha256 ?? '',
            at: row.frozen_at ?? row.updated_at,
          },
    copiesRevision: row.copies_revision,
    signedOn: row.signed_on,
    signedLanguages: row.signed_languages ?? [],
    supersedesId: row.supersedes_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export async function findAgreement(
  ctx: Ctx,
  id: string,
  wish: { forChange?: boolean } = {},
): Promise<StoredAgreement | undefined> {
  const row = await rowOf(ctx, id, wish.forChange ?? false);
  return row && storedOf(row);
}

/** The newest first. */
export async function agreementsOf(ctx: Ctx, subject: Subject): Promise<StoredAgreement[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_agreement')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(storedOf);
}

/** The amendment that is being written or in force; undefined where there is none. */
export async function amendmentOf(ctx: Ctx, id: string): Promise<{ id: string; number: string } | undefined> {
  return tables(ctx)
    .selectFrom('cooperation_agreement')
    .select(['id', 'number'])
    .where('supersedes_id', '=', id)
    .where('state', '<>', 'abandoned')
    .executeTakeFirst();
}

/** The clauses that stand, in their order. */
export async function clausesOf(ctx: Ctx, agreementId: string): Promise<Clause[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_clause')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('is_removed', '=', false)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    templateKey: row.template_key,
    alternative: row.alternative,
    position: row.position,
    heading: { zh: row.zh_heading, ru: row.ru_heading },
    text: { zh: row.zh_text, ru: row.ru_text },
    revision: { zh: row.zh_revision, ru: row.ru_revision },
    aligned: { zh: row.zh_aligned, ru: row.ru_aligned },
    isRemoved: row.is_removed,
  }));
}

export type StoredChange = {
  id: string;
  clauseId: string | null;
  change: Change;
  language: TextSide | null;
  before: string | null;
  after: string | null;
  side: string;
  personId: string;
  at: Date;
};

/** The history of an agreement, or of one clause; the newest first. */
export async function changesOf(
  ctx: Ctx,
  agreementId: string,
  wish: { clauseId?: string; limit: number },
): Promise<StoredChange[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_clause_change')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .$if(wish.clauseId !== undefined, (query) => query.where('clause_id', '=', wish.clauseId ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(wish.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    clauseId: row.clause_id,
    change: row.change as Change,
    language: row.language as TextSide | null,
    before: row.before,
    after: row.after,
    side: row.side,
    personId: row.person_id,
    at: row.at,
  }));
}

/** The words a column had when somebody last confirmed that both say the same, by clause and column. */
export async function lastAlignedTexts(
  ctx: Ctx,
  agreementId: string,
): Promise<Map<string, Record<TextSide, string>>> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_clause_change')
    .select(['clause_id', 'before', 'after'])
    .where('agreement_id', '=', agreementId)
    .where('change', '=', 'align')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.clause_id ?? '', { zh: row.before ?? '', ru: row.after ?? '' }]));
}

const detailsShape = z.object({
  afterClauseId: z.string().nullable().optional(),
  alternative: z.string().optional(),
  heading: both.optional(),
  text: both.optional(),
});
export type ProposalDetails = z.output<typeof detailsShape>;

export type StoredProposal = {
  id: string;
  kind: ProposalKind;
  clauseId: string | null;
  details: ProposalDetails;
  side: TextSide;
  personId: string;
  at: Date;
};

/** What waits for the other side, the oldest first. */
export async function waitingProposals(ctx: Ctx, agreementId: string): Promise<StoredProposal[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_clause_proposal')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('state', '=', 'waiting')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ProposalKind,
    clauseId: row.clause_id,
    details: detailsShape.parse(row.details),
    side: row.side as TextSide,
    personId: row.person_id,
    at: row.at,
  }));
}
