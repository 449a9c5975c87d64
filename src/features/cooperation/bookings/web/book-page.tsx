import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { bookingWords } from '../../messages/booking-words.ts';
import { bookingEndpoints } from '../contract.ts';
import { purposeMax } from '../vocabulary.ts';
import { FreeTimes } from './free-times.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const equipmentId = params.id ?? '';
  const from = new URL(request.url).searchParams.get('from') ?? undefined;
  return { calendar: await load(context, bookingEndpoints.calendar, { equipmentId, from }) };
}

const names = ['organisationId', 'fromDay', 'toDay', 'fromTime', 'toTime', 'purpose', 'endUse'] as const;

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = Object.fromEntries(names.map((name) => [name, textOfField(form, name)]));
  const sent = await send(context, bookingEndpoints.request, { equipmentId: params.id ?? '', ...typed });
  if (sent.ok) return redirect(`/${languageFrom(params)}/bookings/${sent.output.id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** Asks for a time; what is free stands below. */
export default function BookPage() {
  const { calendar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(bookingWords);
  const path = usePath();
  const shown = useShownName();
  const { signedIn } = useViewer();
  const { equipmentName, equipmentId } = calendar;
  const title = words.bookTitle(equipmentName.text);
  const may = calendar.takesBookings && calendar.mayAskFor.length > 0;
  return (
    <>
      <title>{title}</title>
      <p>
        <a href={path(`/equipment/${equipmentId}`)}>
          <SpokenText {...equipmentName} />
        </a>
      </p>
      <h1>{words.book}</h1>
      {calendar.isOwner ? <p>{words.ownBook}</p> : null}
      {may ? (
        <>
          <ProblemSummary problem={answer?.problem} labels={labelsOf(words)} />
          <form method="post">
            <SelectField
              name="organisationId"
              label={words.organisation}
              emptyLabel={null}
              defaultValue={answer?.typed.organisationId}
              choices={calendar.mayAskFor.map((one) => ({ value: one.id, label: shown(one.names) }))}
              errors={errorsByPath(answer?.problem)}
            />
            <TimeFields
              unit={calendar.unit}
              typed={answer?.typed ?? {}}
              errors={errorsByPath(answer?.problem)}
            />
            <p className="help">
              {words.atPlace}, {calendar.timeZone}. {words.sendHelp}
            </p>
            <button className="button primary" type="submit">
              {words.send}
            </button>
          </form>
        </>
      ) : (
        <p className="notice">
          {!calendar.takesBookings ? words.paused : signedIn ? words.notForYou : words.signInToBook}
        </p>
      )}
      <h2>{words.calendar}</h2>
      <FreeTimes calendar={calendar} address={path(`/equipment/${equipmentId}/book`)} />
    </>
  );
}

function labelsOf(words: (typeof bookingWords)['en']): Record<string, string> {
  const { organisation, fromDay, toDay, fromTime, toTime, purpose, endUse } = words;
  return { organisationId: organisation, fromDay, toDay, fromTime, toTime, purpose, endUse };
}

function TimeFields({
  unit,
  typed,
  errors,
}: {
  unit: 'hour' | 'day';
  typed: Partial<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(bookingWords);
  return (
    <>
      <TextField
        name="fromDay"
        type="date"
        label={words.fromDay}
        mark="required"
        defaultValue={typed.fromDay}
        errors={errors}
      />
      {unit === 'hour' ? (
        <div className="row">
          {(['fromTime', 'toTime'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={words[name]}
              mark="required"
              inputMode="numeric"
              maxLength={5}
              defaultValue={typed[name]}
              errors={errors}
            />
          ))}
        </div>
      ) : null}
      <TextField
        name="toDay"
        type="date"
        label={words.toDay}
        mark="optional"
        defaultValue={typed.toDay}
        errors={errors}
      />
      <TextAreaField
        name="purpose"
        label={words.purpose}
        mark="required"
        maxLength={purposeMax}
        rows={3}
        defaultValue={typed.purpose}
        errors={errors}
      />
      <TextAreaField
        name="endUse"
        label={words.endUse}
        help={words.endUseHelp}
        maxLength={purposeMax}
        rows={3}
        defaultValue={typed.endUse}
        errors={errors}
      />
    </>
  );
}
