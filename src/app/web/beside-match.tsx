import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CooperationBesideRecord, loadCooperation } from '../../features/cooperation/web/beside-record.tsx';
import { matching } from '../../features/matching/contract.ts';
import { send } from '../../ui/api-context.ts';

/** Of a record that was found: what may be done about it. People and organisations are not asked this way. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ids = { listingId: params.listingId ?? '', otherId: params.otherId ?? '' };
  const match = await send(context, matching.get, ids);
  const kind = match.ok ? match.output.other.kind : undefined;
  if (kind !== 'offer' && kind !== 'request') return { cooperation: undefined };
  return { cooperation: await loadCooperation(context, { kind, id: ids.otherId }) };
}

/** What rooms above matching say of a match. */
export default function BesideMatch() {
  const { cooperation } = useLoaderData<typeof loader>();
  return cooperation ? <CooperationBesideRecord {...cooperation} /> : null;
}
