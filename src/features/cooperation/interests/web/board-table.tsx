import { usePath, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import type { InterestRow } from '../contract.ts';
import { DueMoment, NextStep, OtherSide, TalkLink } from './interest-marks.tsx';

export function BoardTable({ rows }: { rows: readonly InterestRow[] }) {
  const words = useWords(interestScreenWords);
  const heads = ['number', 'record', 'state', 'due', 'next', 'forWhom', 'other', 'age', 'talk'] as const;
  return (
    <ScrollBox label={words.boardTitle}>
      <table className="board-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {words[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function BoardRow({ row }: { row: InterestRow }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const path = usePath();
  return (
    <tr>
      <th scope="row" className="board-number">
        <a href={path(`/interests/${row.id}`)}>{row.number}</a>
      </th>
      <td>
        <SpokenText {...row.listing.title} />
        <br />
        <span className="small quiet">{row.listing.number}</span>
      </td>
      <td>{names.states[row.state]}</td>
      <td>
        <DueMoment row={row} />
      </td>
      <td>
        <NextStep row={row} />
      </td>
      <td>
        {row.own ? <ShownName names={row.own.name} /> : null}
        <br />
        <span className="small quiet">{words.sideNames[row.side]}</span>
      </td>
      <td>
        <OtherSide row={row} />
      </td>
      <td className="figure">{words.days(row.ageDays)}</td>
      <td>
        <TalkLink row={row} />
      </td>
    </tr>
  );
}
