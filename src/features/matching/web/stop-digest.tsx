import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import { matching } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await send(context, matching.stopDigest, { token: form.get('token') });
  return sent.ok ? data({ problem: undefined }) : data({ problem: sent.problem }, sent.problem.status);
}

/** Where the link of a mail leads: one press ends the mails; opening the page alone changes nothing. */
export default function StopDigest() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(matchScreenWords);
  const path = usePath();
  return (
    <div className="reading">
      <title>{`${words.stopTitle} · ${words.siteName}`}</title>
      <h1>{words.stopTitle}</h1>
      <ProblemSummary problem={answer?.problem} />
      {answer && !answer.problem ? (
        <p className="notice" role="status">
          {words.stopped}
        </p>
      ) : token === '' ? (
        <p className="notice warn">{words.stopNoToken}</p>
      ) : (
        <form method="post">
          <p>{words.stopLead}</p>
          <input type="hidden" name="token" value={token} />
          <button className="button primary" type="submit">
            {words.stop}
          </button>
        </form>
      )}
      <p>
        <a href={path('/desk/matches')}>{words.toMatches}</a>
      </p>
    </div>
  );
}
