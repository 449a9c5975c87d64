import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { registrationEndpoints } from '../registration-contract.ts';
import { delegationMax, lineMax, participantCountries } from '../vocabulary.ts';
import { typedOfForm, type Typed } from './typed-event.ts';
import { EventWhen } from './event-when.tsx';
import { PersonFields, personOfTyped } from './person-fields.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const { searchParams, origin } = new URL(request.url);
  const token = searchParams.get('token');
  const event = await load(context, eventEndpoints.get, { id });
  const group = token === null ? null : await load(context, registrationEndpoints.delegation, { id, token });
  return { event, token, group, origin };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOfForm(await request.formData());
  const { token, ...said } = typed;
  const id = params.id;
  if (token !== undefined) {
    const sent = await send(context, registrationEndpoints.joinDelegation, {
      id,
      token,
      ...personOfTyped(said),
    });
    if (sent.ok) return data({ problem: undefined, typed, made: undefined, joined: sent.output });
    return data(
      { problem: sent.problem, typed, made: undefined, joined: undefined },
      { status: sent.problem.status },
    );
  }
  const { organisation = '', country = '', seats = '', emails = '' } = said;
  const wish = { id, organisation, country, seats, emails: emails.split(/[\s,;，；]+/).filter(Boolean) };
  const sent = await send(context, registrationEndpoints.bringDelegation, wish);
  if (sent.ok) return data({ problem: undefined, typed, made: sent.output, joined: undefined });
  return data(
    { problem: sent.problem, typed, made: undefined, joined: undefined },
    { status: sent.problem.status },
  );
}

/** A delegation: its contact keeps seats, its members agree one by one by their link. */
export default function DelegationPage() {
  const { event, token, group } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const path = usePath();
  const typed = answer?.typed ?? {};
  return (
    <div className="narrow">
      <title>{`${words.delegationTitle} · ${event.title.text}`}</title>
      <p>
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{words.delegationTitle}</h1>
      <EventWhen event={event} />
      {group === null || token === null ? (
        <Bring typed={typed} />
      ) : answer?.joined ? (
        <p className="notice" role="status">
          {answer.joined.standing === 'waiting' ? words.onWaitingList : words.joined}
        </p>
      ) : (
        <form method="post">
          <p>{words.joinLead(group.organisation, String(group.agreed), String(group.seats))}</p>
          <ProblemSummary problem={answer?.problem} labels={{ name: words.name, email: words.email }} />
          <input type="hidden" name="token" value={token} />
          <PersonFields values={typed} errors={errorsByPath(answer?.problem)} />
          <button className="button primary" type="submit">
            {words.join}
          </button>
        </form>
      )}
    </div>
  );
}

function Bring({ typed }: { typed: Typed }) {
  const { event, origin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const errors = errorsByPath(answer?.problem);
  const made = answer?.made;
  if (made) {
    const link = `${origin}${path(`/events/${event.id}/delegation`)}?token=${made.token}`;
    return (
      <div className="notice" role="status">
        <p>{words.brought(String(made.in), String(made.waiting), String(made.invited))}</p>
        <p>{words.linkOnce}</p>
        <p className="link-once">
          <a href={link}>{link}</a>
        </p>
      </div>
    );
  }
  if (!viewer.signedIn) {
    return (
      <p className="notice">
        <a href={signInPath(language, path(`/events/${event.id}/delegation`))}>{words.toDelegation}</a>
      </p>
    );
  }
  const labels = {
    ...{ organisation: words.organisation, country: words.country, seats: words.seats },
    emails: words.emails,
  };
  return (
    <form method="post">
      <p>{words.delegationLead}</p>
      <p className="help">{words.noPassport}</p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <TextField
        name="organisation"
        label={words.organisation}
        mark="required"
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
      <TextField
        name="seats"
        label={words.seats}
        mark="required"
        inputMode="numeric"
        errors={errors}
        defaultValue={typed['seats'] ?? '10'}
        maxLength={String(delegationMax).length}
      />
      <TextAreaField
        name="emails"
        label={words.emails}
        help={words.emailsHelp}
        errors={errors}
        defaultValue={typed['emails']}
        maxLength={8000}
        rows={6}
      />
      <button className="button primary" type="submit">
        {words.bring}
      </button>
    </form>
  );
}
