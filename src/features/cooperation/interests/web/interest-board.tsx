import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import { boardSorts, interestEndpoints } from '../contract.ts';
import { brokerSides, interestStates } from '../vocabulary.ts';
import { BoardColumns } from './board-columns.tsx';
import { BoardTable } from './board-table.tsx';
import { InterestTabs } from './interest-tabs.tsx';

const filterNames = ['only', 'state', 'side', 'q', 'sort'] as const;
type BoardView = 'table' | 'columns';
type Filter = Record<(typeof filterNames)[number], string>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const view: BoardView = params.get('view') === 'columns' ? 'columns' : 'table';
  const { view: _view, ...asked } = inputFromPairs(params);
  // Columns show one page of all states; the table a hundred rows.
  const pageSize = view === 'columns' ? 200 : 100;
  const board = await load(context, interestEndpoints.board, { pageSize, ...asked });
  const filter = Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? ''])) as Filter;
  return { board, filter, view };
}

/** A broker's board: all he works on, what is overdue first. */
export default function InterestBoard() {
  const { board, filter, view } = useLoaderData<typeof loader>();
  const words = useWords(interestScreenWords);
  const ui = useWords(uiWords);
  return (
    <>
      <title>{`${words.boardTitle} · ${words.siteName}`}</title>
      <h1>{words.boardTitle}</h1>
      <p>{words.boardLead}</p>
      <InterestTabs />
      <BoardFilter filter={filter} view={view} />
      <p className="list-state">
        {ui.found(board.total)}
        {board.overdue > 0 ? (
          <>
            {' · '}
            <strong className="overdue">{words.overdueCount(board.overdue)}</strong>
          </>
        ) : null}
        {' · '}
        <AsOf moment={board.asOf} />
      </p>
      <ViewLinks view={view} />
      {board.items.length === 0 ? <p className="notice">{words.emptyBoard}</p> : null}
      {board.items.length === 0 ? null : view === 'table' ? (
        <BoardTable rows={board.items} />
      ) : (
        <BoardColumns rows={board.items} byState={board.byState} />
      )}
      {board.total > 0 ? <ExportLinks path="/api/exports/interest-board" /> : null}
      <Pager {...board} />
      <StateCounts byState={board.byState} />
    </>
  );
}

function ViewLinks({ view }: { view: BoardView }) {
  const words = useWords(interestScreenWords);
  const { pathname, search } = useLocation();
  const to = (wanted: string) => {
    const params = new URLSearchParams(search);
    params.set('view', wanted);
    params.delete('page');
    return `${pathname}?${params.toString()}`;
  };
  return (
    <nav aria-label={words.view}>
      <ul className="tabs">
        <li>
          <a href={to('table')} aria-current={view === 'table' ? 'true' : undefined}>
            {words.asTable}
          </a>
        </li>
        <li>
          <a href={to('columns')} aria-current={view === 'columns' ? 'true' : undefined}>
            {words.asColumns}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function BoardFilter({ filter, view }: { filter: Filter; view: BoardView }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const choices = {
    only: (['open', 'overdue', 'all'] as const).map((value) => ({
      value: value as string,
      label: words.only[value],
    })),
    state: [
      { value: '', label: words.anyState },
      ...interestStates.map((value) => ({ value: value as string, label: names.states[value] })),
    ],
    side: [
      { value: '', label: words.anySide },
      ...brokerSides.map((value) => ({ value: value as string, label: words.sideNames[value] })),
    ],
    sort: boardSorts.map((value) => ({ value: value as string, label: words.sorts[value] })),
  };
  const labels = { only: words.show, state: words.state, side: words.sideLabel, sort: words.sort };
  return (
    <form className="inline-fields" role="search">
      <input type="hidden" name="view" value={view} />
      <label>
        <span className="label">{words.search}</span>
        <input type="search" name="q" defaultValue={filter.q} maxLength={200} title={words.searchHelp} />
      </label>
      {(['only', 'state', 'side', 'sort'] as const).map((name) => (
        <label key={name}>
          <span className="label">{labels[name]}</span>
          <select name={name} defaultValue={filter[name] === '' ? choices[name][0]?.value : filter[name]}>
            {choices[name].map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function StateCounts({ byState }: { byState: Partial<Record<(typeof interestStates)[number], number>> }) {
  const names = useWords(interestWords);
  const words = useWords(interestScreenWords);
  const language = useLanguage();
  const counted = interestStates.filter((state) => byState[state]);
  if (counted.length === 0) return null;
  return (
    <ul className="facts-line small" aria-label={words.state}>
      {counted.map((state) => (
        <li key={state}>
          {names.states[state]}
          {words.colon}
          {formatNumber(byState[state] ?? 0, language)}
        </li>
      ))}
    </ul>
  );
}
