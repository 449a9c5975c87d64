import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { ownPath } from '../../../../ui/back-address.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { readForm } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { DoneNotice } from '../../web/done-notice.tsx';
import { FormProblem } from '../../web/form-problem.tsx';
import { textOf } from '../../web/name-form-input.ts';
import { personEndpoints } from '../contract.ts';

const told = ['expired', 'signedOut', 'passwordSet', 'closed'] as const;

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const back = ownPath(searchParams.get('back')) ?? '';
  const tell = told.find((known) => known === searchParams.get('tell'));
  return { back, tell };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const email = textOf(fields.email);
  const password = typeof fields.password === 'string' ? fields.password : '';
  const sent = await send(context, personEndpoints.signIn, { email, password });
  if (!sent.ok) return data({ problem: sent.problem, email }, { status: sent.problem.status });
  return redirect(ownPath(fields.back) ?? `/${languageFrom(params)}`);
}

export default function SignIn() {
  const { back, tell } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).signIn;
  const path = usePath();
  const viewer = useViewer();
  const labels = { email: words.email, password: words.password };
  const errors = errorsByPath(answer?.problem);
  return (
    <div className="narrow">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {viewer.signedIn ? (
        <p className="notice">
          {words.already(viewer.name)} <a href={back === '' ? path('/') : back}>{words.goOn}</a>
        </p>
      ) : null}
      {tell && !answer ? <DoneNotice text={words[tell]} /> : null}
      <FormProblem problem={answer?.problem} labels={labels} />
      <form method="post" noValidate>
        <input type="hidden" name="back" value={back} />
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          label={words.email}
          defaultValue={answer?.email}
          maxLength={254}
          errors={errors}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={words.password}
          errors={errors}
        />
        <button className="button primary" type="submit">
          {words.submit}
        </button>
      </form>
      <ul className="plain-list form-foot">
        <li>
          <a href={path('/reset-password')}>{words.forgotten}</a>
        </li>
        <li>
          {words.noAccount}{' '}
          <a href={`${path('/sign-up')}${back === '' ? '' : `?back=${encodeURIComponent(back)}`}`}>
            {words.signUp}
          </a>
        </li>
      </ul>
    </div>
  );
}
