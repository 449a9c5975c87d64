import { dayOf } from '../../../shared/day.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factLinks } from '../../../platform/facts/facts.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import type { AgreementBrief, Link } from './contract.ts';
import { standingOn } from './rules.ts';
import type { StoredAgreement } from './stored.ts';
import { countResting, partiesOf } from './views.ts';

/** Keys of contradictions between sources. */
const isContradiction = (key: string) => key.startsWith('dis-');
/** Documents of the register have a tree of their own. */
const isOfRegister = (key: string) => key.startsWith('agr-') || key.startsWith('str-');

export async function presentBriefs(
  ctx: Ctx,
  agreements: readonly StoredAgreement[],
): Promise<AgreementBrief[]> {
  const ids = agreements.map(({ id }) => id);
  const [parties, resting] = await Promise.all([partiesOf(ctx, ids), countResting(ctx, ids)]);
  const all = [...parties.values()].flat();
  const [organisations, links] = await Promise.all([
    organisationsByIds(ctx, [...new Set(all.flatMap(({ organisationId }) => organisationId ?? []))]),
    factLinks(ctx, [
      ...new Set([
        ...all.flatMap(({ factKey }) => factKey ?? []),
        ...agreements.flatMap(({ related }) => related),
      ]),
    ]),
  ]);
  const today = dayOf(ctx.clock());
  return agreements.map((agreement) => ({
    id: agreement.id,
    key: agreement.externalKey,
    kind: agreement.kind,
    level: agreement.level,
    names: agreement.names,
    nameConfidence: agreement.nameConfidence,
    dated: agreement.dated,
    datePrecision: agreement.datePrecision,
    validUntil: agreement.validUntil,
    standing: presentStanding(agreement, today),
    parties: (parties.get(agreement.id) ?? []).map((party) => {
      const organisation =
        party.organisationId === null ? undefined : organisations.get(party.organisationId);
      const link = party.factKey === null ? undefined : links.get(party.factKey);
      return {
        ...party,
        link: organisation
          ? { key: party.factKey, names: organisation.names, path: `/partners/${organisation.id}` }
          : (link ?? null),
      };
    }),
    restingCount: resting.get(agreement.id) ?? 0,
    underCount: underOf(agreement, links).length,
  }));
}

function presentStanding(agreement: StoredAgreement, today: string): AgreementBrief['standing'] {
  const { standing, isByPeriod } = standingOn(agreement.standing, agreement.validUntil, today);
  return isByPeriod
    ? { standing, on: agreement.validUntil, source: null, isByPeriod }
    : { standing, on: agreement.standingOn, source: agreement.standingSource, isByPeriod };
}

/** What is named with a document and is no document of the register itself. */
export function underOf(
  { related }: Pick<StoredAgreement, 'related'>,
  links: ReadonlyMap<string, Link>,
): Link[] {
  return related.flatMap((key) => (isContradiction(key) || isOfRegister(key) ? [] : (links.get(key) ?? [])));
}

export function contradictionsOf(
  { related }: Pick<StoredAgreement, 'related'>,
  links: ReadonlyMap<string, Link>,
): Link[] {
  return related.flatMap((key) => (isContradiction(key) ? (links.get(key) ?? []) : []));
}

export function linkOf(agreement: StoredAgreement | undefined): Link | null {
  return agreement?.isPublic === true
    ? { key: agreement.externalKey, names: agreement.names, path: `/programmes/agreements/${agreement.id}` }
    : null;
}
