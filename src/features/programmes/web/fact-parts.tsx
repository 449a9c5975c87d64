import { isCurrency } from '../../../shared/money.ts';
import type { Language } from '../../../shared/language.ts';
import { FactRowLink } from '../../../ui/fact-row-link.tsx';
import { formatDay, formatMoney, formatNumber, localeOf } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Missing } from '../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { ShownName } from '../../accounts/web/shown-name.tsx';
import { planWords } from '../messages/plans-words.ts';
import type { FactLinkView, FigureView } from '../plans/contract.ts';

/** The sources are Chinese: the names they give in Chinese are their own, those in other languages translations. */
export const homeOfNames = 'CN';

/** A year, month or day as exactly as it is known: `2018`, `2018-04`, `2018-04-30`. */
export function writeLooseDay(text: string, language: Language): string {
  if (/^\d{4}$/.test(text)) return language === 'zh' ? `${text}年` : text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, language);
  if (!/^\d{4}-\d{2}$/.test(text)) return text;
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), month).format(new Date(`${text}-01T00:00:00Z`));
}

/** Records of any room by name, each with its page. */
export function FactLinks({ links }: { links: readonly FactLinkView[] }) {
  const path = usePath();
  if (links.length === 0) return <Missing />;
  return (
    <ul className="plain-list">
      {links.map((link) => (
        <li key={link.key}>
          <a href={path(link.path)}>
            <ShownName names={link.names} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Figures of a record, each with the row it was read in. */
export function FigureTable({
  figures,
  factKey,
}: {
  figures: readonly FigureView[];
  factKey: string | null;
}) {
  const words = useWords(planWords);
  const language = useLanguage();
  if (figures.length === 0) return null;
  const amount = ({ value, unit }: FigureView) =>
    isCurrency(unit) ? formatMoney(value * 100, unit, language) : formatNumber(value, language);
  return (
    <section>
      <h2>{words.figures}</h2>
      <ScrollBox label={words.figures}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.sourceRow}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.metric} ${figure.asOf ?? ''}`}>
                <td>{words.metrics[figure.metric] ?? figure.metric}</td>
                <td>
                  {words.qualifiers[figure.qualifier ?? 'exact']} {amount(figure)}
                </td>
                <td>{factKey === null ? <Missing /> : <FactRowLink factKey={factKey} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
