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
import { savedEndpoints } from '../saved/contract.ts';
import { savedWords } from '../messages/saved-words.ts';

export function loader({ request }: LoaderFunctionArgs): { isForOne: boolean } {
  return { isForOne: (new URL(request.url).searchParams.get('search') ?? '') !== '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const savedId = searchParams.get('search') ?? '';
  const sent = await send(context, savedEndpoints.unsubscribe, {
    token: searchParams.get('token') ?? '',
    ...(savedId !== '' && { savedId }),
  });
  return sent.ok ? { problem: undefined } : data({ problem: sent.problem }, { status: sent.problem.status });
}

/** Where the link in a mail leads: one button, no sign-in. Opening the page changes nothing. */
export default function SavedUnsubscribe() {
  const { isForOne } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(savedWords);
  const path = usePath();
  const isDone = answer !== undefined && answer.problem === undefined;
  return (
    <div className="narrow">
      <title>{words.unsubscribeTitle}</title>
      <h1>{words.unsubscribeTitle}</h1>
      <ProblemSummary problem={answer?.problem} />
      {isDone ? (
        <div className="notice" role="status">
          <p>
            <strong>{words.unsubscribed}</strong>
          </p>
          <p>{words.unsubscribeAgain}</p>
        </div>
      ) : (
        <form method="post">
          <p>{isForOne ? words.unsubscribeOne : words.unsubscribeAll}</p>
          <p>{words.unsubscribeKept}</p>
          <button className="button primary" type="submit">
            {words.unsubscribeButton}
          </button>
        </form>
      )}
      <p>
        <a href={path('/desk/searches')}>{words.allSaved}</a>
      </p>
    </div>
  );
}
