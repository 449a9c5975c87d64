import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestEndpoints } from '../contract.ts';

function recordOf(request: Request) {
  const params = new URL(request.url).searchParams;
  const kind = params.get('kind') === 'request' ? ('request' as const) : ('offer' as const);
  return { kind, id: params.get('id') ?? '' };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const record = recordOf(request);
  return { record, about: await load(context, interestEndpoints.aboutListing, record) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const asked = await send(context, interestEndpoints.ask, recordOf(request));
  if (!asked.ok) return data({ problem: asked.problem }, { status: asked.problem.status });
  return redirect(`/${languageFrom(params)}/conversations/${asked.output.threadId}`);
}

/** Before a talk about a record is opened: what will happen. */
export default function AskPage() {
  const { record, about } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(interestScreenWords);
  const path = usePath();
  return (
    <>
      <title>{`${words.askTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/${record.kind}s/${record.id}`)}>{words.inRecord}</a>
      </p>
      <h1>{words.askTitle}</h1>
      <ProblemSummary problem={answer?.problem} />
      <p>{words.askLead}</p>
      {about.mayAsk ? (
        <form method="post">
          <button className="button primary" type="submit">
            {words.ask}
          </button>
        </form>
      ) : null}
    </>
  );
}
