import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { registrationEndpoints } from '../registration-contract.ts';
import { PersonName } from './meeting-table.tsx';
import { OrganisationName } from './written-names.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const event = await load(context, eventEndpoints.get, { id });
  return { event, people: await load(context, registrationEndpoints.participants, { id }) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const participantId = textOfField(await request.formData(), 'participantId');
  await load(context, registrationEndpoints.withdraw, { id, participantId });
  return redirect(`/${languageFrom(params)}/events/${id}/print`);
}

/** Who comes, and what is printed for the door. */
export default function PrintPage() {
  const { event, people } = useLoaderData<typeof loader>();
  const words = useWords(eventWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const base = `/api/events/${event.id}`;
  return (
    <>
      <title>{`${words.printsTitle} · ${event.title.text}`}</title>
      <p className="no-print">
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{words.printsTitle}</h1>
      <p className="lead no-print">{words.printsLead}</p>
      <p className="row no-print">
        <a className="button" href={`${base}/badges.pdf?lang=${language}`} download>
          {words.badges}
        </a>
        <a className="button" href={`${base}/participants.pdf?lang=${language}`} download>
          {words.list}
        </a>
        <a className="button" href={`${base}/sign-in.pdf?lang=${language}`} download>
          {words.signIn}
        </a>
        <a className="button" href={`${base}/meetings.pdf?lang=${language}`} download>
          {words.gridPdf}
        </a>
      </p>
      <p className="quiet">
        {ui.found(people.items.length)} · <AsOf moment={people.asOf} />
      </p>
      {people.delegations.length === 0 ? null : (
        <ul className="plain-list">
          {people.delegations.map(({ id, organisation, agreed, seats, contact }) => (
            <li key={id}>
              {words.delegationOf(
                organisation,
                formatNumber(agreed, language),
                formatNumber(seats, language),
                contact ?? '—',
              )}
            </li>
          ))}
        </ul>
      )}
      {people.items.length === 0 ? (
        <p className="notice">{words.noParticipants}</p>
      ) : (
        <ScrollBox label={words.list}>
          <table>
            <thead>
              <tr>
                {[words.nameLine, words.organisation, words.participantRole, words.speak].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
                <th scope="col">{words.status}</th>
                <th scope="col">{words.agreedOn}</th>
                <th scope="col" className="no-print">
                  {words.edit}
                </th>
              </tr>
            </thead>
            <tbody>
              {people.items.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.name ? (
                      <PersonName person={{ name: person.name }} />
                    ) : (
                      <span className="quiet">{words.seatKept}</span>
                    )}
                  </th>
                  <td>
                    {person.organisation === null ? (
                      <Missing />
                    ) : (
                      <OrganisationName typed={person.organisation} names={person.organisationNames} />
                    )}
                  </td>
                  <td>{words.participantRoles[person.role]}</td>
                  <td>
                    {person.spoken
                      .map((one) => words.spoken[one as keyof typeof words.spoken] ?? one)
                      .join(', ') || <Missing />}
                  </td>
                  <td>{words.standings[person.standing]}</td>
                  <td>
                    {person.consentedAt === null ? (
                      <Missing />
                    ) : (
                      `${formatDay(person.consentedAt, language)} (${person.consentVersion ?? ''})`
                    )}
                  </td>
                  <td className="no-print">
                    <form method="post">
                      <input type="hidden" name="participantId" value={person.id} />
                      <button className="link-button" type="submit">
                        {words.remove}
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <ExportLinks path={`${base}/participants-table`} />
    </>
  );
}
