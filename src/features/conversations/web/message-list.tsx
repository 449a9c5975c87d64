import { Fragment } from 'react';
import { formatDay } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { bankZonesOf, dayOf } from './bank-times.ts';
import { MessageItem } from './message-item.tsx';
import type { TalkPage } from './talk-page.ts';

/** The messages day by day, earlier ones by a link above, later ones by a link below. */
export function MessageList({ page, newFrom }: { page: TalkPage; newFrom: number | null }) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const { thread, messages } = page;
  const participants = new Map(thread.participants.map((one) => [one.id, one]));
  const zones = bankZonesOf(thread.participants);
  const address = path(`/conversations/${thread.id}`);
  const first = messages[0]?.sequence ?? 1;
  const last = messages.at(-1)?.sequence ?? 0;
  let day = '';
  return (
    <>
      <p className="talk-more">
        {page.hasBefore ? (
          <a href={`${address}?before=${first}`}>{words.older}</a>
        ) : (
          <span className="quiet">{messages.length === 0 ? words.firstMessage : words.beginning}</span>
        )}
      </p>
      <ol className="talk-messages" aria-label={words.messages}>
        {messages.map((message) => {
          const before = day;
          day = dayOf(message.sentAt, timeZone);
          return (
            <Fragment key={message.id}>
              {day === before ? null : (
                <li className="talk-day">
                  <span>{formatDay(day, language)}</span>
                </li>
              )}
              {message.sequence === newFrom ? (
                <li className="talk-day new">
                  <span>{words.newFrom}</span>
                </li>
              ) : null}
              <MessageItem
                threadId={thread.id}
                message={message}
                marks={page.marks}
                participants={participants}
                zones={zones}
              />
            </Fragment>
          );
        })}
      </ol>
      {page.hasAfter ? (
        <p className="talk-more row">
          <a href={`${address}?after=${last}`}>{words.newer}</a>
          <a href={`${address}#write`}>{words.toNewest}</a>
        </p>
      ) : null}
    </>
  );
}
