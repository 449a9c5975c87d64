import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../../shared/query.ts';
import { load, send } from '../../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../../ui/export-links.tsx';
import { SelectField } from '../../../../../ui/fields.tsx';
import { formatNumber } from '../../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../../ui/language.ts';
import { uiWords } from '../../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../../ui/pager.tsx';
import { ProblemSummary } from '../../../../../ui/problem-summary.tsx';
import { AsOf } from '../../../../../ui/as-of.tsx';
import { followUpWords } from '../../../messages/follow-up-words.ts';
import { eventEndpoints } from '../../contract.ts';
import { typedOfForm } from '../../web/typed-event.ts';
import { followUpEndpoints } from '../contract.ts';
import { taskOutcomes } from '../vocabulary.ts';
import { HeldMeetings } from './held-meetings.tsx';
import { NewTask } from './task-forms.tsx';
import { TaskTable } from './task-table.tsx';

/** Meetings of one page: a participant has a handful, those who prepare an event page through all. */
const meetingsAtOnce = 50;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const { searchParams } = new URL(request.url);
  const { rounds, with: partnerId, ...query } = inputFromPairs(searchParams);
  const event = await load(context, eventEndpoints.get, { id });
  const tasks = await load(context, followUpEndpoints.list, { ...query, id });
  const page = Math.max(1, Number(rounds) || 1);
  const meetings = await load(context, followUpEndpoints.meetings, { id, page, pageSize: meetingsAtOnce });
  return { event, tasks, meetings, partnerId: typeof partnerId === 'string' ? partnerId : '' };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOfForm(await request.formData());
  const { intent, ...said } = typed;
  const wish = { ...said, id: params.id };
  const sent =
    intent === 'create'
      ? await send(context, followUpEndpoints.create, wish)
      : intent === 'change'
        ? await send(context, followUpEndpoints.change, wish)
        : intent === 'tell'
          ? await send(context, followUpEndpoints.tell, wish)
          : await send(context, followUpEndpoints.step, wish);
  if (!sent.ok) return data({ problem: sent.problem, typed }, { status: sent.problem.status });
  const { search } = new URL(request.url);
  return redirect(`/${languageFrom(params)}/events/${params.id ?? ''}/follow-up${search}`);
}

/** What is done after an event: tasks with what came of them, and which meetings were held. */
export default function FollowUpPage() {
  const { event, tasks, meetings, partnerId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(followUpWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { counts } = tasks;
  const number = (count: number) => formatNumber(count, language);
  const labels = {
    ...{ what: words.what, dueOn: words.dueOn, ownerId: words.owner, partnerId: words.partner },
    ...{ partner: words.partnerName, outcome: words.outcome, reason: words.reason, record: words.record },
  };
  return (
    <>
      <title>{`${words.followUp} · ${event.title.text}`}</title>
      <p className="no-print">
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{words.followUp}</h1>
      <p className="lead">{words.followUpLead}</p>
      <p className="row no-print">
        <a className="button" href={path(`/events/${event.id}/materials`)}>
          {words.materials}
        </a>
        {tasks.doesPrepare ? (
          <a className="button" href={path(`/events/${event.id}/report`)}>
            {words.report}
          </a>
        ) : null}
      </p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <h2>{words.tasks}</h2>
      <p>
        {words.countLine(
          number(counts.open),
          number(counts.overdue),
          number(counts.done),
          number(counts.dropped),
        )}
      </p>
      <ul className="plain-list">
        {taskOutcomes.map((one) => (
          <li key={one}>
            <a href={path(`/events/${event.id}/follow-up?outcome=${one}`)}>{words.outcomes[one]}</a>
            {ui.colon}
            {number(counts.outcomes[one] ?? 0)}
          </li>
        ))}
      </ul>
      <TaskFilters />
      <p className="quiet">
        {ui.found(tasks.total)} · <AsOf moment={tasks.asOf} />
      </p>
      {tasks.items.length === 0 ? (
        <p className="notice">{words.noTasks}</p>
      ) : (
        <TaskTable
          tasks={tasks.items}
          people={tasks.doesPrepare ? tasks.people : []}
          typed={answer?.typed}
          problem={answer?.problem}
        />
      )}
      <Pager page={tasks.page} pageSize={tasks.pageSize} total={tasks.total} />
      <ExportLinks path={`/api/events/${event.id}/tasks-table`} />
      <NewTask
        people={tasks.people}
        ownSeatId={tasks.ownSeatId}
        doesPrepare={tasks.doesPrepare}
        partnerId={partnerId}
        typed={answer?.typed}
        problem={answer?.problem}
      />
      <HeldMeetings eventId={event.id} meetings={meetings} ownSeatId={tasks.ownSeatId} />
    </>
  );
}

function TaskFilters() {
  const words = useWords(followUpWords);
  return (
    <form method="get" className="inline-fields no-print">
      <SelectField
        name="state"
        label={words.state}
        emptyLabel={words.any}
        choices={[
          { value: 'overdue', label: words.overdue },
          ...(['open', 'done', 'dropped'] as const).map((value) => ({ value, label: words.states[value] })),
        ]}
      />
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}
