import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { claimEndpoints } from '../claims/contract.ts';
import { profilePath } from './profile-path.ts';

/** Programs that look at links before people do spend nothing: only the button does. */
export function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await send(context, claimEndpoints.proveMail, { token: textOfField(form, 'token') });
  if (sent.ok) return { profile: sent.output.profile, problem: undefined };
  return data({ profile: undefined, problem: sent.problem }, { status: sent.problem.status });
}

export default function ClaimMail() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(directoryWords).claim;
  const path = usePath();
  const profile = answer?.profile;
  return (
    <div className="reading">
      <title>{words.proveTitle}</title>
      <h1>{words.proveTitle}</h1>
      <FormProblem problem={answer?.problem} />
      {profile ? (
        <>
          <p className="notice" role="status">
            {words.proven}
          </p>
          <p>
            <a href={path(profilePath(profile))}>
              <ShownName names={profile.names} />
            </a>
          </p>
        </>
      ) : (
        <form method="post">
          <input type="hidden" name="token" value={token} />
          <button className="button primary" type="submit">
            {words.prove}
          </button>
        </form>
      )}
    </div>
  );
}
