import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { meetingEndpoints } from '../meeting-contract.ts';
import { languageOfLetters } from '../read-names.ts';
import { typedOfForm } from './typed-event.ts';
import { ArrangeForm, PutForm } from './arrange-forms.tsx';
import { MeetingTable, PersonName } from './meeting-table.tsx';
import { OrganisationName } from './written-names.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const event = await load(context, eventEndpoints.get, { id });
  return { event, grid: await load(context, meetingEndpoints.get, { id }) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOfForm(await request.formData());
  const { op, ...said } = typed;
  const id = params.id;
  const numbers = (text: string | undefined) => (text ?? '').split(/[,;，；\s]+/).filter(Boolean);
  const sent =
    op === 'wish'
      ? await send(context, meetingEndpoints.wish, {
          ...{ id, isOpen: said['isOpen'] === 'on' },
          ...{ wants: numbers(said['wants']), absentRounds: numbers(said['absentRounds']) },
        })
      : op === 'arrange'
        ? await send(context, meetingEndpoints.arrange, { id, ...said })
        : await send(context, meetingEndpoints.change, { id, ...said });
  if (!sent.ok) return data({ problem: sent.problem, typed }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/events/${id ?? ''}/meetings`);
}

/** The meetings of an event: one's wishes and day, and for those who prepare it the whole grid. Prints as it stands. */
export default function MeetingsPage() {
  const { event, grid } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const path = usePath();
  const labels = {
    ...{
      rounds: words.rounds,
      tables: words.tables,
      interpreters: words.interpreters,
      wants: words.wishTitle,
    },
    ...{ minutes: words.minutes, firstStarts: words.firstStarts, absentRounds: words.absentRounds },
  };
  return (
    <>
      <title>{`${words.meetingsTitle} · ${event.title.text}`}</title>
      <p className="no-print">
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{words.meetingsTitle}</h1>
      <p className="lead no-print">{words.meetingsLead}</p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      {grid.own ? <WishForm /> : null}
      {grid.mayArrange ? (
        <ArrangeForm eventId={event.id} grid={grid} typed={answer?.typed} problem={answer?.problem} />
      ) : null}
      {grid.meetings.length === 0 ? (
        <p className="notice">{words.noMeetings}</p>
      ) : (
        <section>
          <h2>{grid.mayArrange ? words.meetingsTitle : words.ownMeetings}</h2>
          <MeetingTable grid={grid} />
        </section>
      )}
      {grid.mayArrange && grid.settings ? (
        <PutForm grid={grid} typed={answer?.typed} problem={answer?.problem} />
      ) : null}
    </>
  );
}

function WishForm() {
  const { grid } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const { own } = grid;
  if (own === null) return null;
  const others = grid.people.filter(({ id }) => id !== own.participantId);
  return (
    <form method="post" className="no-print">
      <input type="hidden" name="op" value="wish" />
      <label className="choice">
        <input type="checkbox" name="isOpen" defaultChecked={own.isOpen} />
        <span>{words.openToMeetings}</span>
      </label>
      {others.length === 0 ? (
        <p className="quiet">{words.wishNone}</p>
      ) : (
        <fieldset className="field" id="f-wants">
          <legend>{words.wishTitle}</legend>
          {others.map((person) => (
            <label key={person.id} className="choice">
              <input
                type="checkbox"
                name="wants"
                value={person.id}
                defaultChecked={own.wants.includes(person.id)}
              />
              <span>
                <PersonName person={person} /> ·{' '}
                <OrganisationName typed={person.organisation} names={person.organisationNames} />
                {person.looksFor === '' ? null : (
                  <span lang={languageOfLetters(person.looksFor)}> · {person.looksFor}</span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        name="absentRounds"
        label={words.absentRounds}
        help={words.absentHelp}
        errors={errorsByPath(answer?.problem)}
        defaultValue={own.absentRounds.join(', ')}
        maxLength={200}
      />
      <button className="button" type="submit">
        {words.saveWishes}
      </button>
    </form>
  );
}
