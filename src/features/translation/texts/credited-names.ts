import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import type { TranslationTables } from '../tables.gen.ts';

/** Names of those of these people who agreed to be named as translators, by person id. */
export async function creditedNames(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const agreed = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_profile')
    .select('person_id')
    .where('person_id', 'in', [...new Set(personIds)])
    .where('is_credited', '=', true)
    .execute();
  return personNamesOf(
    ctx,
    agreed.map(({ person_id: id }) => id),
  );
}
