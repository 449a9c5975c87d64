import { useEffect, useRef, useState } from 'react';
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { MessageView } from '../threads/message-contract.ts';
import { GateNotice } from './gate-notice.tsx';
import { InterpreterPanel } from './interpreter-panel.tsx';
import { loadTalk } from './load-talk.ts';
import { MessageList } from './message-list.tsx';
import type { Waiting } from './outbox.ts';
import { useShownName } from './side-names.ts';
import { answerTalkForm, type TalkAnswer } from './talk-actions.ts';
import { TalkHead } from './talk-head.tsx';
import { useLiveTalk, type LiveTalk } from './use-live-talk.ts';
import { WaitingMessages } from './waiting-messages.tsx';
import { WriteForm } from './write-form.tsx';

export const handle = { scripts: true };

export function loader(args: LoaderFunctionArgs) {
  return loadTalk(args);
}

export function action(args: ActionFunctionArgs) {
  return answerTalkForm(args);
}

/** A talk in two languages: works as a plain page, and by itself where script runs. */
export default function TalkScreen() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as TalkAnswer | undefined;
  const words = useWords(talkScreenWords);
  const talk = useLiveTalk(loaded.page);
  const { page } = talk;
  const { thread } = page;
  const [again, setAgain] = useState<string>();
  const shownIds = new Set(page.messages.map(({ id }) => id));
  const { writing } = thread.refusals;

  function editAgain({ messageId, text }: Waiting): void {
    setAgain(text);
    talk.takeBack(messageId);
  }

  return (
    <div className="talk">
      <title>{`${thread.title.text} · ${words.title} · ${words.siteName}`}</title>
      <TalkHead thread={thread} now={loaded.now} />
      <section aria-label={words.messages}>
        <MessageList page={page} newFrom={loaded.newFrom} />
        <WaitingMessages
          outbox={talk.outbox}
          shownIds={shownIds}
          takeBack={talk.takeBack}
          editAgain={editAgain}
        />
      </section>
      <Announcement messages={page.messages} />
      <section id="write" aria-label={words.writeTitle}>
        {writing === null ? (
          <WriteForm
            thread={thread}
            messageId={loaded.messageId}
            problem={answer?.about === 'send' ? answer.problem : undefined}
            typed={answer?.typed}
            write={talk.write}
            again={again}
          />
        ) : thread.isClosed ? null : (
          <GateNotice title={words.gateTitle} refusal={writing} />
        )}
        <LiveLine talk={talk} />
      </section>
      <InterpreterPanel
        thread={thread}
        problem={answer?.about === 'interpreter' ? answer.problem : undefined}
      />
      <ExportLinks threadId={thread.id} />
    </div>
  );
}

/** How fresh the page is; without script a link that shows what is new. */
function LiveLine({ talk }: { talk: LiveTalk }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  const { live, page } = talk;
  const said = { off: null, on: words.live.on, lost: words.live.off, ended: words.live.ended }[live];
  return (
    <p className="talk-live" role="status">
      {said === null ? null : <span className={live === 'on' ? 'quiet' : 'warned'}>{said} </span>}
      {talk.isKept ? null : <span className="warned">{words.live.notKept} </span>}
      {live === 'on' ? null : <a href={path(`/conversations/${page.thread.id}`)}>{words.reload}</a>}
      {page.elsewhere === 0 ? null : (
        <>
          {' '}
          <a href={path('/desk/conversations?only=unread')}>{words.elsewhere(page.elsewhere)}</a>
        </>
      )}
    </p>
  );
}

/** Says to a screen reader, politely, that somebody wrote; the text itself is in the list. */
function Announcement({ messages }: { messages: readonly MessageView[] }) {
  const words = useWords(talkScreenWords);
  const name = useShownName();
  const known = useRef(messages.at(-1)?.sequence ?? 0);
  const [said, setSaid] = useState('');
  const last = messages.at(-1);
  useEffect(() => {
    if (last === undefined || last.sequence <= known.current) return;
    known.current = last.sequence;
    if (!last.author?.isSelf) setSaid(words.live.newMessage(name(last.author)));
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

function ExportLinks({ threadId }: { threadId: string }) {
  const words = useWords(talkScreenWords);
  const { colon } = useWords(uiWords);
  const address = `/api/conversations/${threadId}/export?format=`;
  return (
    <p className="row no-print">
      <span className="quiet">
        {words.export}
        {colon}
      </span>
      <a href={`${address}pdf`}>{words.exportPdf}</a>
      <a href={`${address}docx`}>{words.exportDocx}</a>
    </p>
  );
}
