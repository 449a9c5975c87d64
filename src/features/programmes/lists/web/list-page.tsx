import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { listWords } from '../../messages/lists-words.ts';
import { lists } from '../contract.ts';
import type { ListStep } from '../vocabulary.ts';
import { CallFacts } from './call-facts.tsx';
import { ListWorkspace } from './list-workspace.tsx';
import { ProjectTable } from './project-table.tsx';
import { titleFor } from './title-for.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? '';
  const answer = await load(context, lists.get, { id });
  const projects = await load(context, lists.projects, { listId: id, pageSize: 100 });
  return { ...answer, projects };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const text = (name: string) => textOfField(form, name);
  const sent =
    text('intent') === 'reports'
      ? await send(context, lists.requestReports, { id, year: text('year') })
      : await send(context, lists.step, {
          id,
          revision: text('revision'),
          step: text('step') as ListStep,
          reason: text('reason'),
        });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/lists/${id}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** One yearly list: the call and the approved projects for everybody, the state of work for officers. */
export default function ListPage() {
  const { list, workspace, projects } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const title = titleFor(list.title, language);
  const isDecided = list.state === 'approved' || list.state === 'closed';
  return (
    <>
      <title>{`${list.number} · ${words.siteName}`}</title>
      <p>
        <a href={path('/programmes/lists')}>{words.title}</a>
      </p>
      <h1>
        <SpokenText {...title} />
      </h1>
      <p>
        {list.number} · {words.listStates[list.state]}
      </p>
      <ProblemSummary problem={answer?.problem} />
      <CallFacts list={list} />
      {list.state === 'announced' && viewer.signedIn ? (
        <p>
          <a className="button primary" href={path(`/programmes/lists/${list.id}/nominate`)}>
            {words.call.nominate}
          </a>
        </p>
      ) : null}
      {workspace ? <ListWorkspace list={list} workspace={workspace} /> : null}
      {isDecided ? (
        <section>
          <h2>{words.paper.list}</h2>
          <p className="row">
            {(['pdf', 'docx'] as const).map((format) => (
              <a
                key={format}
                className="button"
                href={`/api/programme-lists/${list.id}/papers/list?format=${format}&lang=${language}`}
                download
              >
                {format.toUpperCase()}
              </a>
            ))}
          </p>
          <p>{words.projectsOf(projects.total)}</p>
          <ProjectTable projects={projects.items} />
          <ExportLinks path="/api/exports/list-projects" asked={{ listId: list.id }} />
          {projects.total > projects.items.length ? (
            <p>
              <a href={path(`/programmes/lists/projects?listId=${list.id}`)}>{words.allProjects}</a>
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
