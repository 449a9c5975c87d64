import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { useShownName } from '../../web/shown-name.tsx';
import { organisationEndpoints } from '../contract.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const read = await send(context, organisationEndpoints.readInvitation, { token });
  if (read.ok) return data({ token, invitation: read.output });
  if (read.problem.status === 429) throw data(read.problem, { status: 429 });
  return data({ token, invitation: undefined }, { status: 404 });
}

export async function action({ context, params }: ActionFunctionArgs) {
  const sent = await send(context, organisationEndpoints.acceptInvitation, { token: params.token });
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/partners/${sent.output.id}`);
}

export default function Invitation() {
  const { token, invitation } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const words = useWords(screenWords).invitation;
  const room = useWords(accountsWords);
  const shown = useShownName();
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  if (!invitation) {
    return (
      <div className="narrow">
        <title>{words.title}</title>
        <h1>{words.title}</h1>
        <p>{words.notValid}</p>
      </div>
    );
  }
  return (
    <div className="narrow">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.lead(shown(invitation.organisation.names))}</p>
      <FactList
        facts={[
          { label: words.sentTo, value: invitation.email },
          { label: words.role, value: room.membershipRoles[invitation.role] },
        ]}
      />
      <FormProblem problem={problem} />
      {viewer.signedIn ? (
        <form method="post">
          <button className="button primary" type="submit">
            {words.accept}
          </button>
        </form>
      ) : (
        <p className="row">
          <a className="button primary" href={path(`/sign-up?invitation=${encodeURIComponent(token)}`)}>
            {words.signUp}
          </a>
          <a
            className="button"
            href={signInPath(language, path(`/invitations/${encodeURIComponent(token)}`))}
          >
            {words.signInFirst}
          </a>
        </p>
      )}
    </div>
  );
}
