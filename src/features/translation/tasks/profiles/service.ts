import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { personNamesOf } from '../../../accounts/public.ts';
import { requireCoordinator, requireTranslator } from '../access.ts';
import type { ProfileView, profileEndpoints } from './contract.ts';
import { writeProfile } from './store.ts';
import { findProfile, ratingsOf, translatorsPage } from './views.ts';

type Output<Name extends keyof typeof profileEndpoints> = OutputOf<(typeof profileEndpoints)[Name]>;

/** Who wrote nothing of himself yet is free and not named. */
const emptyProfile: ProfileView = {
  isAvailable: true,
  isCredited: false,
  pairs: [],
  domains: [],
  about: '',
  sampleSource: '',
  sampleTarget: '',
  changedAt: null,
};

export async function readOwnProfile(ctx: Ctx): Promise<Output<'mine'>> {
  const personId = requireTranslator(ctx.actor);
  const [profile, ratings] = await Promise.all([findProfile(ctx, personId), ratingsOf(ctx, [personId])]);
  return {
    profile: profile ?? emptyProfile,
    rating: (ratings.get(personId) as { rating: Output<'mine'>['rating'] }).rating,
  };
}

export async function saveProfile(
  ctx: Ctx,
  input: ParsedInputOf<typeof profileEndpoints.save>,
): Promise<Output<'save'>> {
  const personId = requireTranslator(ctx.actor);
  await ctx.transaction(async (tx) => {
    await writeProfile(tx, personId, {
      ...input,
      pairs: [...new Set(input.pairs)],
      domains: [...new Set(input.domains)],
    });
    const { isAvailable, isCredited, pairs } = input;
    await recordAudit(tx, {
      action: 'translation.profile.save',
      ref: { room: 'accounts', kind: 'person', id: personId },
      details: { isAvailable, isCredited, pairs },
    });
  });
  return readOwnProfile(ctx);
}

export async function listTranslators(
  ctx: Ctx,
  input: ParsedInputOf<typeof profileEndpoints.list>,
): Promise<Output<'list'>> {
  requireCoordinator(ctx.actor);
  const { page, pageSize } = input;
  const { rows, total } = await translatorsPage(ctx, input, { page, pageSize });
  const ids = rows.map(({ personId }) => personId);
  const [ratings, names] = await Promise.all([ratingsOf(ctx, ids), personNamesOf(ctx, ids)]);
  const items = rows.flatMap(({ personId, profile }) => {
    const known = ratings.get(personId);
    return known ? [{ personId, name: names.get(personId) ?? '', profile, ...known }] : [];
  });
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString() };
}
