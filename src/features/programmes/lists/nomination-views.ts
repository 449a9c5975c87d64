import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { readNominationRow, type StoredNomination } from './nomination-stored.ts';
import type { NominationState, Side, Verdict } from './vocabulary.ts';

export async function findNomination(ctx: Ctx, id: string): Promise<StoredNomination | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_nomination')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readNominationRow(row);
}

/** Nominations of a list in a state, by number. */
export async function nominationsIn(
  ctx: Ctx,
  listId: string,
  state: NominationState,
): Promise<StoredNomination[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_nomination')
    .selectAll()
    .where('list_id', '=', listId)
    .where('state', '=', state)
    .orderBy('number')
    .execute();
  return rows.map(readNominationRow);
}

export type NominationScope = {
  /** Institutions whose cards are seen in every state. */
  organisationIds: readonly string[];
  /** Officers see what was handed in. */
  isOfficer: boolean;
  listId?: string | undefined;
  state?: NominationState | undefined;
};

/** A page of the cards somebody may see, those that changed last first. */
export async function pageOfNominations(
  ctx: Ctx,
  scope: NominationScope,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: StoredNomination[]; total: number }> {
  const seen = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_nomination')
    .where((is) =>
      is.or([
        ...(scope.isOfficer ? [is('state', 'not in', ['drafted', 'withdrawn'])] : []),
        ...(scope.organisationIds.length > 0
          ? [
              is('institution_cn', 'in', [...scope.organisationIds]),
              is('institution_ru', 'in', [...scope.organisationIds]),
            ]
          : []),
      ]),
    )
    .$if(scope.listId !== undefined, (query) => query.where('list_id', '=', scope.listId ?? ''))
    .$if(scope.state !== undefined, (query) => query.where('state', '=', scope.state ?? ''));
  const rows = await seen
    .selectAll()
    .orderBy('state_since', 'desc')
    .orderBy('number')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { count } = await seen
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { rows: rows.map(readNominationRow), total: Number(count) };
}

export type StoredVerdict = {
  nominationId: string;
  side: Side;
  verdict: Verdict;
  ofRevision: number;
  reason: string;
  language: Language;
  at: Date;
};

export async function verdictsOf(ctx: Ctx, ids: readonly string[]): Promise<StoredVerdict[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_nomination_verdict')
    .selectAll()
    .where('nomination_id', 'in', [...ids])
    .orderBy('side')
    .execute();
  return rows.map((row) => ({
    nominationId: row.nomination_id,
    side: row.side as Side,
    verdict: row.verdict as Verdict,
    ofRevision: row.of_revision,
    reason: row.reason,
    language: row.language as Language,
    at: row.at,
  }));
}

/** Whether the project of a nomination stands in an approved list. */
export async function isApprovedNomination(ctx: Ctx, id: string): Promise<boolean> {
  return (await approvedNumber(ctx, id)) !== undefined;
}

/** The number a nomination has as a project of an approved list. */
export async function approvedNumber(ctx: Ctx, id: string): Promise<string | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_row as one')
    .innerJoin('programmes_list_pair as pair', 'pair.row_cn', 'one.id')
    .select('pair.number')
    .where('one.nomination_id', '=', id)
    .where('pair.state', 'in', ['approved', 'finished', 'carriedOver'])
    .executeTakeFirst();
  return row && (row.number ?? '');
}
