import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { foldName } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { wordingsOf } from '../wordings/views.ts';
import type { PracticeKind, PracticeState } from './vocabulary.ts';

export type PracticeFacts = {
  organisationId: string;
  facilityId: string | null;
  kind: PracticeKind;
  field: string | null;
  country: string | null;
};

const columnsOf = (facts: PracticeFacts) => ({
  organisation_id: facts.organisationId,
  facility_id: facts.facilityId,
  kind: facts.kind,
  field: facts.field,
  country: facts.country,
});

export async function insertPractice(
  ctx: Ctx,
  of: { id?: string; authorId: string; sourceLanguage: Language; isDemo?: boolean },
  facts: PracticeFacts,
): Promise<string> {
  const now = ctx.clock();
  const id = of.id ?? newId(now.getTime());
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_practice')
    .values({
      id,
      author_id: of.authorId,
      ...columnsOf(facts),
      source_language: of.sourceLanguage,
      state: 'shown',
      search_words: '',
      revision: 1,
      is_demo: of.isDemo ?? false,
      written_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

/** Says whether nobody was faster. */
export async function updatePractice(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  facts: PracticeFacts,
): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_practice')
    .set({ ...columnsOf(facts), revision: seenRevision + 1, changed_at: ctx.clock() })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

type Removal = { to: Exclude<PracticeState, 'shown'>; reason: string | null; personId: string };

/** False when it was shown no more. */
export async function removePractice(ctx: Ctx, id: string, removal: Removal): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_practice')
    .set({
      state: removal.to,
      reason: removal.reason,
      decided_by: removal.personId,
      changed_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** What a note can be found by: its titles and what was tried, in every language it is in. */
export async function refreshSearchWords(ctx: Ctx, id: string): Promise<void> {
  const wordings = (await wordingsOf(ctx, 'practice', [id])).get(id) ?? [];
  const said = wordings.flatMap(({ words }) => [words.title ?? '', words.tried ?? '']);
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_practice')
    .set({ search_words: [...new Set(said.map(foldName))].join('\n') })
    .where('id', '=', id)
    .execute();
}

export async function insertAnswer(
  ctx: Ctx,
  practiceId: string,
  of: { organisationId: string; authorId: string; sourceLanguage: Language },
): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_practice_answer')
    .values({
      id,
      practice_id: practiceId,
      organisation_id: of.organisationId,
      author_id: of.authorId,
      source_language: of.sourceLanguage,
      state: 'shown',
      written_at: now,
    })
    .execute();
  return id;
}

/** False when it was shown no more. */
export async function removeAnswer(ctx: Ctx, id: string, removal: Removal): Promise<boolean> {
  const changed = await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_practice_answer')
    .set({ state: removal.to, reason: removal.reason, decided_by: removal.personId })
    .where('id', '=', id)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Notes and comments stay with their organisation; who wrote them is forgotten. */
export async function forgetAuthor(ctx: Ctx, personId: string): Promise<void> {
  const tables = tablesOf<AccountsTables>(ctx);
  for (const table of ['accounts_practice', 'accounts_practice_answer'] as const) {
    await tables.updateTable(table).set({ author_id: null }).where('author_id', '=', personId).execute();
  }
}
