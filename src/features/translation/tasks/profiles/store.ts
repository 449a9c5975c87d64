import type { Ctx } from '../../../../platform/db/context.ts';
import { tablesOf } from '../../../../platform/db/context.ts';
import type { TranslationTables } from '../../tables.gen.ts';
import type { ProfileView } from './contract.ts';

export async function writeProfile(
  ctx: Ctx,
  personId: string,
  profile: Omit<ProfileView, 'changedAt'>,
): Promise<void> {
  const values = {
    is_available: profile.isAvailable,
    is_credited: profile.isCredited,
    pairs: [...profile.pairs],
    domains: [...profile.domains],
    about: profile.about,
    sample_source: profile.sampleSource,
    sample_target: profile.sampleTarget,
    changed_at: ctx.clock(),
  };
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_profile')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

export async function deleteProfile(ctx: Ctx, personId: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .deleteFrom('translation_profile')
    .where('person_id', '=', personId)
    .execute();
}
