import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { expertWords } from '../../messages/expert-words.ts';
import { expertEndpoints } from '../contract.ts';
import { ExpertItems } from './expert-items.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, expertEndpoints.waiting, input as never) };
}

/** Members of the reader's organisations who entered themselves. */
export default function ExpertsToConfirm() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(expertWords);
  return (
    <>
      <title>{words.waitingTitle}</title>
      <h1>{words.waitingTitle}</h1>
      <p className="lead">{words.waitingLead}</p>
      <p className="help" role="status">
        {words.found(page.total)} · <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? <p className="notice">{words.waitingNothing}</p> : null}
      <ExpertItems items={page.items} />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/experts-to-confirm" /> : null}
    </>
  );
}
