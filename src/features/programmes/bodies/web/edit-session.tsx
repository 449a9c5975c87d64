import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { typedOfForm } from '../../agreements/web/typed-agreement.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { sessions } from '../session-contract.ts';
import { SessionFieldset, sessionOfForm, typedOfSession, useSessionLabels } from './session-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await load(context, sessions.get, { id: params['id'] ?? '' });
  return { id: view.id, revision: view.revision, typed: typedOfSession(view) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const wish = { id, revision: textOfField(form, 'revision'), ...sessionOfForm(form) };
  const sent = await send(context, sessions.update, wish);
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/sessions/${id}`);
  return data({ problem: sent.problem, typed: typedOfForm(form) }, { status: sent.problem.status });
}

/** Day, place, delegations and languages of a session are changed; an agreed text is open again. */
export default function EditSession() {
  const { id, revision, typed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(bodiesWords);
  const path = usePath();
  const labels = useSessionLabels();
  return (
    <>
      <title>{words.editSession}</title>
      <p>
        <a href={path(`/programmes/sessions/${id}`)}>{words.sessionPlain}</a>
      </p>
      <h1>{words.editSession}</h1>
      <ProblemSummary problem={refused?.problem} labels={labels} />
      <form method="post" className="stack">
        <input type="hidden" name="revision" value={revision} />
        <SessionFieldset typed={refused?.typed ?? typed} errors={errorsByPath(refused?.problem)} />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
