import { data, redirect, useActionData, type ActionFunctionArgs } from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { personEndpoints } from '../contract.ts';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const newPassword = (await request.formData()).get('newPassword');
  const sent = await send(context, personEndpoints.resetPassword, { token: params.token, newPassword });
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/sign-in?tell=passwordSet`);
}

export default function ResetPassword() {
  const problem = useActionData<typeof action>()?.problem;
  const words = useWords(screenWords).reset;
  const hints = useWords(screenWords).signUp;
  const path = usePath();
  return (
    <div className="narrow">
      <title>{words.setTitle}</title>
      <h1>{words.setTitle}</h1>
      <p>{words.note}</p>
      <FormProblem problem={problem} labels={{ newPassword: words.newPassword }} />
      {problem?.code === 'accounts.token.notValid' ? (
        <p>
          <a className="button primary" href={path('/reset-password')}>
            {words.askAgain}
          </a>
        </p>
      ) : (
        <form method="post">
          <TextField
            name="newPassword"
            type="password"
            autoComplete="new-password"
            label={words.newPassword}
            help={hints.passwordHelp}
            errors={errorsByPath(problem)}
          />
          <button className="button primary" type="submit">
            {words.set}
          </button>
        </form>
      )}
    </div>
  );
}
