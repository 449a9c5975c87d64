import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send, type PageContext } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { projectWords } from '../../../cooperation/messages/projects-words.ts';
import { listWords } from '../../messages/lists-words.ts';
import { lists } from '../contract.ts';
import type { ReportStanding, Side } from '../vocabulary.ts';
import { Milestones, Reports } from './project-parts.tsx';
import { ProjectTable } from './project-table.tsx';
import { StepForms } from './step-forms.tsx';
import { StepHistory } from './step-history.tsx';
import { projectTitleFor } from './title-for.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, lists.project, { id: params['id'] ?? '' });
}

const milestonesMax = 40;

function sendForm(context: PageContext, id: string, form: FormData) {
  const text = (name: string) => textOfField(form, name);
  switch (text('intent')) {
    case 'milestones':
      return send(context, lists.milestones, {
        id,
        milestones: Array.from({ length: milestonesMax }, (_, at) => ({
          title: text(`milestones.${at}.title`),
          dueOn: text(`milestones.${at}.dueOn`),
          doneOn: text(`milestones.${at}.doneOn`),
        })).filter(({ title, dueOn }) => title !== '' || dueOn !== ''),
      });
    case 'report':
      return send(context, lists.report, {
        id,
        side: text('side') as Side,
        year: text('year'),
        standing: text('standing') as ReportStanding,
        text: text('text'),
      });
    default:
      return send(context, lists.projectStep, {
        id,
        step: text('step') === 'carryOver' ? 'carryOver' : 'finish',
        reason: text('reason'),
        nextListId: text('nextListId'),
      });
  }
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const sent = await sendForm(context, id, form);
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/lists/projects/${id}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** A project of an approved list: what everybody may know, and the work of its two sides. */
export default function ProjectPage() {
  const { project, carriedFrom, carriedTo, work } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{`${project.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/programmes/lists/${project.listId}`)}>{words.projects.list}</a>
      </p>
      <h1>
        <SpokenText {...projectTitleFor(project, language)} />
      </h1>
      <p>
        {project.number} · {words.pairStates[project.state]}
        {carriedFrom ? (
          <>
            {' · '}
            <a href={path(`/programmes/lists/projects/${carriedFrom.id}`)}>
              {words.project.carriedFrom(carriedFrom.number)}
            </a>
          </>
        ) : null}
        {carriedTo ? (
          <>
            {' · '}
            <a href={path(`/programmes/lists/projects/${carriedTo.id}`)}>
              {words.project.carriedTo(carriedTo.number)}
            </a>
          </>
        ) : null}
      </p>
      <ProblemSummary problem={answer?.problem} />
      <ProjectTable projects={[project]} />
      {project.nominationId ? (
        <p>
          <a href={path(`/programmes/nominations/${project.nominationId}`)}>{words.project.card}</a>
        </p>
      ) : null}
      {work ? (
        <>
          <Milestones milestones={work.milestones} mayEdit={project.state === 'approved'} />
          {work.carriedOutBy ? (
            <p>
              <a href={path(`/projects/${work.carriedOutBy.id}`)}>{words.nomination.toProject}</a>
              {' · '}
              {words.project.fromProject(
                work.carriedOutBy.number,
                projectWords[language].states[work.carriedOutBy.state],
                formatDay(work.carriedOutBy.since, language),
              )}
            </p>
          ) : null}
          <Reports
            reports={work.reports}
            sides={project.state === 'approved' ? work.sides : []}
            carrier={work.carriedOutBy}
          />
          {work.isOfficer ? (
            <section>
              <h2>{words.project.settle}</h2>
              <StepForms
                steps={work.steps}
                revision={1}
                extra={(step) =>
                  step === 'carryOver' ? (
                    <label className="field">
                      <span className="label">{words.project.nextList}</span>
                      <select name="nextListId">
                        {work.nextLists.map((list) => (
                          <option key={list.id} value={list.id}>
                            {list.number}
                          </option>
                        ))}
                      </select>
                    </label>
                  ) : null
                }
              />
            </section>
          ) : null}
          <StepHistory history={work.history} states={words.pairStates} />
        </>
      ) : null}
    </>
  );
}
