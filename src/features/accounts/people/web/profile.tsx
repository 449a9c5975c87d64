import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { readForm } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { DoneNotice } from '../../web/done-notice.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { personEndpoints, type Me } from '../contract.ts';
import { actOnProfile } from './profile-actions.ts';
import { ProfileNames } from './profile-names.tsx';
import { ProfilePassword } from './profile-password.tsx';
import { ProfileSessions } from './profile-sessions.tsx';
import { ProfileSettings } from './profile-settings.tsx';

const savedParts = ['names', 'settings', 'password', 'session'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = await load(context, personEndpoints.me, {});
  const { sessions } = await load(context, personEndpoints.listSessions, {});
  const saved = savedParts.find((part) => part === new URL(request.url).searchParams.get('saved'));
  return { me, sessions, saved };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const refused = await actOnProfile(context, await readForm(request), languageFrom(params));
  return data(refused, { status: refused.problem.status });
}

export default function Profile() {
  const { me, sessions, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(screenWords).profile;
  const problemOf = (intent: string) => (refused?.intent === intent ? refused.problem : undefined);
  const done = {
    names: words.saved,
    settings: words.saved,
    password: words.passwordChanged,
    session: words.sessionEnded,
  };
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      {refused ? null : <DoneNotice text={saved && done[saved]} />}
      <div className="reading">
        <Overview me={me} />
        <ProfileNames
          me={me}
          typed={refused && 'name' in refused ? refused : undefined}
          problem={problemOf('names')}
        />
        <ProfileSettings me={me} problem={problemOf('settings')} />
        <ProfilePassword email={me.email} problem={problemOf('password')} />
        <ProfileSessions sessions={sessions} problem={problemOf('endSession') ?? problemOf('everywhere')} />
        <OwnData />
      </div>
    </>
  );
}

function Overview({ me }: { me: Me }) {
  const words = useWords(screenWords).profile;
  const room = useWords(accountsWords);
  const { comma } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <FactList
        facts={[
          { label: words.shownAs, value: me.displayName },
          { label: words.emailOf, value: me.email },
          { label: words.since, value: formatDay(me.createdAt, language) },
          {
            label: words.roles,
            value:
              me.roles.length === 0 ? words.noRoles : me.roles.map((role) => room.roles[role]).join(comma),
          },
        ]}
      />
      <h2>{words.organisations}</h2>
      {me.memberships.length === 0 ? <p>{words.noOrganisations}</p> : null}
      <ul className="plain-list">
        {me.memberships.map(({ id, organisation, role }) => (
          <li key={id}>
            <a href={path(`/partners/${organisation.id}`)}>
              <ShownName names={organisation.names} />
            </a>{' '}
            <span className="help">
              {room.membershipRoles[role]}
              {comma}
              {room.verificationStates[organisation.verificationState]}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={path('/partners/new')}>{words.registerOrganisation}</a>
      </p>
    </>
  );
}

function OwnData() {
  const words = useWords(screenWords).profile;
  const path = usePath();
  return (
    <section>
      <h2>{words.data}</h2>
      <p>{words.exportText}</p>
      <p>
        <a className="button" href={path('/profile/export')} download>
          {words.export}
        </a>
      </p>
      <p>{words.closeText}</p>
      <p>
        <a className="button danger" href={path('/profile/close')}>
          {words.close}
        </a>
      </p>
    </section>
  );
}
