import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatDay } from '../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { conversations } from '../threads/contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = Number(new URL(request.url).searchParams.get('page')) || 1;
  return load(context, conversations.interpreterRequests, {
    page: Math.min(10_000, Math.max(1, Math.floor(page))),
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const requestId = form.get('requestId');
  const endpoint =
    form.get('intent') === 'withdraw' ? conversations.withdrawOffer : conversations.offerInterpreting;
  // A request that was closed meanwhile is gone from the list.
  await send(context, endpoint, { requestId });
  return redirect(`/${languageFrom(params)}/desk/conversations/interpreting`);
}

/** For translators: which talks look for an interpreter. */
export default function InterpretingScreen() {
  const { items, total, page, pageSize } = useLoaderData<typeof loader>();
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{`${words.interpreter.requests} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/conversations')}>{words.backToAll}</a>
      </p>
      <h1>{words.interpreter.requests}</h1>
      <p className="help">{words.interpreter.requestsIntro}</p>
      {items.length === 0 ? <p>{words.interpreter.noRequests}</p> : null}
      <ul className="record-list">
        {items.map((request) => (
          <li key={request.id}>
            <h2>{request.languages.map((one) => words.languageNames[one]).join(' · ')}</h2>
            {request.note === '' ? null : <p>{request.note}</p>}
            <ul className="facts-line">
              <li>{words.messagesCount(request.messages)}</li>
              <li>{formatDay(request.askedAt, language)}</li>
            </ul>
            <form method="post">
              <input type="hidden" name="requestId" value={request.id} />
              <input type="hidden" name="intent" value={request.hasOffered ? 'withdraw' : 'offer'} />
              <button className={request.hasOffered ? 'link-button' : 'button'} type="submit">
                {request.hasOffered ? words.interpreter.withdrawOffer : words.interpreter.offer}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <ExportLinks path="/api/exports/interpreter-requests" />
      <Pager page={page} pageSize={pageSize} total={total} />
    </>
  );
}
