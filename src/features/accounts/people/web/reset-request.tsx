import {
  data,
  redirect,
  useActionData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { readForm } from '../../../../ui/form-fields.ts';
import { languageFrom, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { textOf } from '../../web/name-form-input.ts';
import { personEndpoints } from '../contract.ts';

/** The link of the mail carries its token in the query; it is moved into the path of the form that uses it. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token');
  if (token) throw redirect(`/${languageFrom(params)}/reset-password/${encodeURIComponent(token)}`);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const email = textOf((await readForm(request)).email);
  const sent = await send(context, personEndpoints.requestPasswordReset, { email });
  if (!sent.ok) return data({ problem: sent.problem, email, isSent: false }, { status: sent.problem.status });
  return { problem: undefined, email, isSent: true };
}

export default function ResetRequest() {
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).reset;
  if (answer?.isSent) {
    return (
      <div className="narrow">
        <title>{words.sentTitle}</title>
        <h1>{words.sentTitle}</h1>
        <p role="status">{words.sent}</p>
        <p>
          <strong>{answer.email}</strong>
        </p>
      </div>
    );
  }
  return (
    <div className="narrow">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <FormProblem problem={answer?.problem} labels={{ email: words.email }} />
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={words.email}
          defaultValue={answer?.email}
          maxLength={254}
          errors={errorsByPath(answer?.problem)}
        />
        <button className="button primary" type="submit">
          {words.submit}
        </button>
      </form>
    </div>
  );
}
