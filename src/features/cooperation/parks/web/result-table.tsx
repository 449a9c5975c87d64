import { countryNames } from '../../../../shared/region-names.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { parkResultWords } from '../../messages/park-result-words.ts';
import type { ResultRow } from '../contract.ts';
import { sayState } from '../say-state.ts';

export function ResultTable({ rows }: { rows: readonly ResultRow[] }) {
  const words = useWords(parkResultWords);
  const language = useLanguage();
  return (
    <ScrollBox label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.country}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.part} ${row.state} ${row.country ?? ''}`}>
              <th scope="row">{words.parts[row.part]}</th>
              <td>{sayState(row, language)}</td>
              <td>
                {row.country ? (
                  (countryNames[row.country]?.[language] ?? row.country)
                ) : row.part === 'reports' ? null : (
                  <span className="missing">{words.noCountry}</span>
                )}
              </td>
              <td>{formatNumber(row.count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
