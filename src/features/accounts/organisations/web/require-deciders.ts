import { data } from 'react-router';
import { load, type PageContext } from '../../../../ui/api-context.ts';
import { personEndpoints } from '../../people/contract.ts';

/** The desk of verification is for moderators and administrators; the API itself decides each step again. */
export async function requireDeciders(context: PageContext): Promise<void> {
  const me = await load(context, personEndpoints.me, {});
  if (!me.roles.some((role) => role === 'moderator' || role === 'administrator'))
    throw data(null, { status: 403 });
}
