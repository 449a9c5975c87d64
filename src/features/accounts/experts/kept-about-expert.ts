import type { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { keptExpertShape, keptNoteShape } from '../people/kept-shapes.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { wordingsOf } from '../wordings/views.ts';
import type { WordedSubject } from '../wordings/wording.ts';
import { findExpert, listConsents } from './views.ts';

/** All that is kept of a person as an expert, for the export of his data. No access check. */
export async function findKeptExpert(ctx: Ctx, personId: string): Promise<z.output<typeof keptExpertShape>> {
  const consents = await listConsents(ctx, personId);
  const one = await findExpert(ctx, { personId });
  if (!one) return { entry: null, consents };
  const { id, organisationId, state, reason, approvedUntil, confirmedOn } = one;
  const { orcid, spin, researcherId, scopusId } = one;
  return {
    entry: {
      ...{ id, organisationId, state, reason, approvedUntil, confirmedOn },
      fields: [...one.fields],
      languages: [...one.languages],
      services: [...one.services],
      researcherIds: { orcid, spin, researcherId, scopusId },
      words: await wordsBy(ctx, 'expert', id),
    },
    consents,
  };
}

/** Notes of practice a person wrote, and his comments, the oldest first. */
export async function findKeptNotes(ctx: Ctx, personId: string): Promise<z.output<typeof keptNoteShape>[]> {
  const tables = tablesOf<AccountsTables>(ctx);
  const of = async (kind: 'practice' | 'answer') => {
    const rows = await tables
      .selectFrom(kind === 'practice' ? 'accounts_practice' : 'accounts_practice_answer')
      .select(['id', 'state', 'written_at'])
      .where('author_id', '=', personId)
      .orderBy('written_at')
      .execute();
    return rows.map((row) => ({
      kind,
      id: row.id,
      state: row.state,
      writtenAt: row.written_at.toISOString(),
    }));
  };
  const notes = [...(await of('practice')), ...(await of('answer'))];
  return Promise.all(notes.map(async (one) => ({ ...one, words: await wordsBy(ctx, one.kind, one.id) })));
}

async function wordsBy(ctx: Ctx, subject: WordedSubject, id: string) {
  const wordings = (await wordingsOf(ctx, subject, [id])).get(id) ?? [];
  return Object.fromEntries(wordings.map(({ language, words }) => [language, { ...words }]));
}
