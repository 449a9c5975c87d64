import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { DatasetLinkedData } from '../../web/dataset-linked-data.tsx';
import { queryWords } from '../../messages/query-words.ts';
import { manyGroupings, unstated, type Grouping } from '../../records/vocabulary.ts';
import type { Count, CountInput } from '../contract.ts';
import { addressOf, without } from '../rules.ts';
import { filterLines, sayCode } from '../say-filter.ts';

/** More bars than that nobody reads; the table has them all. */
const barsMax = 30;

/** The number, what it stands for, and where wished its parts. */
export function QueryResult({ asked, count }: { asked: CountInput; count: Count }) {
  const words = useWords(queryWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const ui = useWords(uiWords);
  const lines = filterLines(asked, language);
  const kept = { ...asked, asOf: count.asOf };
  const permalink = path(`/insights/query?${addressOf(kept)}`);
  return (
    <section aria-labelledby="result">
      <h2 id="result">{words.result}</h2>
      <DatasetLinkedData
        name={`${words.title}${ui.colon}${lines.map(({ value }) => value).join(ui.comma) || words.everything}`}
        description={words.lead}
        variables={[words.records(count.total)]}
        asOf={count.asOf}
        page={permalink}
        file={`/api/exports/query?${addressOf(kept)}`}
        isOfSources={false}
      />
      <p className="query-count">
        <strong>{formatNumber(count.total, language)}</strong> {words.records(count.total)}
      </p>
      <FactList
        facts={[
          ...(lines.length === 0 ? [{ label: words.asked, value: words.everything }] : lines),
          { label: words.asOf, value: formatMoment(count.asOf, language, timeZone) },
        ]}
      />
      <p className="quiet">
        {asked.asOf === undefined ? null : (
          <>
            {words.asOfKept}{' '}
            <a href={path(`/insights/query?${addressOf({ ...asked, asOf: undefined })}`)}>{words.newest}</a>
            {' · '}
          </>
        )}
        <a href={permalink} rel="bookmark">
          {words.permalink}
        </a>
      </p>
      <Undated asked={kept} count={count} />
      {count.total === 0 ? <Loosen asked={kept} loosen={count.loosen} /> : null}
      {count.groups !== null && asked.group !== undefined && count.total > 0 ? (
        <Groups asked={kept} groups={count.groups} group={asked.group} />
      ) : null}
      <ExportLinks path="/api/exports/query" asked={{ asOf: count.asOf }} />
    </section>
  );
}

function Undated({ asked, count }: { asked: CountInput; count: Count }) {
  const words = useWords(queryWords);
  const language = useLanguage();
  const path = usePath();
  if (count.undated === null || count.undated === 0) return null;
  const address = addressOf({ ...asked, from: undefined, to: undefined, period: unstated });
  return (
    <p className="missing">
      {words.undated(formatNumber(count.undated, language))}{' '}
      <a href={path(`/insights/query?${address}`)}>{words.showUndated}</a>
    </p>
  );
}

function Loosen({ asked, loosen }: { asked: CountInput; loosen: Count['loosen'] }) {
  const words = useWords(queryWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <div className="notice">
      <p>{words.emptyTitle}</p>
      {loosen.length === 0 ? (
        <p>{words.emptyNone}</p>
      ) : (
        <>
          <p>
            {words.emptyAdvice}
            {words.colon}
          </p>
          <ul>
            {loosen.map(({ condition, total }) => (
              <li key={condition}>
                <a href={path(`/insights/query?${addressOf(without(asked, condition))}`)}>
                  {words.without[condition]}
                </a>
                {words.colon}
                {formatNumber(total, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type GroupsProps = { asked: CountInput; groups: NonNullable<Count['groups']>; group: Grouping };

function Groups({ asked, groups, group }: GroupsProps) {
  const words = useWords(queryWords);
  const language = useLanguage();
  const path = usePath();
  const number = (value: number) => formatNumber(value, language);
  const named = groups.map(({ value, count }) => ({ value, count, label: sayCode(group, value, language) }));
  const isTime = group === 'year' || group === 'month';
  const drawn = isTime
    ? named.filter(({ value }) => value !== null).slice(-barsMax)
    : named.slice(0, barsMax);
  const rowsOf = (value: string | null) =>
    path(
      `/insights/query?${addressOf({ ...asked, part: `${group}:${value ?? unstated}`, group: undefined })}#rows`,
    );
  return (
    <>
      {drawn.length === 0 ? null : (
        <BarChart
          title={words.chartTitle(words.groups[group])}
          description={words.chartLead}
          format={number}
          isTabled
          categories={drawn.map(({ label }) => label)}
          series={[{ name: words.share, values: drawn.map(({ count }) => count) }]}
        />
      )}
      {drawn.length < named.length ? (
        <p className="help">{words.chartPart(number(drawn.length), number(named.length))}</p>
      ) : null}
      <h3>{words.table}</h3>
      {manyGroupings.includes(group) ? <p className="help">{words.several}</p> : null}
      <ScrollBox label={words.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.parts[group]}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ value, count, label }) => (
              <tr key={value ?? unstated}>
                <th scope="row">{value === null ? <span className="missing">{label}</span> : label}</th>
                <td>
                  <a href={rowsOf(value)}>{number(count)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
