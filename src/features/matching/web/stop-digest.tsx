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

export default function StopDigest() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(matchScreenWords);
  return (
    <MailEnding
      title={words.stopTitle}
      lead={[words.stopLead]}
      button={words.stop}
      done={[words.stopped]}
      incomplete={words.stopNoToken}
      wayOn={{ path: '/desk/matches', label: words.toMatches }}
      token={token}
      answer={answer}
    />
  );
}
