import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { grntiNames } from '../../../../shared/grnti-names.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { landingWords } from '../../messages/landing-words.ts';
import { projectEndpoints } from '../contract.ts';
import type { PublicProject } from '../view-shapes.ts';
import { projectStates } from '../vocabulary.ts';
import { PartyLine, ProjectTitle, useProjectWords } from './project-names.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const page = await load(context, projectEndpoints.list, inputFromPairs(params));
  return { page, state: params.get('state') ?? '', field: params.get('field') ?? '' };
}

const rubrics = Object.keys(grntiNames).filter((code) => /^\d\d$/.test(code));

/** Projects that both sides agreed to show, for everybody. */
export default function ProjectList() {
  const { page, state, field } = useLoaderData<typeof loader>();
  const words = useProjectWords();
  const landing = useWords(landingWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{`${words.projects} · ${words.siteName}`}</title>
      <h1>{words.projects}</h1>
      <p className="reading">{words.projectsLead}</p>
      <p>
        <a href={path('/landings')}>{landing.allTitle}</a>
      </p>
      <form className="inline-fields" role="search">
        <SelectField
          name="state"
          label={words.state}
          emptyLabel={words.anyState}
          defaultValue={state}
          choices={projectStates
            .filter((value) => value !== 'proposed')
            .map((value) => ({ value, label: words.states[value] }))}
        />
        <SelectField
          name="field"
          label={words.field}
          emptyLabel={words.anyField}
          defaultValue={field}
          choices={rubrics.map((value) => ({ value, label: grntiName(value, language) }))}
        />
        <button className="button" type="submit">
          {words.filter}
        </button>
      </form>
      <p className="list-state">{words.found(page.total, formatNumber(page.total, language))}</p>
      {page.items.length === 0 ? <p className="notice">{words.nothing}</p> : null}
      <ul className="record-list">
        {page.items.map((project) => (
          <ProjectItem key={project.id} project={project} />
        ))}
      </ul>
      {page.total > 0 ? <ExportLinks path="/api/exports/projects" /> : null}
      <Pager {...page} />
    </>
  );
}

function ProjectItem({ project }: { project: PublicProject }) {
  const words = useProjectWords();
  const language = useLanguage();
  const path = usePath();
  const { milestones } = project;
  return (
    <li>
      <h2>
        <a href={path(`/projects/${project.id}`)}>
          <ProjectTitle titles={project.titles} original={project.titleLanguage} />
        </a>
      </h2>
      <ul className="facts-line">
        <li>{project.number}</li>
        <li>
          <strong>{words.states[project.state]}</strong>{' '}
          {words.since(formatDay(project.stateSince, language))}
        </li>
        {project.parties.map((party) => (
          <li key={party.organisation.id}>
            <PartyLine party={party} />
          </li>
        ))}
        {project.fields.map((code) => (
          <li key={code}>{grntiName(code, language)}</li>
        ))}
        {milestones.total === 0 ? null : <li>{words.milestonesDone(milestones.done, milestones.total)}</li>}
      </ul>
    </li>
  );
}
