import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { statisticsWords } from '../../messages/statistics-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { statistics, type IndicatorItem } from '../contract.ts';
import { topics } from '../topics.ts';
import { entityName, unitName } from '../value-words.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, statistics.list, { pageSize: 50, ...asked });
  return { page, asked };
}

/** The catalogue of indicators. */
export default function StatisticsPage() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(statisticsWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <Filters />
      <p>
        {words.counts(page.total, page.values)}{' '}
        <span className="quiet">{common.asOf(formatMoment(page.asOf, language, timeZone))}</span>
      </p>
      {page.items.length === 0 ? (
        <p className="notice">
          {words.none} {words.noneAdvice}
        </p>
      ) : (
        <Indicators items={page.items} />
      )}
      <ExportLinks path="/api/exports/statistics" />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}

function Filters() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(statisticsWords);
  const language = useLanguage();
  const shown = useShownName();
  const chosen = (name: string) => askedText(asked, name);
  return (
    <form method="get" className="row">
      <SelectField
        name="topic"
        label={words.topic}
        emptyLabel={words.anyTopic}
        defaultValue={chosen('topic')}
        choices={topics.map((value) => ({ value, label: words.topics[value] }))}
      />
      <SelectField
        name="entity"
        label={words.entity}
        emptyLabel={words.anyEntity}
        defaultValue={chosen('entity')}
        choices={page.entities.map(({ entity, record }) => ({
          value: entity,
          label: record === null ? entityName(entity, language) : shown(record.names),
        }))}
      />
      <TextField name="q" label={words.q} defaultValue={chosen('q')} />
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function Indicators({ items }: { items: readonly IndicatorItem[] }) {
  const words = useWords(statisticsWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ScrollBox label={words.title}>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.topic}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.values}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code}>
              <th scope="row">
                <a href={path(`/insights/statistics/${item.code}`)}>
                  <ShownName names={item.names} />
                </a>
                {item.isContradicted ? <span className="tag">{words.contradicted}</span> : null}
              </th>
              <td>{words.topics[item.topic]}</td>
              <td>{item.units.map((unit) => unitName(unit, language)).join(' · ')}</td>
              <td>{formatNumber(item.values, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
