import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { formatMoment, formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { Pager } from '../../../ui/pager.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { askedText } from '../../../ui/asked-filters.ts';
import { landings } from '../landing/contract.ts';
import { landingWords } from '../messages/landing-words.ts';
import { projectScreenWords } from '../messages/project-screens-words.ts';
import { LandedFacts, LandedTitle } from './landed-item.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, landings.list, asked as object);
  return { page, country: askedText(asked, 'country') };
}

/** Everything that has landed and may be shown, counted. */
export default function LandingsPage() {
  const { page, country } = useLoaderData<typeof loader>();
  const words = useWords(landingWords);
  const common = useWords(uiWords);
  const { projects, siteName } = useWords(projectScreenWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const { counts } = page;
  return (
    <>
      <title>{`${words.allTitle} · ${siteName}`}</title>
      <p>
        <a href={path('/projects')}>{projects}</a>
      </p>
      <h1>{words.allTitle}</h1>
      <p className="lead">{words.allLead}</p>
      <form method="get" className="row">
        <SelectField
          name="country"
          label={words.country}
          emptyLabel={words.allCountries}
          defaultValue={country}
          choices={(['CN', 'RU'] as const).map((value) => ({ value, label: common.bank[value] }))}
        />
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p>
        {[
          words.counts(counts.landed, counts.verified),
          words.countsJobs(formatNumber(counts.jobs, language)),
          counts.withoutJobs > 0 ? words.countsWithout(counts.withoutJobs) : '',
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        <span className="quiet">{common.asOf(formatMoment(page.asOf, language, viewer.timeZone))}</span>
      </p>
      {page.items.length === 0 ? (
        <p className="notice">
          {words.allNone} {words.allNoneAdvice}
        </p>
      ) : (
        <ul className="record-list">
          {page.items.map((item) => (
            <li key={item.projectId}>
              <LandedTitle item={item} />
              <LandedFacts item={item} />
            </li>
          ))}
        </ul>
      )}
      {page.total > 0 ? <ExportLinks path="/api/exports/landings" /> : null}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}
