import {
  data,
  Outlet,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { pickText, type Language } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { DemoTag, FactList, Paragraphs, SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { loadTravel, TravelNote } from '../../../accounts/web/travel-note.tsx';
import { eventWords } from '../../messages/events-words.ts';
import { followUpWords } from '../../messages/follow-up-words.ts';
import { eventEndpoints } from '../contract.ts';
import { registrationEndpoints } from '../registration-contract.ts';
import type { EventView } from '../view-shapes.ts';
import { OrganiserLines, usePlace } from './event-card.tsx';
import { EventFact } from './event-fact.tsx';
import { EventLinkedData } from './event-linked-data.tsx';
import { EventTools } from './event-tools.tsx';
import { EventWhen } from './event-when.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await load(context, eventEndpoints.get, { id: params.id ?? '' });
  const isToVisit = event.format !== 'online' && (event.status === 'planned' || event.status === 'postponed');
  return { event, travel: isToVisit ? await loadTravel(context, event.region) : undefined };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const said = (name: string) => textOfField(form, name);
  const id = params.id ?? '';
  const revision = said('revision');
  const what = said('what');
  const sent =
    what === 'withdraw'
      ? await send(context, registrationEndpoints.withdraw, { id })
      : what === 'draft'
        ? await send(context, eventEndpoints.draftText, { id, revision, language: said('language') })
        : await send(context, eventEndpoints.setStatus, {
            ...{ id, revision, status: said('status'), reason: said('reason') },
          });
  if (!sent.ok) {
    const values = { status: said('status'), reason: said('reason') };
    return data({ problem: sent.problem, values }, { status: sent.problem.status });
  }
  return redirect(`/${languageFrom(params)}/events/${id}`);
}

/** One activity: when on which clocks, where, by whom, for whom. */
export default function EventPage() {
  const { event, travel } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const place = usePlace();
  const shown = textShown(event, language);
  return (
    <>
      <title>{`${event.title.text} · ${words.siteName}`}</title>
      <EventLinkedData event={event} />
      <p className="no-print">
        <a href={path('/events')}>{words.allEvents}</a>
      </p>
      <h1>
        <SpokenText text={event.title.text} language={event.title.language} />
      </h1>
      {/* The place for what rooms above say of it. */}
      <Outlet />
      {event.isDemo ? (
        <p>
          <DemoTag />
        </p>
      ) : null}
      <p className="facts-line">
        {[
          words.kinds[event.kind],
          event.format ? words.formats[event.format] : '',
          event.isPublic ? '' : words.draft,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {shown ? (
        <p className={`text-state ${shown.state === 'machine' || shown.state === 'stale' ? 'machine' : ''}`}>
          {words.textStates[shown.state]}
          {shown.engine === null ? null : ` (${shown.engine})`}
        </p>
      ) : null}
      <ProblemSummary problem={answer?.problem} labels={{ reason: words.reason, status: words.status }} />
      {event.status === 'cancelled' || event.status === 'postponed' ? (
        <p className="notice warn">
          <strong>{words.statuses[event.status]}</strong>
          {event.statusReason ? (
            <>
              {ui.colon}
              <SpokenText text={event.statusReason.text} language={event.statusReason.language} />
            </>
          ) : null}
        </p>
      ) : null}
      <FactList
        facts={[
          { label: words.when, value: <EventWhen event={event} /> },
          { label: words.status, value: event.status ? words.statuses[event.status] : null },
          {
            label: words.where,
            value: /^(CN|RU)-/.test(event.region ?? '') ? (
              <a href={path(`/places/regions/${event.region}`)}>{place(event)}</a>
            ) : (
              place(event) || null
            ),
          },
          ...(event.venue === '' ? [] : [{ label: words.venue, value: <AsWritten text={event.venue} /> }]),
          ...(event.format === 'offline' || event.format === null
            ? []
            : [
                {
                  label: words.onlineUrl,
                  value:
                    event.onlineUrl === '' ? (
                      <span className="quiet">{words.onlineForParticipants}</span>
                    ) : (
                      <a href={event.onlineUrl} rel="noreferrer">
                        {event.onlineUrl}
                      </a>
                    ),
                },
              ]),
          {
            label: words.organisers,
            value: event.organisers.length === 0 ? null : <OrganiserLines organisers={event.organisers} />,
          },
          ...(event.fields.length === 0
            ? []
            : [
                {
                  label: words.field,
                  value: event.fields.map((code) => grntiName(code, language)).join('; '),
                },
              ]),
          ...(event.workingLanguages.length === 0
            ? []
            : [
                {
                  label: words.workingLanguages,
                  value: event.workingLanguages.map((one) => ui.languageNames[one]).join(ui.comma),
                },
              ]),
          { label: words.changedOn, value: formatMoment(event.changedAt, language, viewer.timeZone) },
        ]}
      />
      {event.begins !== null && event.begins.length >= 10 ? (
        <p className="no-print">
          <a href={`/api/calendars/events/${event.id}?lang=${language}`} download>
            {words.calendarOfOne}
          </a>
        </p>
      ) : null}
      {shown && shown.body !== '' ? <Paragraphs text={shown.body} language={shown.language} /> : null}
      {travel ? <TravelNote travel={travel} /> : null}
      <EventFact event={event} />
      <Registration event={event} />
      <AfterEvent event={event} />
      {event.mayEdit ? <EventTools event={event} values={answer?.values} problem={answer?.problem} /> : null}
    </>
  );
}

/** The text the reader sees: in his language, else the original. */
function textShown(event: EventView, language: Language) {
  const bodies = Object.fromEntries(event.texts.map((text) => [text.language, text.title]));
  const picked = pickText(bodies, language, event.sourceLanguage ?? undefined);
  return event.texts.find((text) => text.language === picked?.language);
}

function Registration({ event }: { event: EventView }) {
  const words = useWords(eventWords);
  const language = useLanguage();
  const path = usePath();
  const { registration } = event;
  const { own } = registration;
  if (registration.taken === 0 && !event.isRegistrationOpen && !event.mayEdit) return null;
  const base = `/events/${event.id}`;
  return (
    <section className="no-print">
      <h2>{words.registration}</h2>
      <p>
        {[
          registration.capacity === null
            ? words.seatsOpen(String(registration.taken))
            : words.seatsLine(String(registration.taken), String(registration.capacity)),
          registration.waiting > 0 ? words.waitingLine(String(registration.waiting)) : '',
          registration.until ? `${words.registrationUntil} ${formatDay(registration.until, language)}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {registration.fault === null ? null : (
        <p className="quiet">{words.errors[registration.fault as keyof typeof words.errors]}</p>
      )}
      {own ? (
        <>
          <p className="notice">{words.youAre(words.standings[own.standing])}</p>
          <form method="post">
            <input type="hidden" name="what" value="withdraw" />
            <button className="button danger" type="submit">
              {words.withdraw}
            </button>
          </form>
        </>
      ) : registration.isOpen ? (
        <p>
          <a className="button primary" href={path(`${base}/register`)}>
            {words.toRegister}
          </a>{' '}
          <a className="button" href={path(`${base}/delegation`)}>
            {words.toDelegation}
          </a>
        </p>
      ) : null}
      {own?.standing === 'in' || event.mayEdit ? (
        <p>
          <a href={path(`${base}/meetings`)}>{words.meetings}</a>
          {event.mayReadParticipants ? (
            <>
              {' · '}
              <a href={path(`${base}/print`)}>{words.participants}</a>
            </>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** What stays of it, and for those who were there what is done next. */
function AfterEvent({ event }: { event: EventView }) {
  const words = useWords(followUpWords);
  const path = usePath();
  const base = `/events/${event.id}`;
  return (
    <p className="no-print">
      <a href={path(`${base}/materials`)}>{words.materials}</a>
      {event.registration.own?.standing === 'in' || event.mayEdit ? (
        <>
          {' · '}
          <a href={path(`${base}/follow-up`)}>{words.followUp}</a>
        </>
      ) : null}
      {event.mayEdit ? (
        <>
          {' · '}
          <a href={path(`${base}/report`)}>{words.report}</a>
        </>
      ) : null}
    </p>
  );
}
