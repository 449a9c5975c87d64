import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { directoryWords } from '../../messages/directory-words.ts';
import { OrganisationItem } from '../../organisations/web/organisation-item.tsx';
import { claimEndpoints } from '../claims/contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  return { page: await load(context, claimEndpoints.list, { page }) };
}

export default function ClaimList() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(directoryWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.decisions.title}</title>
      <h1>{words.decisions.title}</h1>
      <p className="help" role="status">
        {page.total === 0 ? words.decisions.none : words.decisions.waiting(page.total)} ·{' '}
        {words.decisions.order} · <AsOf moment={page.asOf} />
      </p>
      <ul className="record-list">
        {page.items.map(({ organisation, claims }) => (
          <OrganisationItem key={organisation.id} organisation={organisation}>
            <p>
              {words.decisions.claims(claims.length)} ·{' '}
              {claims.map(({ madeAt }) => words.claim.made(formatDay(madeAt, language))).join(ui.comma)}
            </p>
            <p>
              <a className="button" href={path(`/desk/claims/${organisation.id}`)}>
                {words.decisions.open}
              </a>
            </p>
          </OrganisationItem>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/claims" /> : null}
    </>
  );
}
