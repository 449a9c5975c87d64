import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Problem } from '../../../shared/app-error.ts';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, send, type PageContext } from '../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../ui/language.ts';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { threadFiles } from '../files/contract.ts';
import { talkFileWords } from '../messages/talk-file-words.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { conversations } from '../threads/contract.ts';
import { FileItem } from './file-item.tsx';
import { FileRequests } from './file-requests.tsx';

export type Openings = OutputOf<typeof threadFiles.openings>['items'];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const threadId = params.threadId ?? '';
  const attachmentId = new URL(request.url).searchParams.get('openings') ?? '';
  const [thread, files] = await Promise.all([
    load(context, conversations.get, { threadId }),
    load(context, threadFiles.list, { threadId }),
  ]);
  const openings =
    attachmentId === '' ? undefined : await send(context, threadFiles.openings, { threadId, attachmentId });
  return {
    thread,
    files,
    openings: openings?.ok ? { attachmentId, items: openings.output.items } : null,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const threadId = params.threadId ?? '';
  const form = await request.formData();
  const sent = await answer(context, threadId, form);
  if (sent.ok) return redirect(`/${languageFrom(params)}/conversations/${threadId}/files`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

function answer(
  context: PageContext,
  threadId: string,
  form: FormData,
): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  const given = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const requestId = given('requestId');
  const attachmentId = given('attachmentId');
  const accessEndsOn = given('accessEndsOn');
  switch (given('intent')) {
    case 'request': {
      const attachmentIds = form.getAll('attachmentIds').filter((id) => typeof id === 'string');
      return send(context, threadFiles.request, { threadId, words: given('words'), attachmentIds });
    }
    case 'withdraw':
      return send(context, threadFiles.withdraw, { threadId, requestId });
    case 'decide': {
      const decision = { decision: given('decision'), reason: given('reason'), accessEndsOn };
      return send(context, threadFiles.decide, { threadId, requestId, attachmentId, ...decision });
    }
    default:
      return send(context, threadFiles.setAccess, { threadId, attachmentId, accessEndsOn });
  }
}

/** All files of a talk, with who may open them, and requests for more. */
export default function FilesScreen() {
  const { thread, files, openings } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const words = useWords(talkFileWords);
  const talkWords = useWords(talkScreenWords);
  const path = usePath();
  return (
    <div className="talk">
      <title>{`${words.title} · ${thread.title.text} · ${talkWords.siteName}`}</title>
      <p>
        <a href={path(`/conversations/${thread.id}`)}>{talkWords.backToTalk}</a>
      </p>
      <h1>{words.title}</h1>
      <p>
        <SpokenText {...thread.title} />
      </p>
      <p className="help">{words.intro}</p>
      <ProblemSummary problem={problem} labels={{ words: words.words, reason: words.reason }} />
      {files.items.length === 0 ? <p>{words.nothing}</p> : null}
      <ul className="record-list">
        {files.items.map((file) => (
          <FileItem
            key={file.id}
            threadId={thread.id}
            file={file}
            openings={openings?.attachmentId === file.id ? openings.items : null}
          />
        ))}
      </ul>
      <FileRequests files={files} />
    </div>
  );
}
