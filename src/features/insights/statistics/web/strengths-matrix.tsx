import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { useWords } from '../../../../ui/language.ts';
import { BankMark } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { comparisonWords } from '../../messages/comparison-words.ts';
import type { Comparison, Strength } from '../comparison-contract.ts';

/** Lines on which the two complement each other, or stand beside each other. */
export function StrengthsMatrix({ lines }: { lines: Comparison['matrix'] }) {
  const words = useWords(comparisonWords);
  return (
    <section>
      <h2>{words.matrix}</h2>
      <p className="help">{words.matrixLead}</p>
      <ScrollBox label={words.matrix}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{words.theme}</th>
              <th scope="col">{words.strong}</th>
              <th scope="col">{words.weak}</th>
              <th scope="col">{words.reading}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ theme, strengths, weaknesses, reading }) => (
              <tr key={theme}>
                <th scope="row">{words.themes[theme]}</th>
                <td>
                  <Named entries={strengths} />
                </td>
                <td>
                  <Named entries={weaknesses} />
                </td>
                <td>{words.readings[reading]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** What the sources name, with the country, how they mean it, and the row. */
export function Named({ entries }: { entries: readonly Strength[] }) {
  const words = useWords(comparisonWords);
  const kinds: Readonly<Record<string, string>> = words.kinds;
  if (entries.length === 0) return <span className="quiet">{words.nobody}</span>;
  return (
    <ul className="plain-list">
      {entries.map(({ key, names, country, kind }) => (
        <li key={key}>
          <BankMark country={country} /> <ShownName names={names} />{' '}
          <span className="quiet">{kinds[kind] ?? kind}</span> <FactRowLink factKey={key} />
        </li>
      ))}
    </ul>
  );
}
