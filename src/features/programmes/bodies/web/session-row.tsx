import { AsWritten } from '../../../../ui/as-written.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { formatDay } from '../../../../ui/format.ts';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import type { SessionBrief } from '../session-contract.ts';
import { useBankName } from './bank-name.ts';

export function useSessionName(): (session: Pick<SessionBrief, 'number'>) => string {
  const words = useWords(bodiesWords);
  return ({ number }) => (number === null ? words.sessionPlain : words.session(String(number)));
}

/** Day, place and host of a session in one line. */
export function SessionFacts({ session }: { session: SessionBrief }) {
  const words = useWords(bodiesWords);
  const { comma, colon } = useWords(uiWords);
  const language = useLanguage();
  const bankName = useBankName();
  const { heldFrom, heldUntil } = session;
  const region = session.region === null ? '' : placeName(session.region, language);
  return (
    <ul className="facts-line">
      <li>
        {formatDay(heldFrom, language)}
        {heldUntil !== null && heldUntil !== heldFrom ? ` – ${formatDay(heldUntil, language)}` : null}
      </li>
      <li>{words.forms[session.form]}</li>
      {session.place || region ? (
        <li>
          {session.place ? <AsWritten text={session.place} /> : null}
          {session.place && region ? comma : null}
          {region}
        </li>
      ) : null}
      {session.hostBank === null ? null : (
        <li>
          {words.hostBank}
          {colon}
          {bankName(session.hostBank)}
        </li>
      )}
      <li>
        {words.state}
        {colon}
        {words.states[session.state]}
      </li>
      {session.isAnnounced ? null : <li className="quiet">{words.notAnnounced}</li>}
      {session.decisionCount ? <li>{words.decisions(session.decisionCount)}</li> : null}
      {session.actionCount ? <li>{words.actionsCount(session.actionCount)}</li> : null}
    </ul>
  );
}

export function SessionRow({ session }: { session: SessionBrief }) {
  const path = usePath();
  const name = useSessionName();
  return (
    <>
      <a href={path(`/programmes/sessions/${session.id}`)}>{name(session)}</a>
      <SessionFacts session={session} />
    </>
  );
}
