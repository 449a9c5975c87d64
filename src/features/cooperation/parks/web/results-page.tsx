import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { parkResultWords } from '../../messages/park-result-words.ts';
import { parkResultEndpoints } from '../contract.ts';
import { sayState } from '../say-state.ts';
import { ResultTable } from './result-table.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  return { results: await load(context, parkResultEndpoints.get, { ...asked, id: params.id ?? '' }) };
}

/** What a park shows of its year to the region; the files hold the same rows. */
export default function ResultsPage() {
  const { results } = useLoaderData<typeof loader>();
  const words = useWords(parkResultWords);
  const language = useLanguage();
  const path = usePath();
  const shown = useShownName();
  const { facility, year, rows, projects } = results;
  const title = words.titleOf(shown(facility.names), year);
  return (
    <>
      <title>{title}</title>
      <nav className="row" aria-label={words.park}>
        <a href={path(`/facilities/${facility.id}`)}>{shown(facility.names)}</a>
        <a href={path(`/facilities/${facility.id}/residents`)}>{words.toResidents}</a>
        <a href={path(`/facilities/${facility.id}/counters`)}>{words.toCounters}</a>
      </nav>
      <h1>{title}</h1>
      <p>{words.lead}</p>
      <form method="get" className="row">
        <TextField
          name="year"
          inputMode="numeric"
          label={words.year}
          defaultValue={String(year)}
          maxLength={4}
        />
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p className="help" role="status">
        <AsOf moment={results.asOf} />
      </p>
      {rows.length === 0 ? (
        <p className="notice">{words.nothing}</p>
      ) : (
        <>
          <ResultTable rows={rows} />
          <ExportLinks path={`/api/exports/park-results/${facility.id}`} />
        </>
      )}
      {projects.length > 0 ? (
        <section>
          <h2>{words.behind}</h2>
          <ul className="plain-list">
            {projects.map(({ id, number, state, hasLanded }) => (
              <li key={id}>
                <a href={path(`/projects/${id}`)}>{number}</a>{' '}
                <span className="help">
                  {sayState({ part: 'projects', state }, language)}
                  {hasLanded ? ` · ${words.landed}` : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
