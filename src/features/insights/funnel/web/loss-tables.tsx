import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { nameLossReason, nameStayState } from '../../../cooperation/messages/funnel-names-words.ts';
import { funnelWords } from '../../../cooperation/messages/funnel-words.ts';
import { insightFunnelWords } from '../../messages/insight-funnel-words.ts';
import type { Funnel } from '../contract.ts';
import { Count } from './funnel-parts.tsx';

/** Why records, matches, interests and projects did not go on. */
export function LossTable({ losses, isForStaff }: { losses: Funnel['losses']; isForStaff: boolean }) {
  const words = useWords(funnelWords);
  const own = useWords(insightFunnelWords);
  const language = useLanguage();
  const names: Readonly<Record<string, string>> = words.losses;
  return (
    <section aria-labelledby="funnel-losses">
      <h2 id="funnel-losses">{words.lossesTitle}</h2>
      <p className="help">
        {words.lossesLead} {isForStaff ? null : own.hiddenLosses}
      </p>
      {losses.length === 0 ? (
        <p className="quiet">{words.noLosses}</p>
      ) : (
        <>
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
                        nameLossReason(what, reason, language)
                      )}
                    </td>
                    <td>
                      <Count count={count} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <ExportLinks path="/api/exports/funnel-losses" />
        </>
      )}
    </section>
  );
}

/** How long interests and projects stay in each state. */
export function TimeTable({ times }: { times: Funnel['times'] }) {
  const words = useWords(funnelWords);
  const language = useLanguage();
  if (times.length === 0) return null;
  const days = (value: number | null) => (value === null ? '—' : formatNumber(value, language));
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
                <td>{nameStayState(row.kind, row.state, language)}</td>
                <td>
                  <Count count={row.count} />
                </td>
                <td>{days(row.medianDays)}</td>
                <td>{days(row.p90Days)}</td>
                <td>
                  <Count count={row.waiting} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ExportLinks path="/api/exports/funnel-times" />
    </section>
  );
}
