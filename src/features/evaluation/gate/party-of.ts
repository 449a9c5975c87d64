import type { Ctx } from '../../../platform/db/context.ts';
import { namesForFinding, organisationsByIds, registrationNumbersOf } from '../../accounts/public.ts';
import type { CaseParty } from './case-subject.ts';

/** Organisations as parties of a case: all their names, their numbers, their country. Unknown ids are left out. */
export async function partiesOf(
  ctx: Ctx,
  organisations: readonly { organisationId: string; isOwner: boolean }[],
): Promise<CaseParty[]> {
  const ids = organisations.map(({ organisationId }) => organisationId);
  const [briefs, names, numbers] = [
    await organisationsByIds(ctx, ids),
    await namesForFinding(ctx, ids),
    await registrationNumbersOf(ctx, ids),
  ];
  return organisations.flatMap(({ organisationId, isOwner }) => {
    const brief = briefs.get(organisationId);
    if (!brief) return [];
    const official = Object.values(brief.names);
    return {
      organisationId,
      names: [...new Set([...official, ...(names.get(organisationId) ?? [])])].slice(0, namesMax),
      registrationNumbers: numbers.get(organisationId) ?? [],
      country: brief.country,
      isOwner,
    };
  });
}

const namesMax = 40;
