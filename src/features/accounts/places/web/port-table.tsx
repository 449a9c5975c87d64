import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { formatDay, localeOf } from '../../../../ui/format.ts';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import type { Language } from '../../../../shared/language.ts';
import { placesWords } from '../../messages/places-words.ts';
import type { Port } from '../contract.ts';

/** A day, or a month where no day is known. */
export function formatChecked(checkedOn: string, language: Language): string {
  if (checkedOn.length > 7) return formatDay(checkedOn, language);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${checkedOn}-01T00:00:00Z`));
}

/** The two sides of a crossing in one line. */
export function usePortName(): (port: Pick<Port, 'cn' | 'ru'>) => string {
  const language = useLanguage();
  return ({ cn, ru }) => `${cn.names[language]} — ${ru.names[language]}`;
}

export function PortTable({ ports, caption }: { ports: readonly Port[]; caption: string }) {
  const words = useWords(placesWords);
  const language = useLanguage();
  const path = usePath();
  const nameOf = usePortName();
  return (
    <ScrollBox label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.number}</th>
            <th scope="col">{words.crossing}</th>
            <th scope="col">{words.modesHead}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.checkedOn}</th>
          </tr>
        </thead>
        <tbody>
          {ports.map((port) => (
            <tr key={port.key}>
              <td>{port.number}</td>
              <th scope="row">
                <a href={path(`/places/ports/${port.key}`)}>{nameOf(port)}</a>
              </th>
              <td>{port.modes.map((mode) => words.modes[mode]).join(language === 'zh' ? '、' : ', ')}</td>
              <td>{words.statuses[port.status.status]}</td>
              <td>{formatChecked(port.status.checkedOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Where the starting content of crossings was read, as the compilers named it. */
export function PlaceSources({ sources }: { sources: readonly string[] }) {
  const words = useWords(placesWords);
  return (
    <details>
      <summary>{words.sourcesTitle}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source} lang="en">
            <ScriptRuns text={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
