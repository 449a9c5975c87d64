import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Endpoint } from '../../../../shared/endpoint.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { loadLanded } from '../../web/landed-item.tsx';
import { loadLanding, LandingSection } from '../../web/landing-section.tsx';
import { loadMode, ModeSection } from '../../web/mode-section.tsx';
import { typedOf } from '../../web/money-of-form.ts';
import { projectEndpoints } from '../contract.ts';
import type { FullProject } from '../view-shapes.ts';
import { CardSection } from './card-section.tsx';
import { ContractSection } from './contract-section.tsx';
import { AnswerForm, PartiesSection } from './parties-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { ProjectTitle, titlesOfTexts, usePlainTitle, useProjectWords } from './project-names.tsx';
import { PublicView } from './public-view.tsx';
import { ResultsSection } from './results-section.tsx';
import { StepsSection } from './steps-section.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? '';
  const project = await load(context, projectEndpoints.get, { id });
  const isParty = project.full?.reader === 'party';
  const [landing, mode] = isParty ? await Promise.all([loadLanding(context, id), loadMode(context, id)]) : [];
  const landed = project.full === null ? await loadLanded(context, id) : undefined;
  return { ...project, landing, mode, landed };
}

const commands: Record<string, Endpoint> = {
  answer: projectEndpoints.answer,
  confirm: projectEndpoints.confirm,
  withdraw: projectEndpoints.withdrawPublication,
  join: projectEndpoints.join,
  step: projectEndpoints.step,
  finish: projectEndpoints.finishMilestone,
  impact: projectEndpoints.reportImpact,
};

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOf(await request.formData());
  const endpoint = commands[typed['command'] ?? ''] ?? projectEndpoints.step;
  const id = params['id'] ?? '';
  const sent = await send(context, endpoint, { ...typed, id });
  if (!sent.ok) return data({ problem: sent.problem, typed }, { status: sent.problem.status });
  const { project } = sent.output as { project: FullProject | null };
  return redirect(`/${languageFrom(params)}${project === null ? '/desk/projects' : `/projects/${id}`}`);
}

/** One project: all of it for its parties, what both sides agreed to show for everybody else. */
export default function ProjectPage() {
  const { public: shown, full, landing, mode, landed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (full === null) return shown === null ? null : <PublicView project={shown} landed={landed} />;
  return (
    <>
      <Head project={full} />
      <ProblemSummary problem={answer?.problem} />
      <AnswerForm project={full} typed={answer?.typed} />
      <StepsSection project={full} typed={answer?.typed} />
      <CardSection project={full} />
      <PartiesSection project={full} />
      <ContractSection project={full} />
      <PlanSection project={full} />
      {full.reader === 'party' ? <PapersSection project={full} /> : null}
      <ResultsSection project={full} typed={answer?.typed} />
      {landing ? <LandingSection view={landing} /> : null}
      {mode ? <ModeSection view={mode} /> : null}
    </>
  );
}

function Head({ project }: { project: FullProject }) {
  const words = useProjectWords();
  const language = useLanguage();
  const path = usePath();
  const plain = usePlainTitle();
  const titles = titlesOfTexts(project.texts);
  return (
    <>
      <title>{`${plain(titles, project.sourceLanguage)} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/projects')}>{words.mine}</a>
      </p>
      <h1>
        <ProjectTitle titles={titles} original={project.sourceLanguage} />
      </h1>
      <ul className="facts-line">
        <li>{project.number}</li>
        {project.acronym === null ? null : <li>{project.acronym}</li>}
        <li>
          <strong>{words.states[project.state]}</strong>{' '}
          {words.since(formatDay(project.stateSince, language))}
        </li>
        {project.thread === null ? null : (
          <li>
            <a href={path(`/conversations/${project.thread.id}`)}>
              {words.openThread(project.thread.unread)}
            </a>
          </li>
        )}
        {project.interestId === null ? null : (
          <li>
            <a href={path(`/interests/${project.interestId}`)}>{words.fromInterest}</a>
          </li>
        )}
        {project.listing === null ? null : (
          <li>
            <a href={path(`/${project.listing.kind}s/${project.listing.id}`)}>{words.fromListing}</a>
          </li>
        )}
      </ul>
      {project.reader === 'officer' ? <p className="notice">{words.officerView}</p> : null}
      {project.may.join ? (
        <form method="post">
          <input type="hidden" name="command" value="join" />
          <button className="button" type="submit">
            {words.joinThread}
          </button>
        </form>
      ) : null}
    </>
  );
}
