import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { regionsWords } from '../../messages/regions-words.ts';
import type { Board } from '../contract.ts';
import { rowsOf } from '../row-address.ts';
import { boardColumnNames, columnOf } from '../vocabulary.ts';

const ofPeriod = boardColumnNames.filter((name) => columnOf(name).isOfPeriod);
const atMoment = boardColumnNames.filter((name) => !columnOf(name).isOfPeriod);

/** A row a region; every number leads to the records it counts, as of the same moment. */
export function BoardTable({ board, sort }: { board: Board; sort: string }) {
  const words = useWords(regionsWords);
  const language = useLanguage();
  const path = usePath();
  const said = ({ from, to }: Board['period']) => (from === to ? from : words.span(from, to));
  return (
    <ScrollBox label={words.title}>
      <table className="stage-rows">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.region}
            </th>
            <th scope="colgroup" colSpan={ofPeriod.length}>
              {words.begunIn(said(board.period), said(board.before))}
            </th>
            <th scope="colgroup" colSpan={atMoment.length}>
              {words.atMoment}
            </th>
          </tr>
          <tr>
            {[...ofPeriod, ...atMoment].map((name) => (
              <th key={name} scope="col" aria-sort={sort === name ? 'descending' : undefined}>
                {words.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map(({ region, cells }) => (
            <tr key={region}>
              <th scope="row">
                <a href={path(`/places/regions/${region}`)}>{placeName(region, language)}</a>
              </th>
              {[...ofPeriod, ...atMoment].map((name) => {
                const { count, before } = cells[name];
                return (
                  <td key={name}>
                    <Figure count={count} address={rowsOf(board, region, name, board.period)} />
                    {before === null ? null : (
                      <span className="quiet">
                        {' ('}
                        <Figure count={before} address={rowsOf(board, region, name, board.before)} />
                        {')'}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Figure({ count, address }: { count: number; address: string }) {
  const language = useLanguage();
  const path = usePath();
  const number = formatNumber(count, language);
  return count === 0 ? number : <a href={path(`/insights/query?${address}#rows`)}>{number}</a>;
}
