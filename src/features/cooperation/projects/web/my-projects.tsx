import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { projectEndpoints } from '../contract.ts';
import { projectStates } from '../vocabulary.ts';
import { PartyLine, ProjectTitle, useProjectWords } from './project-names.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const page = await load(context, projectEndpoints.mine, inputFromPairs(params));
  return { page, state: params.get('state') ?? '' };
}

/** The reader's own projects; what waits for him first. */
export default function MyProjects() {
  const { page, state } = useLoaderData<typeof loader>();
  const words = useProjectWords();
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{`${words.mine} · ${words.siteName}`}</title>
      <h1>{words.mine}</h1>
      <p className="reading">{words.mineLead}</p>
      <p>
        <a className="button" href={path('/projects/new')}>
          {words.propose}
        </a>
      </p>
      <form className="inline-fields" role="search">
        <SelectField
          name="state"
          label={words.state}
          emptyLabel={words.anyState}
          defaultValue={state}
          choices={projectStates.map((value) => ({ value, label: words.states[value] }))}
        />
        <button className="button" type="submit">
          {words.filter}
        </button>
      </form>
      <p className="list-state">{words.found(page.total, formatNumber(page.total, language))}</p>
      {page.total === 0 ? (
        <p className="notice">
          {words.nothingMine} <a href={path('/desk/interests')}>{words.toInterests}</a>
        </p>
      ) : null}
      <ul className="record-list">
        {page.items.map((project) => (
          <OwnProject key={project.id} project={project} />
        ))}
      </ul>
      {page.total > 0 ? <ExportLinks path="/api/exports/my-projects" /> : null}
      <Pager {...page} />
    </>
  );
}

function OwnProject({ project }: { project: OutputOf<typeof projectEndpoints.mine>['items'][number] }) {
  const words = useProjectWords();
  const language = useLanguage();
  const path = usePath();
  const { nextDue } = project;
  return (
    <li>
      <h2>
        <a href={path(`/projects/${project.id}`)}>
          <ProjectTitle titles={project.titles} original={project.titleLanguage} />
        </a>
      </h2>
      {project.asksMe ? <p className="notice">{words.asksMe}</p> : null}
      <ul className="facts-line">
        <li>{project.number}</li>
        <li>
          <strong>{words.states[project.state]}</strong>
        </li>
        {project.parties.map((party) => (
          <li key={party.organisation.id}>
            <PartyLine party={party} />
          </li>
        ))}
        {project.waitsForMyConfirmation ? <li>{words.waitsForConfirmation}</li> : null}
        {project.lateMilestones === 0 ? null : (
          <li>
            {words.late(project.lateMilestones)}
            {project.badlyLateMilestones === 0 ? null : (
              <strong> ({words.badlyLate(project.badlyLateMilestones)})</strong>
            )}
          </li>
        )}
        {nextDue === null ? null : (
          <li>{words.nextDue(nextDue.title[language], formatDay(nextDue.on, language))}</li>
        )}
      </ul>
    </li>
  );
}
