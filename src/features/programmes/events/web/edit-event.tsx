import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import type { EventView } from '../view-shapes.ts';
import { EventFields } from './event-fields.tsx';
import { organiserChoices } from './organiser-choices.ts';
import { factsOfTyped, typedOfForm, type Typed } from './typed-event.ts';
import { FindOrganisers } from './organiser-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await load(context, eventEndpoints.get, { id: params.id ?? '' });
  const chosen = Object.fromEntries(
    chosenOf(event).map(({ organisationId }, at) => [
      `organisers.${at}.organisationId`,
      organisationId ?? '',
    ]),
  );
  return {
    event,
    choices: await organiserChoices(context, chosen, languageFrom(params)),
  };
}

/** Those a person chose; the others came with the starting content and stay. */
const chosenOf = ({ organisers }: Pick<EventView, 'organisers'>) =>
  organisers.filter(({ role }) => role !== 'unstated');

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = typedOfForm(await request.formData());
  const choices = await organiserChoices(context, typed, languageFrom(params));
  if (typed['find'] !== undefined) return data({ problem: undefined, typed, choices });
  const wish = { id: params.id, revision: typed['revision'], ...factsOfTyped(typed) };
  const sent = await send(context, eventEndpoints.update, wish);
  if (!sent.ok) return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/events/${sent.output.id}`);
}

/** The facts of an event; its words are written on pages of their own. */
export default function EditEvent() {
  const { event, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const path = usePath();
  const shown = useShownName();
  const stored: Typed = {
    ...{ kind: event.kind, format: event.format ?? 'offline' },
    ...{ begins: event.begins ?? '', ends: event.ends ?? '' },
    ...(event.timeZone !== null && { timeZone: event.timeZone }),
    ...{ country: event.country ?? '', region: event.region ?? '', city: event.city, venue: event.venue },
    ...{ onlineUrl: event.onlineUrl, fields: event.fields.join(', ') },
    workingLanguages: event.workingLanguages.join(','),
    capacity: event.registration.capacity === null ? '' : String(event.registration.capacity),
    registrationUntil: event.registration.until ?? '',
    ...(event.isRegistrationOpen && { isRegistrationOpen: 'on' }),
    ...(event.isPublic && { isPublic: 'on' }),
    ...Object.fromEntries(
      chosenOf(event).flatMap(({ role, organisationId, names }, at) => [
        [`organisers.${at}.role`, role],
        [`organisers.${at}.name`, organisationId === null ? shown(names) : ''],
        [`organisers.${at}.organisationId`, organisationId ?? ''],
      ]),
    ),
  };
  const labels = {
    ...{ kind: words.kind, begins: words.begins, ends: words.ends, timeZone: words.timeZone },
    ...{ city: words.city, region: words.region, onlineUrl: words.onlineUrl, capacity: words.capacity },
  };
  return (
    <div className="narrow">
      <title>{`${words.editTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{words.editTitle}</h1>
      {event.mayEdit ? (
        <form method="post">
          <ProblemSummary problem={answer?.problem} labels={labels} />
          <input type="hidden" name="revision" value={event.revision} />
          <EventFields
            typed={answer?.typed ?? stored}
            errors={errorsByPath(answer?.problem)}
            choices={answer?.choices ?? choices}
          />
          <div className="row">
            <button className="button primary" type="submit">
              {words.save}
            </button>
            <FindOrganisers />
          </div>
        </form>
      ) : (
        <p className="notice">{words.errors['programmes.event.preparersOnly']}</p>
      )}
    </div>
  );
}
