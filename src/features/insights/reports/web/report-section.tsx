import { formatDay, localeOf } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { reportWords } from '../../messages/report-words.ts';
import type { ReportItem, ReportLine, ReportSectionFigures } from '../contract.ts';
import { itemName, lineGroup, lineName, lineValue } from '../say-line.ts';

/** One section: its figures beside those of the month before, where they come from, and what they are made of. */
export function ReportSectionView({ section }: { section: ReportSectionFigures }) {
  const words = useWords(reportWords);
  const path = usePath();
  const { title, source } = words.sections[section.key];
  return (
    <section aria-labelledby={`section-${section.key}`}>
      <h2 id={`section-${section.key}`}>{title}</h2>
      <p className="help">
        {words.source}
        {words.colon}
        {source} {section.path === null ? null : <a href={path(section.path)}>{words.rows}</a>}
      </p>
      {section.lines.length === 0 ? (
        <p className="quiet">{words.noLines}</p>
      ) : (
        <Lines title={title} lines={section.lines} />
      )}
      <Items items={section.items} leftOut={section.itemsLeftOut} />
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ReportLine[] }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const hasGroups = lines.some((line) => lineGroup(line, language) !== '');
  return (
    <ScrollBox label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            {hasGroups ? <th scope="col">{words.group}</th> : null}
            <th scope="col">{words.value}</th>
            <th scope="col">{words.before}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.key} ${line.group?.kind ?? ''} ${line.group?.name ?? ''}`}>
              <th scope="row">{lineName(line, language)}</th>
              {hasGroups ? <td>{lineGroup(line, language)}</td> : null}
              <td>
                <Value line={line} />
              </td>
              <td>{lineValue(line.before, line, language) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Value({ line }: { line: ReportLine }) {
  const language = useLanguage();
  const path = usePath();
  const text = lineValue(line.value, line, language);
  if (text === null) return <Missing />;
  return line.path === null || line.value === 0 ? <>{text}</> : <a href={path(line.path)}>{text}</a>;
}

function Items({ items, leftOut }: { items: readonly ReportItem[]; leftOut: number }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const path = usePath();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{words.items}</h3>
      <ul>
        {items.map((item, at) => {
          const name = itemName(item, language);
          const text = name === undefined ? <Missing /> : <span lang={name.language}>{name.text}</span>;
          return (
            <li key={item.path ?? at}>
              {item.path === null ? text : <a href={path(item.path)}>{text}</a>}{' '}
              {item.day === null ? null : <span className="quiet">{dayText(item.day, language)}</span>}
            </li>
          );
        })}
        {leftOut > 0 ? <li>{words.leftOut(leftOut)}</li> : null}
      </ul>
    </>
  );
}

/** As exactly as it is known: a month stays a month. */
function dayText(day: string, language: Parameters<typeof formatDay>[1]): string {
  return day.length === 10 ? formatDay(day, language) : monthText(day, language);
}

/** A month (`YYYY-MM`) in words; anything else as it is written. */
export function monthText(month: string, language: Parameters<typeof formatDay>[1]): string {
  if (!/^\d{4}-\d{2}$/.test(month)) return month;
  const inWords = new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return inWords.format(new Date(`${month}-01T00:00:00Z`));
}
