import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../ui/api-context.ts';
import { useWords } from '../../../ui/language.ts';
import { MailEnding } from '../../../ui/mail-ending.tsx';
import { savedEndpoints } from '../saved/contract.ts';
import { savedWords } from '../messages/saved-words.ts';

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return { token: searchParams.get('token') ?? '', isForOne: (searchParams.get('search') ?? '') !== '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const savedId = new URL(request.url).searchParams.get('search') ?? '';
  const sent = await send(context, savedEndpoints.unsubscribe, {
    token: (await request.formData()).get('token'),
    ...(savedId !== '' && { savedId }),
  });
  return sent.ok ? { problem: undefined } : data({ problem: sent.problem }, { status: sent.problem.status });
}

export default function SavedUnsubscribe() {
  const { token, isForOne } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(savedWords);
  return (
    <MailEnding
      title={words.unsubscribeTitle}
      lead={[isForOne ? words.unsubscribeOne : words.unsubscribeAll, words.unsubscribeKept]}
      button={words.unsubscribeButton}
      done={[words.unsubscribed, words.unsubscribeAgain]}
      incomplete={words.unsubscribeIncomplete}
      advice={words.unsubscribeAdvice}
      wayOn={{ path: '/desk/searches', label: words.allSaved }}
      token={token}
      answer={answer}
    />
  );
}
