import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CooperationBesideRecord, loadCooperation } from '../../features/cooperation/web/beside-record.tsx';
import { loadMatchesBeside, MatchesBesideRecord } from '../../features/matching/web/beside-record.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const parts = new URL(request.url).pathname.split('/');
  const kind = parts[2] === 'offers' ? ('offer' as const) : ('request' as const);
  const id = params.id ?? '';
  const isForm = parts[4] === 'edit';
  const [matches, cooperation] = await Promise.all([
    loadMatchesBeside(context, kind, id),
    isForm ? undefined : loadCooperation(context, { kind, id }),
  ]);
  return { matches, cooperation };
}

/** What rooms above the catalogue say beside a record: cooperation first, then what is similar. */
export default function BesideRecord() {
  const { matches, cooperation } = useLoaderData<typeof loader>();
  return (
    <>
      {cooperation ? <CooperationBesideRecord {...cooperation} /> : null}
      <MatchesBesideRecord {...matches} />
    </>
  );
}
