import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import type { Funnel } from '../funnel/contract.ts';
import { funnelWords } from '../messages/funnel-words.ts';
import { useReasonName, useStateName } from './funnel-names.ts';

/** Why records, matches, interests and projects did not go on. */
export function FunnelLosses({ losses }: { losses: Funnel['losses'] }) {
  const words = useWords(funnelWords);
  const language = useLanguage();
  const nameReason = useReasonName();
  const names: Readonly<Record<string, string>> = words.losses;
  return (
    <section aria-labelledby="funnel-losses">
      <h2 id="funnel-losses">{words.lossesTitle}</h2>
      <p className="help">{words.lossesLead}</p>
      {losses.length === 0 ? (
        <p className="quiet">{words.noLosses}</p>
      ) : (
        <div className="scroll-x" role="region" aria-label={words.lossesTitle} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.stage}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {losses.map(({ stage, what, reason, count }) => (
                <tr key={`${stage} ${what} ${reason ?? ''}`}>
                  <td>{words.stages[stage]}</td>
                  <td>{names[what] ?? what}</td>
                  <td>
                    {reason === null ? (
                      <span className="missing">{words.noReason}</span>
                    ) : (
                      nameReason(what, reason)
                    )}
                  </td>
                  <td>{formatNumber(count, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** How long interests and projects stay in each state. */
export function FunnelTimes({ times }: { times: Funnel['times'] }) {
  const words = useWords(funnelWords);
  const language = useLanguage();
  const nameState = useStateName();
  const days = (value: number | null) => (value === null ? '—' : formatNumber(value, language));
  if (times.length === 0) return null;
  return (
    <section aria-labelledby="funnel-times">
      <h2 id="funnel-times">{words.timesTitle}</h2>
      <div className="scroll-x" role="region" aria-label={words.timesTitle} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.subject}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.left}</th>
              <th scope="col">{words.median}</th>
              <th scope="col">{words.p90}</th>
              <th scope="col">{words.waiting}</th>
            </tr>
          </thead>
          <tbody>
            {times.map((row) => (
              <tr key={`${row.kind} ${row.state}`}>
                <td>{words.subjects[row.kind]}</td>
                <td>{nameState(row.kind, row.state)}</td>
                <td>{formatNumber(row.count, language)}</td>
                <td>{days(row.medianDays)}</td>
                <td>{days(row.p90Days)}</td>
                <td>{formatNumber(row.waiting, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
