import type { Ctx } from '../../../platform/db/context.ts';
import { findOrganisationsWritten, type OrganisationBrief } from '../../accounts/public.ts';
import { writtenName } from './read-names.ts';

/** Organisations are typed by those who register: the names the directory has, where it has exactly one of that name. */
export async function organisationNamesOf(
  ctx: Ctx,
  typed: readonly (string | null)[],
): Promise<(typed: string | null) => OrganisationBrief['names']> {
  const found = await findOrganisationsWritten(
    ctx,
    typed.flatMap((one) => one ?? []),
  );
  return (one) => {
    if (one === null || one === '') return {};
    const written = found.get(one);
    return typeof written === 'object' ? written.found.names : writtenName(one);
  };
}
