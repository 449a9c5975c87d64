import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { countryName } from '../../../accounts/web/country-names.ts';
import { gateWords } from '../../../evaluation/messages/gate-words.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import type { InterestPage } from '../page-contract.ts';

/** Until when somebody has to answer, in the reader's time and in that of the receiving side, and how it is counted. */
export function ClockSection({ interest }: { interest: InterestPage }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const { clock, answerWorkingDays } = interest;
  if (!clock && answerWorkingDays === null) return null;
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{words.clockTitle}</h2>
      {clock ? <Due clock={clock} /> : null}
      {clock?.escalatedAt ? (
        <p>{words.escalated(formatMoment(clock.escalatedAt, language, timeZone))}</p>
      ) : null}
      {answerWorkingDays === null ? null : <p>{words.answeredIn(answerWorkingDays)}</p>}
      {clock ? (
        <p className="help">
          {words.counted(
            clock.calendar === '' ? clock.timeZone : countryName(clock.calendar, language),
            names.calendarKnowledge[clock.known],
          )}
        </p>
      ) : null}
    </section>
  );
}

function Due({ clock }: { clock: NonNullable<InterestPage['clock']> }) {
  const words = useWords(interestScreenWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const own = formatMoment(clock.dueAt, language, timeZone);
  const theirs = formatMoment(clock.dueAt, language, clock.timeZone);
  return (
    <p className={clock.isOverdue ? 'notice bad' : undefined}>
      {clock.isOverdue ? words.wasDue(own) : words.dueAt(own)}
      {own === theirs ? '' : ` · ${theirs}`}
    </p>
  );
}

/** How the screening stands, with the open conditions and their rules. */
export function GateSection({ interest: { id, gate, side, isBroker } }: { interest: InterestPage }) {
  const words = useWords(interestScreenWords);
  const conditionNames: Readonly<Record<string, string>> = useWords(gateWords).conditions;
  const language = useLanguage();
  const path = usePath();
  // What a condition asks for is entered there; the sender's broker is no side of the case.
  const readsCase = side === 'receiver' || (side === 'sender' && !isBroker);
  return (
    <section aria-labelledby="screening">
      <h2 id="screening">{words.gateTitle}</h2>
      <p>
        {words.gateStates[gate.state]}
        {' · '}
        {gate.caseNumber === null ? null : (
          <>
            {readsCase ? (
              <a href={path(`/gate/cases/of/cooperation/interest/${id}`)}>
                {words.gateCase(gate.caseNumber)}
              </a>
            ) : (
              words.gateCase(gate.caseNumber)
            )}
            {' · '}
          </>
        )}
        <a href={path('/gate/rules')}>{words.gateRules}</a>
      </p>
      {gate.openConditions.length === 0 ? null : (
        <>
          <h3>{words.openConditions}</h3>
          <ul>
            {gate.openConditions.map(({ kind, rule, dueOn }) => (
              <li key={`${kind} ${rule}`}>
                {conditionNames[kind] ?? kind}
                {dueOn ? ` (${words.dueOn(formatDay(dueOn, language))})` : ''}
                {' · '}
                <a href={path(`/gate/rules/${rule}`)}>{words.rule(rule)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {gate.planDays > 0 ? <p>{words.planDays(gate.planDays)}</p> : null}
    </section>
  );
}
