import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatMoment, formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { importEndpoints, type ImportRowView } from '../imports/contract.ts';
import { rowFilters } from '../imports/vocabulary.ts';
import { importWords } from '../messages/import-words.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const id = params.id ?? '';
  const [one, rows] = await Promise.all([
    load(context, importEndpoints.get, { id }),
    load(context, importEndpoints.rows, { pageSize: 50, ...asked, id } as never),
  ]);
  return { one, rows, filter: typeof asked.filter === 'string' ? asked.filter : 'all' };
}

/** What becomes of every row of a file. */
export default function ImportRows() {
  const { one, rows, filter } = useLoaderData<typeof loader>();
  const words = useWords(importWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  return (
    <>
      <title>{`${words.rowsTitle(one.fileName)} · ${words.siteName}`}</title>
      <p className="help">
        <a href={path(`/imports/${one.id}`)}>{words.toImport}</a>
      </p>
      <h1 id="rows">{words.rowsTitle(one.fileName)}</h1>
      <form method="get" className="inline-fields">
        <div className="field">
          <label htmlFor="f-filter">{words.rowState}</label>
          <select id="f-filter" name="filter" defaultValue={filter}>
            {rowFilters.map((value) => (
              <option key={value} value={value}>
                {words.filters[value]}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p>
        {words.countOf(rows.total, formatNumber(rows.total, language))}{' '}
        <span className="quiet">{words.asOf(formatMoment(rows.asOf, language, timeZone))}</span>
      </p>
      {rows.total === 0 ? (
        <p className="notice">{words.nothingFound}</p>
      ) : (
        <>
          <ExportLinks path={`/api/exports/imports/${one.id}/rows`} />
          <ScrollBox labelledBy="rows">
            <table className="import-rows">
              <thead>
                <tr>
                  <th scope="col">{words.line}</th>
                  <th scope="col">{words.row}</th>
                  <th scope="col">{words.rowState}</th>
                  <th scope="col">{words.problems}</th>
                  <th scope="col">{words.record}</th>
                </tr>
              </thead>
              <tbody>
                {rows.items.map((row) => (
                  <Row key={row.line} row={row} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
      <Pager page={rows.page} pageSize={rows.pageSize} total={rows.total} />
    </>
  );
}

function Row({ row }: { row: ImportRowView }) {
  const words = useWords(importWords);
  const path = usePath();
  const page = row.record && row.state !== 'undone' ? pages[row.record.kind] : undefined;
  return (
    <tr>
      <td>{row.line}</td>
      <th scope="row">{row.title}</th>
      <td>{words.rowStates[row.state]}</td>
      <td>
        {row.problems.map(({ heading, code, value, message }, at) => (
          <p key={`${at} ${code}`} className={row.state === 'kept' ? 'quiet' : 'field-error'}>
            {heading === null ? null : <strong>{heading}</strong>}{' '}
            {value === '' || message.includes(value) ? null : <q>{value}</q>} {message}
          </p>
        ))}
      </td>
      <td>{row.record && page ? <a href={path(`${page}${row.record.id}`)}>{words.open}</a> : null}</td>
    </tr>
  );
}

/** Pages of records by their kinds; who is not listed is looked at elsewhere. */
const pages: Readonly<Record<string, string>> = {
  organisation: '/partners/',
  facility: '/facilities/',
  equipment: '/equipment/',
  offer: '/offers/',
  request: '/requests/',
  event: '/events/',
};
