import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { FoundMessage } from '../threads/contract.ts';
import { messageAnchor } from './message-item.tsx';
import { useShownName } from './side-names.ts';

/** Messages of several talks, each with a link to its place. */
export function FoundMessages({ items }: { items: readonly (FoundMessage & { isUnread?: boolean })[] }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  const language = useLanguage();
  const name = useShownName();
  const { timeZone } = useViewer();
  const { colon } = useWords(uiWords);
  return (
    <ul className="record-list">
      {items.map(({ threadId, messageId, sequence, title, author, excerpt, sentAt, isUnread }) => (
        <li key={messageId}>
          <h2>
            <a href={path(`/conversations/${threadId}?around=${sequence}#${messageAnchor(sequence)}`)}>
              <SpokenText {...title} />
            </a>
            {isUnread ? <span className="talk-count">{words.newFrom}</span> : null}
          </h2>
          <p>
            {author?.isSelf ? words.you : name(author)}
            {colon}
            <SpokenText {...excerpt} />
          </p>
          <p className="text-state">
            {excerpt.isOriginal ? `${words.state.original(words.languageNames[excerpt.language])} · ` : null}
            <time dateTime={sentAt}>{formatMoment(sentAt, language, timeZone)}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}
