import { isCurrency } from '../../../../shared/money.ts';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatMoney, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import type { Facility } from '../contract.ts';
import { formatOpened } from './format-opened.ts';

/** Figures the sources name, with their qualifier and year. */
export function FacilityFigures({
  figures,
  externalKey = null,
}: Pick<Facility, 'figures'> & { externalKey?: string | null }) {
  const words = useWords(screenWords).facilities;
  const language = useLanguage();
  if (figures.length === 0) return null;
  const amount = (value: number, unit: string) =>
    isCurrency(unit) ? formatMoney(value * 100, unit, language) : formatNumber(value, language);
  return (
    <section>
      <h2>{words.figures}</h2>
      {externalKey === null ? null : <FactRowLink factKey={externalKey} />}
      <ScrollBox label={words.figures}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.asOf}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ metric, value, unit, qualifier, asOf }) => (
              <tr key={`${metric} ${asOf ?? ''}`}>
                <td>{words.metrics[metric] ?? metric}</td>
                <td>
                  {words.qualifiers[qualifier ?? 'exact'] ?? qualifier} {amount(value, unit)}
                </td>
                <td>{asOf ? formatOpened(asOf, language) : <Missing />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
