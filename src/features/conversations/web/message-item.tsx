import type { Marks } from '../../translation/web/find-marks.ts';
import { formatDay, formatFileSize, formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { fileHref } from '../files/contract.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { MessageView, ParticipantView } from '../threads/message-contract.ts';
import { bankTimes, clockOf } from './bank-times.ts';
import { MessageText } from './message-text.tsx';
import { bankOf, sideName, useShownName } from './side-names.ts';

type Props = {
  threadId: string;
  message: MessageView;
  marks: Marks;
  participants: ReadonlyMap<string, ParticipantView>;
  zones: readonly string[];
};

export const messageAnchor = (sequence: number) => `m${sequence}`;

/** One message, or a line of the platform itself. */
export function MessageItem(props: Props) {
  const { message, marks, participants } = props;
  const { author } = message;
  if (author === null) {
    return (
      <li id={messageAnchor(message.sequence)} className="talk-line">
        <MessageText message={message} marks={marks} participants={participants} />
        <MessageTime sentAt={message.sentAt} zones={props.zones} />
      </li>
    );
  }
  const bank = bankOf(participants.get(author.id) ?? author, message.original.language);
  return (
    <li
      id={messageAnchor(message.sequence)}
      className={`talk-message ${bank.toLowerCase()}`}
      data-own={author.isSelf ? '' : undefined}
      data-to-me={message.mentionsMe ? '' : undefined}
    >
      <p className="talk-author">
        <AuthorName author={author} bank={bank} />
        <MessageTime sentAt={message.sentAt} zones={props.zones} />
      </p>
      <SpokenTo {...props} />
      <MessageText message={message} marks={marks} participants={participants} />
      <Attachments {...props} />
      <MessageLinks {...props} />
    </li>
  );
}

function AuthorName({ author, bank }: { author: ParticipantView; bank: string }) {
  const words = useWords(talkScreenWords);
  const name = useShownName();
  const banks: Record<string, string> = words.bank;
  const side = sideName(words, author.side);
  return (
    <span>
      <span className={`bank ${bank.toLowerCase()}`}>
        <span className="visually-hidden">{banks[bank]} </span>
        <strong>{name(author)}</strong>
      </span>
      {author.isSelf ? <span className="quiet"> ({words.you})</span> : null}
      {author.name === null ? null : <span className="quiet"> · {side}</span>}
      {author.isPresent ? null : <span className="quiet"> · {words.left}</span>}
    </span>
  );
}

/** The reader's time, and beside it the clocks of both banks. */
export function MessageTime({ sentAt, zones }: { sentAt: string; zones: readonly string[] }) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const others = bankTimes(sentAt, zones, timeZone, language, words);
  return (
    <span className="talk-time">
      <time dateTime={sentAt} title={formatMoment(sentAt, language, timeZone)}>
        {clockOf(sentAt, timeZone, language)}
      </time>
      {others.map(({ city, time }) => (
        <span key={city}> · {`${city} ${time}`}</span>
      ))}
    </span>
  );
}

function SpokenTo({ message, participants }: Props) {
  const words = useWords(talkScreenWords);
  const name = useShownName();
  const spokenTo = message.mentions.flatMap((id) => participants.get(id) ?? []);
  if (spokenTo.length === 0) return null;
  const names = spokenTo.map((one) => (one.isSelf ? words.you : name(one)));
  return <p className="talk-mentions">{words.to(names.join(', '))}</p>;
}

function Attachments({ threadId, message }: Props) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  if (message.files.length === 0) return null;
  return (
    <ul className="talk-files" aria-label={words.attachments}>
      {message.files.map(({ id, name, sizeBytes, kind, accessEndsOn, isOver }) => (
        <li key={id}>
          {isOver ? name : <a href={fileHref(threadId, id)}>{name}</a>}
          <span className="quiet"> · {formatFileSize(sizeBytes, language)}</span>
          {kind === 'dueDiligence' ? <span className="tag">{words.dueDiligence}</span> : null}
          {isOver ? <span className="quiet"> · {words.accessOver}</span> : null}
          {accessEndsOn !== null && !isOver ? (
            <span className="quiet"> · {words.until(formatDay(accessEndsOn, language))}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function MessageLinks({ threadId, message }: Props) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  if (message.original.text === '') return null;
  const address = path(`/conversations/${threadId}/messages/${message.id}`);
  return (
    <p className="talk-links">
      <a href={address}>{words.allTexts}</a>
      {message.mayTranslate ? <a href={`${address}#supply`}>{words.ownTranslation}</a> : null}
    </p>
  );
}
