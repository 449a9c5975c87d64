import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { ThreadView } from '../threads/message-contract.ts';
import { bankTimes, bankZonesOf } from './bank-times.ts';
import { recordPath } from './record-link.ts';
import { bankOf, sideName, useShownName } from './side-names.ts';
import { TalkSearch } from './talk-search.tsx';

/** What the talk is about, who takes part, what time it is on both banks. */
export function TalkHead({ thread, now }: { thread: ThreadView; now: string }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  const record = recordPath(thread.subject);
  return (
    <header className="talk-head">
      <p>
        <a href={path('/desk/conversations')}>{words.backToAll}</a>
      </p>
      <h1>
        <SpokenText {...thread.title} />
      </h1>
      {thread.isClosed ? <p className="notice">{words.closedNotice}</p> : null}
      <ul className="facts-line">
        {record === undefined ? null : (
          <li>
            <a href={path(record)}>{words.toRecord}</a>
          </li>
        )}
        <li>
          <BankClocks thread={thread} now={now} />
        </li>
        <li>
          <a href={path(`/conversations/${thread.id}/files`)}>{words.attachments}</a>
        </li>
      </ul>
      <Participants thread={thread} />
      <TalkSearch threadId={thread.id} />
    </header>
  );
}

function BankClocks({ thread, now }: { thread: ThreadView; now: string }) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const { colon } = useWords(uiWords);
  const others = bankTimes(now, bankZonesOf(thread.participants), timeZone, language, words);
  const own = formatMoment(now, language, timeZone);
  return (
    <>
      {words.now}
      {colon}
      {[own, ...others.map(({ city, time }) => `${city} ${time}`)].join(' · ')}
    </>
  );
}

function Participants({ thread }: { thread: ThreadView }) {
  const words = useWords(talkScreenWords);
  const name = useShownName();
  return (
    <ul className="talk-participants" aria-label={words.participants}>
      {thread.participants.map((one) => (
        <li key={one.id} className={`bank ${bankOf(one).toLowerCase()}`}>
          {name(one)}
          {one.isSelf ? <span className="quiet"> ({words.you})</span> : null}
          {one.name === null ? null : <span className="quiet"> · {sideName(words, one.side)}</span>}
          {one.isMasked && one.name !== null ? <span className="quiet"> · {words.masked}</span> : null}
          {one.isPresent ? null : <span className="quiet"> · {words.left}</span>}
        </li>
      ))}
    </ul>
  );
}
