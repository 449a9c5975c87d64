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
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList, Paragraphs, SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { bookingWords } from '../../messages/booking-words.ts';
import { bookingEndpoints, type Booking } from '../contract.ts';
import { reasonMax } from '../vocabulary.ts';
import { BookingTimes } from './booking-times.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { booking: await load(context, bookingEndpoints.get, { id: params.id ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const [step, reason] = [textOfField(form, 'step'), textOfField(form, 'reason')];
  const sent = await send(context, bookingEndpoints.step, { id, step, reason });
  if (sent.ok) return redirect(`/${languageFrom(params)}/bookings/${id}`);
  return data({ problem: sent.problem, reason }, { status: sent.problem.status });
}

/** One booking for its two sides: times by both clocks, screening, steps with their reasons. */
export default function BookingPage() {
  const { booking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(bookingWords);
  const path = usePath();
  const language = useLanguage();
  const { timeZone } = useViewer();
  const title = words.one(booking.number);
  return (
    <>
      <title>{title}</title>
      <p>
        <a href={path('/desk/bookings')}>{words.title}</a>
      </p>
      <h1>{title}</h1>
      <ProblemSummary problem={answer?.problem} labels={{ reason: words.reason }} />
      <Facts booking={booking} />
      {booking.screening && booking.state === 'requested' ? (
        <p className="notice">{words.screeningNote}</p>
      ) : null}
      <h2>{words.purpose}</h2>
      <Paragraphs {...booking.purpose} />
      {booking.endUse.text ? (
        <>
          <h2>{words.endUse}</h2>
          <Paragraphs {...booking.endUse} />
        </>
      ) : null}
      {booking.steps.length > 0 ? (
        <form method="post">
          {booking.needsReason.length > 0 ? (
            <TextField
              name="reason"
              label={words.reason}
              help={words.reasonHelp}
              mark="conditional"
              maxLength={reasonMax}
              defaultValue={answer?.reason}
              errors={errorsByPath(answer?.problem)}
            />
          ) : null}
          <div className="row">
            {booking.steps.map((step, at) => (
              <button
                key={step}
                className={at === 0 ? 'button primary' : 'button'}
                name="step"
                value={step}
                type="submit"
              >
                {words.steps[step]}
              </button>
            ))}
          </div>
        </form>
      ) : null}
      <p>
        <a href={`/api/bookings/${booking.id}/calendar.ics?lang=${language}`} download>
          {words.calendarFile}
        </a>
      </p>
      <h2>{words.history}</h2>
      <ol>
        {booking.history.map((one, at) => (
          <li key={at}>
            {words.historySteps[one.step as keyof typeof words.historySteps]} ·{' '}
            {formatMoment(one.at, language, timeZone)} · {words.sides[one.side]}
            {one.person ? ` · ${one.person}` : null}
            {one.reason ? (
              <p>
                <SpokenText text={one.reason} language={one.reasonLanguage ?? language} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function Facts({ booking }: { booking: Booking }) {
  const words = useWords(bookingWords);
  const path = usePath();
  const shown = useShownName();
  const partner = (one: Booking['owner']) =>
    one && <a href={path(`/partners/${one.id}`)}>{shown(one.names)}</a>;
  return (
    <FactList
      facts={[
        {
          label: words.equipment,
          value: (
            <a href={path(`/equipment/${booking.equipmentId}`)}>
              <SpokenText {...booking.equipmentName} />
            </a>
          ),
        },
        { label: words.state, value: words.states[booking.state] },
        {
          label: words.time,
          value: (
            <BookingTimes
              from={booking.from}
              to={booking.to}
              timeZone={booking.timeZone}
              userTimeZone={booking.userTimeZone}
            />
          ),
        },
        { label: words.owner, value: partner(booking.owner) },
        { label: words.user, value: partner(booking.user) },
        { label: words.person, value: booking.userPerson },
        ...(booking.screening
          ? [
              {
                label: words.screening,
                value: (
                  <>
                    {words.screenings[booking.screening]}{' '}
                    <a href={path(`/gate/cases/of/cooperation/booking/${booking.id}`)}>{words.toCase}</a>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
