import { usePath, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import type { InterestRow } from '../contract.ts';
import { interestStates, type InterestState } from '../vocabulary.ts';
import { DueMoment, NextStep, TalkLink } from './interest-marks.tsx';

/** The same rows side by side by state; what is overdue stands first in each column. */
export function BoardColumns({
  rows,
  byState,
}: {
  rows: readonly InterestRow[];
  byState: Partial<Record<InterestState, number>>;
}) {
  const columns = Map.groupBy(rows, ({ state }) => state);
  return (
    <div className="board-columns">
      {interestStates
        .filter((state) => columns.has(state))
        .map((state) => (
          <Column key={state} state={state} rows={columns.get(state) ?? []} total={byState[state] ?? 0} />
        ))}
    </div>
  );
}

function Column({
  state,
  rows,
  total,
}: {
  state: InterestState;
  rows: readonly InterestRow[];
  total: number;
}) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  return (
    <section aria-label={names.states[state]}>
      <h2 className="column-title">
        {names.states[state]} <span className="quiet">{total}</span>
      </h2>
      <ul className="plain-list">
        {rows.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
      {total > rows.length ? <p className="help">{words.columnMore(total - rows.length)}</p> : null}
    </section>
  );
}

function Card({ row }: { row: InterestRow }) {
  const words = useWords(interestScreenWords);
  const path = usePath();
  return (
    <li className="board-card">
      <a href={path(`/interests/${row.id}`)}>{row.number}</a>
      <p>
        <SpokenText {...row.listing.title} />
      </p>
      <p className="small">
        <DueMoment row={row} /> <NextStep row={row} />
      </p>
      <p className="small quiet">
        {words.days(row.ageDays)}
        {' · '}
        <TalkLink row={row} />
      </p>
    </li>
  );
}
