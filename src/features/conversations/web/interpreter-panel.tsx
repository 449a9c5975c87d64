import type { Problem } from '../../../shared/app-error.ts';
import { formatDay } from '../../../ui/format.ts';
import { TextAreaField } from '../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { ThreadView } from '../threads/message-contract.ts';
import { interpreterSide, noteCharactersMax } from '../threads/vocabulary.ts';
import { dayOf } from './bank-times.ts';
import { useShownName } from './side-names.ts';

type Props = { thread: ThreadView; problem: Problem | undefined };

/** Asking for an interpreter, inviting who has offered, ending his access. */
export function InterpreterPanel({ thread, problem }: Props) {
  const words = useWords(talkScreenWords);
  const { interpreterRequests: requests, participants } = thread;
  const own = requests.find(({ isOwn }) => isOwn);
  const interpreters = participants.filter(({ side, isPresent }) => side === interpreterSide && isPresent);
  const hasNothing = !thread.mayAskInterpreter && requests.length === 0 && interpreters.length === 0;
  if (hasNothing) return null;
  return (
    <details
      id="interpreter"
      className="talk-panel"
      open={problem !== undefined || requests.length > 0 ? true : undefined}
    >
      <summary>{words.interpreter.title}</summary>
      <p className="help">{words.interpreter.help}</p>
      <ProblemSummary problem={problem} labels={{ note: words.interpreter.note }} />
      {requests.some(({ isOwn }) => !isOwn) ? <p>{words.interpreter.askedByOther}</p> : null}
      {own === undefined ? null : <OwnRequest request={own} mayInvite={thread.mayInviteInterpreter} />}
      {thread.mayAskInterpreter ? <AskForm problem={problem} /> : null}
      <Interpreters thread={thread} />
    </details>
  );
}

function AskForm({ problem }: Pick<Props, 'problem'>) {
  const words = useWords(talkScreenWords);
  return (
    <form method="post">
      <input type="hidden" name="intent" value="askInterpreter" />
      <TextAreaField
        name="note"
        label={words.interpreter.note}
        help={words.interpreter.noteHelp}
        mark="optional"
        rows={2}
        maxLength={noteCharactersMax}
        errors={errorsByPath(problem)}
      />
      <button className="button" type="submit">
        {words.interpreter.ask}
      </button>
    </form>
  );
}

function OwnRequest({
  request,
  mayInvite,
}: {
  request: ThreadView['interpreterRequests'][number];
  mayInvite: boolean;
}) {
  const words = useWords(talkScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <p>{words.interpreter.asked(formatDay(dayOf(request.askedAt, timeZone), language))}</p>
      {request.note === '' ? null : <p className="quiet">{request.note}</p>}
      <form method="post">
        <input type="hidden" name="intent" value="withdrawRequest" />
        <button className="link-button" type="submit">
          {words.interpreter.withdraw}
        </button>
      </form>
      <h3>{words.interpreter.offers}</h3>
      {request.offers.length === 0 ? <p className="help">{words.interpreter.noOffers}</p> : null}
      <ul>
        {request.offers.map(({ id, name }) => (
          <li key={id}>
            {mayInvite ? (
              <form method="post">
                <input type="hidden" name="intent" value="invite" />
                <input type="hidden" name="offerId" value={id} />
                <button className="button" type="submit">
                  {words.interpreter.invite(name)}
                </button>
              </form>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The side that invited an interpreter may end his access; so may he himself. */
function Interpreters({ thread }: { thread: ThreadView }) {
  const words = useWords(talkScreenWords);
  const name = useShownName();
  const { self } = thread;
  const removable = thread.participants.filter(
    ({ side, isPresent, invitedBySide, isSelf }) =>
      side === interpreterSide && isPresent && (isSelf || invitedBySide === self.side),
  );
  return removable.map((one) => (
    <form key={one.id} method="post">
      <input type="hidden" name="intent" value="removeInterpreter" />
      <input type="hidden" name="participantId" value={one.id} />
      <input type="hidden" name="isSelf" value={one.isSelf ? 'yes' : 'no'} />
      <button className="link-button" type="submit">
        {words.interpreter.remove(name(one))}
      </button>
    </form>
  ));
}
