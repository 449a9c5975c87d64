import { data } from 'react-router';
import { load, type PageContext } from '../../../../ui/api-context.ts';
import { personEndpoints } from '../../people/contract.ts';
import { organisationEndpoints, type Organisation } from '../contract.ts';

type Internal = NonNullable<Organisation['internal']>;

/** The organisation for a page of its members; visitors are led to sign in, strangers get the refusal page. */
export async function loadForMembers(
  context: PageContext,
  id: string | undefined,
  may: (internal: Internal) => boolean,
): Promise<Organisation & { internal: Internal }> {
  await load(context, personEndpoints.me, {});
  const organisation = await load(context, organisationEndpoints.get, { id: id ?? '' });
  const { internal } = organisation;
  if (!internal || !may(internal)) throw data(null, { status: 403 });
  return { ...organisation, internal };
}
