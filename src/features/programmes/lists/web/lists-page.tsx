import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { listWords } from '../../messages/lists-words.ts';
import { lists } from '../contract.ts';
import { FactLinks } from '../../web/fact-parts.tsx';
import { titleFor } from './title-for.ts';

export function loader({ context, request }: LoaderFunctionArgs) {
  return load(context, lists.list, inputFromPairs(new URL(request.url).searchParams) as object);
}

/** The yearly lists, the newest first. */
export default function ListsPage() {
  const page = useLoaderData<typeof loader>();
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="row">
        <a className="button" href={path('/programmes/lists/projects')}>
          {words.allProjects}
        </a>
        {viewer.signedIn ? (
          <a className="button" href={path('/programmes/nominations')}>
            {words.ownNominations}
          </a>
        ) : null}
        {viewer.roles.includes('programme_officer') ? (
          <a className="button primary" href={path('/programmes/lists/new')}>
            {words.newCall}
          </a>
        ) : null}
      </p>
      <p className="quiet">
        {words.count(page.total)} · {words.newestFirst} ·{' '}
        {words.asOf(formatMoment(page.asOf, language, viewer.timeZone))}
      </p>
      <ExportLinks path="/api/exports/programme-lists" />
      {page.items.length === 0 ? <p>{words.none}</p> : null}
      <ul className="plain-list">
        {page.items.map((list) => {
          const title = titleFor(list.title, language);
          return (
            <li key={list.id}>
              <h2>
                <a href={path(`/programmes/lists/${list.id}`)}>
                  {list.year} · <SpokenText {...title} />
                </a>
              </h2>
              <p>
                {list.number} · {words.listStates[list.state]} · {words.projectsOf(list.projects)}
              </p>
            </li>
          );
        })}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <h2>{words.history}</h2>
      <FactLinks links={page.earlier} />
    </>
  );
}
