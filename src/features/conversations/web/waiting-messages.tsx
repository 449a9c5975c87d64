import { useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { Outbox, Waiting } from './outbox.ts';

type Props = {
  outbox: Outbox;
  /** Of the messages on the page: what is acknowledged is shown among them. */
  shownIds: ReadonlySet<string>;
  takeBack(messageId: string): void;
  editAgain(waiting: Waiting): void;
};

/** What was written here and is not acknowledged yet. */
export function WaitingMessages({ outbox, shownIds, takeBack, editAgain }: Props) {
  const words = useWords(talkScreenWords);
  const { colon } = useWords(uiWords);
  const waiting = outbox.filter(({ messageId }) => !shownIds.has(messageId));
  if (waiting.length === 0) return null;
  return (
    <ol className="talk-messages">
      {waiting.map((one) => (
        <li key={one.messageId} className="talk-message waiting" data-own="">
          <div className="talk-text" lang={one.language}>
            <p>{one.text}</p>
          </div>
          {one.refusal === null ? (
            <p className="text-state">{one.isOnItsWay ? words.live.sending : words.live.waiting}</p>
          ) : (
            <>
              <p className="field-error" role="alert">
                {words.live.refused}
                {colon}
                {one.refusal}
              </p>
              <p className="row">
                <button type="button" className="button" onClick={() => editAgain(one)}>
                  {words.live.editAgain}
                </button>
                <button type="button" className="link-button" onClick={() => takeBack(one.messageId)}>
                  {words.live.discard}
                </button>
              </p>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
