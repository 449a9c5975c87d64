import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { ThreadBrief } from '../threads/message-contract.ts';
import { bankOf, useShownName } from './side-names.ts';

/** One talk in a list: who, how much is unread, the last line in the reader's language. */
export function TalkItem({
  thread,
  heading: Heading = 'h2',
}: {
  thread: ThreadBrief;
  heading?: 'h2' | 'h3';
}) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  const language = useLanguage();
  const name = useShownName();
  const { timeZone } = useViewer();
  const { colon } = useWords(uiWords);
  const others = thread.participants.filter(({ isSelf }) => !isSelf);
  const { last } = thread;
  return (
    <li className="talk-item" data-unread={thread.unread > 0 ? '' : undefined}>
      <Heading>
        <a href={path(`/conversations/${thread.id}#write`)}>
          <SpokenText {...thread.title} />
        </a>{' '}
        {thread.unread > 0 ? <span className="talk-count">{words.unread(thread.unread)}</span> : null}
        {thread.isClosed ? <span className="tag">{words.closed}</span> : null}
      </Heading>
      {last === null ? (
        <p className="quiet">{words.noMessages}</p>
      ) : (
        <p>
          {last.author?.isSelf ? words.you : name(last.author)}
          {colon}
          <SpokenText text={last.text} language={last.language} />
        </p>
      )}
      <ul className="facts-line">
        {others.map((one) => (
          <li key={one.id} className={`bank ${bankOf(one).toLowerCase()}`}>
            {name(one)}
          </li>
        ))}
        <li>{words.messagesCount(thread.lastSequence)}</li>
        {thread.unreadMentions > 0 ? <li>{words.mentionsCount(thread.unreadMentions)}</li> : null}
        {thread.lastAt === null ? null : (
          <li>
            <time dateTime={thread.lastAt}>{formatMoment(thread.lastAt, language, timeZone)}</time>
          </li>
        )}
      </ul>
    </li>
  );
}
