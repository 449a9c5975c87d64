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
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { typedOfForm } from '../../agreements/web/typed-agreement.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { bodies } from '../contract.ts';
import { sessions } from '../session-contract.ts';
import { SessionFieldset, sessionOfForm, useSessionLabels } from './session-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id, names } = await load(context, bodies.get, { ref: params['ref'] ?? '' });
  return { id, names };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const wish = { bodyId: textOfField(form, 'bodyId'), ...sessionOfForm(form) };
  const sent = await send(context, sessions.create, wish);
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/sessions/${sent.output.id}`);
  return data({ problem: sent.problem, typed: typedOfForm(form) }, { status: sent.problem.status });
}

/** An officer prepares a session of a body. */
export default function NewSession() {
  const body = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(bodiesWords);
  const path = usePath();
  const labels = useSessionLabels();
  return (
    <>
      <title>{words.newSession}</title>
      <p>
        <a href={path(`/programmes/bodies/${body.id}`)}>
          <ShownName names={body.names} />
        </a>
      </p>
      <h1>{words.newSession}</h1>
      <ProblemSummary problem={refused?.problem} labels={labels} />
      <form method="post" className="stack">
        <input type="hidden" name="bodyId" value={body.id} />
        <SessionFieldset typed={refused?.typed ?? {}} errors={errorsByPath(refused?.problem)} />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
