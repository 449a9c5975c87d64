import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { addDays, addMonths, dayOf } from '../../../../shared/day.ts';
import { pageSizeMax } from '../../../../shared/paging.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, type PageContext } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { formatMoment, formatNumber, localeOf } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { completionOf } from '../rules.ts';
import { EventCard } from './event-card.tsx';
import { EventFilters, type Asked } from './event-filters.tsx';
import { formatPart } from './event-when.tsx';
import { hasDays, MonthGrid } from './month-grid.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const all = inputFromPairs(new URL(request.url).searchParams);
  const { view, month: wished, ...rest } = all;
  const asked: Asked = Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  const isMonth = typeof wished === 'string' && /^2\d{3}-(0[1-9]|1[0-2])$/.test(wished);
  const month = view === 'month' ? (isMonth ? wished : dayOf(new Date()).slice(0, 7)) : null;
  const page =
    month === null ? await load(context, eventEndpoints.list, asked) : await loadMonth(context, asked, month);
  return { page, asked, month };
}

const monthMax = 500;

/** A month is shown whole: a day whose events stood on another page would look free. */
async function loadMonth(context: PageContext, asked: Asked, month: string) {
  const { page: _page, ...filter } = asked;
  const days = { from: `${month}-01`, until: addDays(addMonths(`${month}-01`, 1), -1) };
  const one = (page: number) =>
    load(context, eventEndpoints.list, {
      ...{ ...filter, ...days, page },
      ...{ pageSize: pageSizeMax, order: 'earliest' as const },
    });
  const first = await one(1);
  const others = Math.ceil(Math.min(first.total, monthMax) / pageSizeMax) - 1;
  const more = await Promise.all(Array.from({ length: Math.max(0, others) }, (_, at) => one(at + 2)));
  return { ...first, items: [first, ...more].flatMap(({ items }) => items) };
}

/** The calendar of the cooperation, as a list or by months. */
export default function EventList() {
  const { page, asked, month } = useLoaderData<typeof loader>();
  const words = useWords(eventWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const mayCreate = viewer.roles.some((role) =>
    ['park_manager', 'broker', 'programme_officer'].includes(role),
  );
  const number = (value: number) => formatNumber(value, language);
  const { counts } = page;
  const share = completionOf(counts);
  const percent = new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 });
  const query = new URLSearchParams(
    Object.entries(asked).filter(([key, value]) => key !== 'page' && value !== ''),
  );
  const addressOf = (more: Record<string, string>) =>
    `${path('/events')}?${new URLSearchParams([...query, ...Object.entries(more)])}`;
  const undated = page.items.filter((item) => !hasDays(item));
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {mayCreate ? (
        <p>
          <a className="button primary" href={path('/events/new')}>
            {words.create}
          </a>{' '}
          <a className="button" href={path('/imports/new?kind=events')}>
            {words.importPlan}
          </a>
        </p>
      ) : null}
      <EventFilters asked={asked} month={month} />
      <nav className="tabs" aria-label={words.title}>
        <a href={addressOf({})} aria-current={month === null ? 'page' : undefined}>
          {words.asList}
        </a>
        <a href={addressOf({ view: 'month' })} aria-current={month === null ? undefined : 'page'}>
          {words.asMonth}
        </a>
      </nav>
      <p className="list-head">
        <strong>{words.found(number(page.total), page.total)}</strong>{' '}
        <span className="quiet">
          {[
            month === null && asked['order'] !== 'earliest' ? words.latestFirst : words.earliestFirst,
            words.countsLine(
              number(counts.held),
              number(counts.planned),
              number(counts.postponed),
              number(counts.cancelled),
              number(counts.untold),
            ),
            share === undefined ? '' : words.completion(percent.format(share)),
            ui.asOf(formatMoment(page.asOf, language, viewer.timeZone)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {month === null ? (
        page.items.length === 0 ? (
          <p className="notice">{words.none}</p>
        ) : (
          <ul className="record-list">
            {page.items.map((item) => (
              <li key={item.id}>
                <EventCard item={item} />
              </li>
            ))}
          </ul>
        )
      ) : (
        <>
          <nav className="row" aria-label={words.asMonth}>
            <a
              href={addressOf({ view: 'month', month: addMonths(`${month}-01`, -1).slice(0, 7) })}
              rel="prev"
            >
              {words.previousMonth}
            </a>
            <h2>{formatPart(month, language)}</h2>
            <a href={addressOf({ view: 'month', month: addMonths(`${month}-01`, 1).slice(0, 7) })} rel="next">
              {words.nextMonth}
            </a>
          </nav>
          {page.items.length < page.total ? (
            <p className="notice">{words.monthCut(number(page.items.length), number(page.total))}</p>
          ) : null}
          <MonthGrid month={month} items={page.items} />
          {undated.length === 0 ? null : (
            <>
              <h2>{words.noDayKnown}</h2>
              <ul className="record-list">
                {undated.map((item) => (
                  <li key={item.id}>
                    <EventCard item={item} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {month === null ? (
        <>
          <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
          <ExportLinks path="/api/exports/events" />
          <FeedLink path="/feeds/events.atom" title={words.title} />
          <p className="quiet">
            <a
              href={`/api/calendars/events.ics?${new URLSearchParams([...query, ['lang', language]])}`}
              download
            >
              {words.calendarFile}
            </a>
          </p>
        </>
      ) : null}
    </>
  );
}
