import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { caseWords } from '../../messages/cases-words.ts';
import { caseEndpoints } from '../contract.ts';
import { CaseRow } from './case-list.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, caseEndpoints.waiting, given as object) };
}

/** Flagged rows of the sources, those nobody has looked at first; for compliance officers and moderators. */
export default function ReviewList() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(caseWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.reviewsTitle}</title>
      <p>
        <a href={path('/programmes/cases')}>{words.back}</a>
      </p>
      <h1>{words.reviewsTitle}</h1>
      <p className="lead">{words.reviewsLead}</p>
      <p className="help" role="status">
        {words.found(page.total)} · <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? <p className="notice">{words.reviewsNone}</p> : null}
      <ul className="record-list">
        {page.items.map((item) => (
          <li key={item.id}>
            <CaseRow item={item} />
            <p>
              <strong>{words.flags[item.flag]}</strong>
              {' · '}
              {item.isShown ? words.shown : words.hidden}
              {' · '}
              {item.reviewedAt ? words.reviewedOn(formatDay(item.reviewedAt, language)) : words.waits}
            </p>
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/case-reviews" />
    </>
  );
}
