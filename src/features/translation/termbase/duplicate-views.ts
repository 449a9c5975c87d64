import { sql } from 'kysely';
import { AppError } from '../../../shared/app-error.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { ConceptContent } from './concept-content.ts';
import { addedWordKeys, wordKeys } from './content-rules.ts';
import { findDuplicates, type WordHolder } from './find-duplicates.ts';

/** What a content must not say again: of other concepts than `exceptId`, and of open proposals than `exceptProposalId`. */
export type DuplicateQuestion = {
  content: ConceptContent;
  before: ConceptContent | null;
  exceptId: string | null;
  exceptProposalId?: string;
};

/**
 * Refuses a content that says what another concept or open proposal says: `translation.concept.duplicate`
 * {conceptId, word} or `translation.proposal.duplicate` {proposalId, word}. Call it after `holdTermbase`.
 */
export async function refuseDuplicates(ctx: Ctx, question: DuplicateQuestion): Promise<void> {
  const { content, before, exceptId } = question;
  const [duplicate] = findDuplicates(content, await findHolders(ctx, wordKeys(content), exceptId), before);
  if (duplicate) {
    const { conceptId, word } = duplicate;
    throw new AppError('conflict', 'translation.concept.duplicate', { params: { conceptId, word } });
  }
  const open = await findOpenWithWord(ctx, question);
  if (open) throw new AppError('conflict', 'translation.proposal.duplicate', { params: open });
}

async function findHolders(
  ctx: Ctx,
  keys: readonly string[],
  exceptId: string | null,
): Promise<WordHolder[]> {
  if (keys.length === 0) return [];
  const pairs = keys.map((key) => sql`(${key.slice(0, 2)}, ${key.slice(3)})`);
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_word as word')
    .innerJoin('translation_concept as concept', 'concept.id', 'word.concept_id')
    .select(['word.concept_id', 'word.language', 'word.folded', 'word.word', 'concept.domain'])
    .where('word.status', '<>', 'forbidden')
    .where(sql<boolean>`(word.language, word.folded) in (${sql.join(pairs)})`)
    .$if(exceptId !== null, (query) => query.where('word.concept_id', '<>', exceptId))
    .orderBy('word.concept_id')
    .execute();
  return rows.map((row) => ({
    conceptId: row.concept_id,
    domain: row.domain,
    key: `${row.language}:${row.folded}`,
    word: row.word,
  }));
}

async function findOpenWithWord(
  ctx: Ctx,
  { content, before, exceptId, exceptProposalId }: DuplicateQuestion,
): Promise<{ proposalId: string; word: string } | undefined> {
  const keys = addedWordKeys(before, content);
  if (keys.length === 0) return undefined;
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept_proposal')
    .select(['id', 'word_keys'])
    .where('state', '=', 'open')
    .where('domain', '=', content.domain)
    .where(sql<boolean>`word_keys && ${sql.val([...keys])}::text[]`)
    .$if(exceptProposalId !== undefined, (query) => query.where('id', '<>', exceptProposalId ?? ''))
    // Two changes of one concept can both be accepted, see `rebaseContent`.
    .$if(exceptId !== null, (query) =>
      query.where((build) =>
        build.or([build('concept_id', 'is', null), build('concept_id', '<>', exceptId)]),
      ),
    )
    .orderBy('proposed_at')
    .limit(1)
    .executeTakeFirst();
  const key = row?.word_keys.find((each) => keys.includes(each));
  return row && key ? { proposalId: row.id, word: writtenAs(content, key) } : undefined;
}

function writtenAs(content: ConceptContent, key: string): string {
  const language = key.slice(0, 2) as keyof ConceptContent['words'];
  const keyed = content.words[language].find(
    (word) => wordKeys({ ...content, words: { zh: [], ru: [], en: [], [language]: [word] } })[0] === key,
  );
  return keyed?.text ?? key.slice(3);
}
