import { sql } from 'kysely';
import { z } from 'zod';
import { languages, type Language, type LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { agreedToShow } from './list-views.ts';

const titlesShape = z.record(z.enum(languages), z.string().optional());

export type ProjectOnBasis = {
  id: string;
  number: string;
  titles: LocalizedText;
  sourceLanguage: Language;
};

/**
 * Projects everybody may see whose card names one of these as the agreement they rest on (its id, or its key in the
 * starting content), the last moved first; 50 of them, and how many there are.
 */
export async function projectsOnBasis(
  ctx: Ctx,
  refs: readonly string[],
): Promise<{ items: ProjectOnBasis[]; total: number }> {
  const { rows } = await sql<{
    id: string;
    number: string;
    language: Language;
    titles: unknown;
    total: number;
  }>`
    select project.id, project.number, project.source_language as language, count(*) over ()::int as total,
      (select jsonb_object_agg(words.language, words.title) from cooperation_project_text words
        where words.project_id = project.id and words.title <> '') as titles
    from cooperation_project project where project.basis_ref = any(${[...refs]}::text[]) and ${agreedToShow}
    order by project.state_since desc, project.id limit 50`.execute(ctx.db);
  return {
    items: rows.map(({ id, number, language, titles }) => ({
      id,
      number,
      sourceLanguage: language,
      titles: titles === null ? {} : (titlesShape.parse(titles) as LocalizedText),
    })),
    total: rows[0]?.total ?? 0,
  };
}
