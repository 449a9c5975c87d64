import type { ReactNode } from 'react';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import type { Funnel } from '../funnel/contract.ts';
import { funnelWords } from '../messages/funnel-words.ts';
import { useReasonName, useStateName } from './funnel-names.ts';

/** Where counts may not be said to this reader they are null, and `fewer` stands for them. */
type Told<Row> = { [Key in keyof Row]: Key extends 'count' | 'waiting' ? number | null : Row[Key] };

type Stage = Told<Funnel['stages'][number]>;

/** The stages of a funnel with the share of the stage before and the days until it; `count` writes a stage's count. */
export function StageTable<One extends Stage>(props: {
  stages: readonly One[];
  count: (stage: One) => ReactNode;
}) {
  const words = useWords(funnelWords);
  const language = useLanguage();
  return (
    <ScrollBox label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.days}</th>
          </tr>
        </thead>
        <tbody>
          {props.stages.map((one) => (
            <tr key={one.stage}>
              <th scope="row">{words.stages[one.stage]}</th>
              <td>{props.count(one)}</td>
              <td>
                {one.perMilleOfBefore === null
                  ? '—'
                  : `${formatNumber(one.perMilleOfBefore / 10, language)} %`}
              </td>
              <td>{one.medianDays === null ? '—' : formatNumber(one.medianDays, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type LossProps = {
  losses: readonly Told<Funnel['losses'][number]>[];
  exportPath: string;
  fewer?: string;
  /** Of the list of the records behind a line, below the language, with the filter; where the reader may open it. */
  rowsPath?: string | undefined;
  /** Said beside what the list is. */
  note?: string | undefined;
};

/** Why records, matches, interests and projects did not go on. */
export function FunnelLosses({ losses, exportPath, rowsPath, fewer, note }: LossProps) {
  const words = useWords(funnelWords);
  const path = usePath();
  const nameReason = useReasonName();
  const names: Readonly<Record<string, string>> = words.losses;
  return (
    <section aria-labelledby="funnel-losses">
      <h2 id="funnel-losses">{words.lossesTitle}</h2>
      <p className="help">
        {words.lossesLead} {note}
      </p>
      {losses.length === 0 ? (
        <p className="quiet">{words.noLosses}</p>
      ) : (
        <>
          <ScrollBox label={words.lossesTitle}>
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
                    <td>
                      {rowsPath === undefined ? (
                        <Count value={count} fewer={fewer} />
                      ) : (
                        <a href={path(addressOfLoss(rowsPath, { stage, what, reason }))}>
                          <Count value={count} />
                        </a>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <ExportLinks path={exportPath} />
        </>
      )}
    </section>
  );
}

function addressOfLoss(
  rowsPath: string,
  { stage, what, reason }: Pick<LossProps['losses'][number], 'stage' | 'what' | 'reason'>,
): string {
  const url = new URL(rowsPath, 'http://here');
  url.searchParams.set('stage', stage);
  url.searchParams.set('what', what);
  if (reason !== null) url.searchParams.set('reason', reason);
  return `${url.pathname}${url.search}`;
}

type TimeProps = Pick<LossProps, 'exportPath' | 'fewer'> & {
  times: readonly Told<Funnel['times'][number]>[];
};

/** How long interests and projects stay in each state. */
export function FunnelTimes({ times, exportPath, fewer }: TimeProps) {
  const words = useWords(funnelWords);
  const nameState = useStateName();
  if (times.length === 0) return null;
  return (
    <section aria-labelledby="funnel-times">
      <h2 id="funnel-times">{words.timesTitle}</h2>
      <ScrollBox label={words.timesTitle}>
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
                <td>
                  <Count value={row.count} fewer={fewer} />
                </td>
                <td>
                  <Count value={row.medianDays} />
                </td>
                <td>
                  <Count value={row.p90Days} />
                </td>
                <td>
                  <Count value={row.waiting} fewer={fewer} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ExportLinks path={exportPath} />
    </section>
  );
}

function Count({ value, fewer = '—' }: { value: number | null; fewer?: string | undefined }) {
  const language = useLanguage();
  return <>{value === null ? fewer : formatNumber(value, language)}</>;
}
