import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { registrationEndpoints } from '../registration-contract.ts';
import { lineMax, participantCountries } from '../vocabulary.ts';
import { typedOfForm } from './typed-event.ts';
import { EventWhen } from './event-when.tsx';
import { PersonFields, personOfTyped } from './person-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, eventEndpoints.get, { id: params.id ?? '' });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOfForm(await request.formData());
  const { organisation = '', country = '' } = typed;
  const wish = { id: params.id, ...personOfTyped(typed), organisation, country };
  const sent = await send(context, registrationEndpoints.register, wish);
  if (!sent.ok) return data({ problem: sent.problem, typed }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/events/${params.id ?? ''}/register`);
}

/** Registering for an event; afterwards the same page says how one stands. */
export default function RegisterPage() {
  const event = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const errors = errorsByPath(answer?.problem);
  const typed = answer?.typed ?? { name: viewer.name, spoken: language };
  const { own, isOpen, fault } = event.registration;
  const labels = {
    ...{ name: words.name, email: words.email, organisation: words.organisation, country: words.country },
    ...{ consent: words.consentName(''), spoken: words.speak },
  };
  return (
    <div className="narrow">
      <title>{`${words.registerTitle} · ${event.title.text}`}</title>
      <p>
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{words.registerTitle}</h1>
      <EventWhen event={event} />
      {own ? (
        <p className="notice" role="status">
          {own.standing === 'waiting' ? words.onWaitingList : words.registered}
        </p>
      ) : !isOpen ? (
        <p className="notice">{words.errors[(fault ?? '') as keyof typeof words.errors]}</p>
      ) : !viewer.signedIn ? (
        <p className="notice">
          <a href={signInPath(language, path(`/events/${event.id}/register`))}>{words.toRegister}</a>
        </p>
      ) : (
        <form method="post">
          <ProblemSummary problem={answer?.problem} labels={labels} />
          <PersonFields values={typed} errors={errors} />
          <TextField
            name="organisation"
            label={words.organisation}
            mark="required"
            autoComplete="organization"
            errors={errors}
            defaultValue={typed['organisation']}
            maxLength={lineMax}
          />
          <SelectField
            name="country"
            label={words.country}
            mark="required"
            errors={errors}
            defaultValue={typed['country']}
            choices={participantCountries.map((value) => ({ value, label: words.countries[value] }))}
          />
          <button className="button primary" type="submit">
            {words.register}
          </button>
        </form>
      )}
    </div>
  );
}
