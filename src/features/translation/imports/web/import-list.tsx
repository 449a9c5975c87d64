import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { memoryWords } from '../../messages/memory-words.ts';
import type { ImportView } from '../contract.ts';

/** Own imports with how far each is. */
export function ImportList({ imports }: { imports: readonly ImportView[] }) {
  const words = useWords(memoryWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  if (imports.length === 0) return <p className="help">{words.noImports}</p>;
  return (
    <ul className="record-list">
      {imports.map((one) => (
        <li key={one.id}>
          <h3>
            <a href={path(`/desk/memory/imports/${one.id}`)}>{one.fileName}</a>
          </h3>
          <ul className="facts-line">
            <li>{words.kinds[one.kind]}</li>
            <li>{words.states[one.state]}</li>
            {one.itemCount === null ? null : (
              <li>
                {words.progressOf(
                  formatNumber(one.doneCount, language),
                  formatNumber(one.itemCount, language),
                )}
              </li>
            )}
            <li>{formatMoment(one.startedAt, language, timeZone)}</li>
          </ul>
        </li>
      ))}
    </ul>
  );
}
