import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { regionNames } from '../../../../shared/region-names.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { listWords } from '../../messages/lists-words.ts';
import { lists } from '../contract.ts';
import { projectStates } from '../vocabulary.ts';
import { ProjectTable } from './project-table.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const text = (name: string) => askedText(asked, name);
  return {
    page: await load(context, lists.projects, asked as object),
    asked: {
      region: text('region'),
      field: text('field'),
      year: text('year'),
      state: text('state'),
      isOverdue: text('isOverdue'),
      listId: text('listId'),
    },
  };
}

/** Projects of all approved lists: by region, rubric, year and state. */
export default function ProjectsPage() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const regions = Object.keys(regionNames)
    .filter((code) => code.startsWith('CN-') || code.startsWith('RU-'))
    .map((code) => ({ value: code, label: placeName(code, language) }));
  return (
    <>
      <title>{`${words.projects.title} · ${words.siteName}`}</title>
      <p>
        <a href={path('/programmes/lists')}>{words.title}</a>
      </p>
      <h1>{words.projects.title}</h1>
      <p className="lead">{words.projects.lead}</p>
      <form method="get" className="inline-fields">
        {asked.listId === '' ? null : <input type="hidden" name="listId" value={asked.listId} />}
        <SelectField
          name="region"
          label={words.projects.region}
          emptyLabel={words.all}
          defaultValue={asked.region}
          choices={regions}
        />
        <TextField name="field" label={words.projects.field} defaultValue={asked.field} maxLength={8} />
        <TextField
          name="year"
          label={words.year}
          defaultValue={asked.year}
          maxLength={4}
          inputMode="numeric"
        />
        <SelectField
          name="state"
          label={words.state}
          emptyLabel={words.all}
          defaultValue={asked.state}
          choices={projectStates.map((value) => ({ value, label: words.pairStates[value] }))}
        />
        <label className="choice">
          <input type="checkbox" name="isOverdue" value="yes" defaultChecked={asked.isOverdue === 'yes'} />
          <span>{words.projects.overdueOnly}</span>
        </label>
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p className="quiet">
        {words.projectsOf(page.total)} · {words.asOf(formatMoment(page.asOf, language, timeZone))}
      </p>
      <ExportLinks path="/api/exports/list-projects" />
      <ProjectTable projects={page.items} />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}
