import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { organisationEndpoints } from '../contract.ts';
import { OrganisationItem } from './organisation-item.tsx';
import { requireDeciders } from './require-deciders.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireDeciders(context);
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  return { page: await load(context, organisationEndpoints.list, { state: 'documents_sent', page }) };
}

export default function VerificationList() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(screenWords).verifications;
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="help" role="status">
        {page.total === 0 ? words.none : words.waiting(page.total)} · <AsOf moment={page.asOf} />
      </p>
      <ul className="record-list">
        {page.items.map((organisation) => (
          <OrganisationItem key={organisation.id} organisation={organisation}>
            <p>
              <a className="button" href={path(`/desk/verifications/${organisation.id}`)}>
                {words.open}
              </a>
            </p>
          </OrganisationItem>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? (
        <ExportLinks path="/api/exports/organisations" asked={{ state: 'documents_sent' }} />
      ) : null}
    </>
  );
}
