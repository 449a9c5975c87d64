import {
  data,
  redirect,
  useActionData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { personEndpoints } from '../contract.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  await load(context, personEndpoints.me, {});
  return null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const password = (await request.formData()).get('password');
  const sent = await send(context, personEndpoints.closeMe, { password });
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/sign-in?tell=closed`);
}

export default function CloseAccount() {
  const problem = useActionData<typeof action>()?.problem;
  const words = useWords(screenWords).profile;
  const path = usePath();
  return (
    <div className="narrow">
      <title>{words.closeTitle}</title>
      <h1>{words.closeTitle}</h1>
      <p>{words.closeText}</p>
      <p className="notice warn">
        <strong>{words.closeWarning}</strong>
      </p>
      <p>
        <a href={path('/profile/export')} download>
          {words.export}
        </a>
      </p>
      <FormProblem problem={problem} labels={{ password: words.closePassword }} />
      <form method="post">
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={words.closePassword}
          errors={errorsByPath(problem)}
        />
        <div className="row">
          <button className="button danger" type="submit">
            {words.closeConfirm}
          </button>
          <a className="button" href={path('/profile')}>
            {words.keep}
          </a>
        </div>
      </form>
    </div>
  );
}
