import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send, viewerContext } from '../../../../ui/api-context.ts';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { taskEndpoints, type TaskView } from '../contract.ts';
import { profileEndpoints } from '../profiles/contract.ts';
import { personSteps } from '../vocabulary.ts';
import { ManageForm } from './manage-form.tsx';
import { LeverageTable } from './leverage-table.tsx';
import { StepForms } from './step-forms.tsx';
import { DueMark, useKindName, usePairName } from './task-parts.tsx';
import { TaskHistory, TaskReports } from './task-history.tsx';
import { TaskTabs } from './task-tabs.tsx';

const translatorsShown = 100;
/** Where what the memory knows is still to be weighed. */
const openStates: readonly string[] = ['offered', 'taken', 'returned'];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = await load(context, taskEndpoints.get, { id: params.id ?? '' });
  const translators = page.mayManage
    ? (await load(context, profileEndpoints.list, { pageSize: translatorsShown })).items
    : [];
  const isAhead = openStates.includes(page.task.state) && page.task.openSegments > 0;
  const leverage = isAhead ? await load(context, taskEndpoints.leverage, { id: page.task.id }) : undefined;
  return { page, translators, bands: leverage?.bands ?? [] };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const form = Object.fromEntries(await request.formData()) as Record<string, string>;
  const own = `/${languageFrom(params)}/desk/translation`;
  const step = personSteps.find((one) => one === form.step);
  const sent = step
    ? await send(context, taskEndpoints.step, { ...form, id, step })
    : await send(context, taskEndpoints.manage, { ...form, id });
  if (!sent.ok) return data({ problem: sent.problem, values: form }, { status: sent.problem.status });
  const { roles } = context.get(viewerContext);
  const isCoordinator = roles.includes('moderator') || roles.includes('administrator');
  return redirect(step === 'giveBack' && !isCoordinator ? own : `${own}/tasks/${id}`);
}

/** One task: what it is, what the reader may do with it, what happened to it. */
export default function TaskPage() {
  const { page, translators, bands } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(taskWords);
  const path = usePath();
  const { task } = page;
  return (
    <>
      <title>{`${task.number} · ${words.siteName}`}</title>
      <h1>
        <SpokenText text={task.title} language={task.from} />
      </h1>
      <TaskTabs />
      <Facts task={task} />
      <LeverageTable bands={bands} />
      <p>
        <a className="button primary" href={path(`/workbench/${task.versionId}`)}>
          {words.toWorkbench}
        </a>
      </p>
      <TaskReports reports={page.reports} />
      <StepForms page={page} answer={answer} />
      {page.mayManage ? <ManageForm page={page} translators={translators} answer={answer} /> : null}
      <TaskHistory history={page.history} />
    </>
  );
}

function Facts({ task }: { task: TaskView }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const pairName = usePairName();
  const kindName = useKindName();
  const open = `${words.characters(task.openCharacters, formatNumber(task.openCharacters, language))} · ${words.segments(task.openSegments)}`;
  const facts = [
    { label: words.number, value: task.number },
    { label: words.languages, value: pairName(task.from, task.to) },
    { label: words.kind, value: [kindName(task.kind), task.recordNumber].filter(Boolean).join(' ') },
    { label: words.domain, value: task.domain === null ? null : domainName(task.domain, language) },
    { label: words.open, value: open },
    { label: words.dueHead, value: task.dueOn === null ? words.noDue : <DueMark {...task} isBare /> },
    {
      label: words.state,
      value: `${words.states[task.state]}, ${formatMoment(task.stateSince, language, timeZone)}`,
    },
    { label: words.versionState, value: words.versionStates[task.versionState] },
    { label: words.cause, value: words.causes[task.cause] },
    {
      label: words.priority,
      value: `${task.priority}${task.waitingMatches > 0 ? ` (${words.waiting(task.waitingMatches)})` : ''}`,
    },
    ...(task.isRestricted ? [{ label: words.text, value: words.restricted }] : []),
    ...(task.note === '' ? [] : [{ label: words.note, value: task.note }]),
    ...(task.people
      ? [
          { label: words.translator, value: task.people.translator?.name ?? words.nobody },
          { label: words.reviser, value: task.people.reviser?.name ?? words.anybody },
        ]
      : []),
  ];
  return <FactList facts={facts} />;
}
