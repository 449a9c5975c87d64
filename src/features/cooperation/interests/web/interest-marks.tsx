import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { BankMark } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import type { InterestRow } from '../contract.ts';

/** When the answer is due, and whether that is over. */
export function DueMoment({ row }: { row: Pick<InterestRow, 'dueAt' | 'isDueOver'> }) {
  const words = useWords(interestScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      {row.isDueOver ? <strong className="overdue">{words.overdue} </strong> : null}
      {row.dueAt ? <span>{formatMoment(row.dueAt, language, timeZone)}</span> : null}
    </>
  );
}

/** What the own side has set itself. */
export function NextStep({ row }: { row: Pick<InterestRow, 'nextStep' | 'nextOn' | 'isNextOver'> }) {
  const words = useWords(interestScreenWords);
  const language = useLanguage();
  if (row.nextStep === '' && row.nextOn === null) return null;
  return (
    <span>
      {row.isNextOver ? <strong className="overdue">{words.overdue} </strong> : null}
      <AsWritten text={row.nextStep} />
      {row.nextOn ? ` (${words.dueOn(formatDay(row.nextOn, language))})` : ''}
    </span>
  );
}

/** The other side as far as it is known: its organisation, or only which bank it comes from. */
export function OtherSide({ row }: { row: InterestRow }) {
  const words = useWords(interestScreenWords);
  if (row.side === 'staff') return <>{words.staff}</>;
  return (
    <>
      <BankMark country={row.other.country} />{' '}
      {row.other.organisation ? <ShownName names={row.other.organisation.name} /> : words.anonymousSide}
    </>
  );
}

export function TalkLink({ row }: { row: Pick<InterestRow, 'thread' | 'number'> }) {
  const words = useWords(interestScreenWords);
  const path = usePath();
  if (!row.thread) return <span className="quiet">{words.noTalk}</span>;
  const { id, unread } = row.thread;
  return (
    <a href={path(`/conversations/${id}`)}>
      {unread > 0 ? words.unread(unread) : words.toTalk}
      <span className="visually-hidden"> {row.number}</span>
    </a>
  );
}
