import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Subject } from '../steps/store.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { AgreementKind } from './vocabulary.ts';

export type AgreementStanding = {
  /** In force: signed and not superseded. `signedOn` is YYYY-MM-DD. */
  signed: { kind: AgreementKind; agreementId: string; signedOn: string }[];
  /** Not signed yet: still written, or frozen and waiting for signatures. */
  drafts: number;
  /** Clauses of drafts whose columns may not say the same. */
  staleClauses: number;
};

/** How far the agreements of an interest or a project are. No access check and no words of theirs. */
export async function agreementStanding(ctx: Ctx, subject: Subject): Promise<AgreementStanding> {
  const tables = tablesOf<CooperationTables>(ctx);
  const rows = await tables
    .selectFrom('cooperation_agreement')
    .select(['id', 'kind', 'state', 'signed_on'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('state', 'in', ['draft', 'frozen', 'signed'])
    .orderBy('created_at')
    .execute();
  const drafts = rows.filter(({ state }) => state === 'draft').map(({ id }) => id);
  const stale =
    drafts.length === 0
      ? undefined
      : await tables
          .selectFrom('cooperation_clause')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('agreement_id', 'in', drafts)
          .where('is_removed', '=', false)
          .where(({ or, eb, ref }) =>
            or([eb('zh_revision', '<>', ref('zh_aligned')), eb('ru_revision', '<>', ref('ru_aligned'))]),
          )
          .executeTakeFirst();
  return {
    signed: rows
      .filter(({ state }) => state === 'signed')
      .map(({ id, kind, signed_on: signedOn }) => ({
        kind: kind as AgreementKind,
        agreementId: id,
        signedOn: signedOn ?? '',
      })),
    drafts: rows.filter(({ state }) => state !== 'signed').length,
    staleClauses: Number(stale?.count ?? 0),
  };
}
