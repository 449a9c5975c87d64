import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatDay } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { savedEndpoints, type SavedSearch } from '../saved/contract.ts';
import { queryStringOf } from '../saved/rules.ts';
import { savedWords } from '../messages/saved-words.ts';
import type { OrganisationNames } from './facet-labels.ts';
import { SavedQueryLine } from './saved-query-line.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const listed = await load(context, savedEndpoints.list, {});
  return { ...listed, wasRemoved: new URL(request.url).searchParams.get('done') === 'removed' };
}

/** The saved searches of the reader, those with new alerts first. */
export default function SavedList() {
  const { items, max, organisationNames, wasRemoved } = useLoaderData<typeof loader>();
  const words = useWords(savedWords);
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {wasRemoved ? (
        <p className="notice" role="status">
          {words.removed}
        </p>
      ) : null}
      {items.length === 0 ? (
        <div className="notice">
          <p>
            <strong>{words.nothingYet}</strong>
          </p>
          <p>{words.nothingYetAdvice}</p>
          <p>
            <a href={path('/search')}>{words.toSearch}</a>
          </p>
        </div>
      ) : (
        <p className="help" role="status">
          {words.count(items.length, max)}
        </p>
      )}
      {items.length > 0 ? <ExportLinks path="/api/exports/saved-searches" /> : null}
      <ul className="record-list">
        {items.map((saved) => (
          <SavedItem key={saved.id} saved={saved} organisations={organisationNames} />
        ))}
      </ul>
    </>
  );
}

function SavedItem({ saved, organisations }: { saved: SavedSearch; organisations: OrganisationNames }) {
  const words = useWords(savedWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <li>
      <h2>
        <a href={path(`/desk/searches/${saved.id}`)}>{saved.name}</a>
      </h2>
      <SavedQueryLine query={saved.query} organisations={organisations} />
      <ul className="facts-line">
        <li>{saved.newCount > 0 ? <strong>{words.newAlerts(saved.newCount)}</strong> : words.noNew}</li>
        {saved.isPaused ? (
          <li>
            <span className="tag">{words.paused}</span>
          </li>
        ) : (
          <li>{words.frequencies[saved.byMail ? saved.frequency : 'none']}</li>
        )}
        <li>{words.created(formatDay(saved.createdAt, language))}</li>
        <li>
          <a href={path(`/search?${queryStringOf(saved.query)}`)}>{words.runNow}</a>
        </li>
      </ul>
    </li>
  );
}
