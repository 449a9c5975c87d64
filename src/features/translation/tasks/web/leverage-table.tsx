import type { OutputOf } from '../../../../shared/endpoint.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { taskWords } from '../../messages/task-words.ts';
import type { taskEndpoints } from '../contract.ts';

/** How much of the task the memory knows: what a translator weighs before he takes it. */
export function LeverageTable({ bands }: OutputOf<typeof taskEndpoints.leverage>) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const shown = bands.filter(({ segments }) => segments > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="leverage">
      <h2 id="leverage">{words.leverageTitle}</h2>
      <ScrollBox label={words.leverageTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.match}</th>
              <th scope="col">{words.segmentsHead}</th>
              <th scope="col">{words.charactersHead}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ band, segments, characters }) => (
              <tr key={band}>
                <th scope="row">{words.bands[band]}</th>
                <td className="figure">{formatNumber(segments, language)}</td>
                <td className="figure">{formatNumber(characters, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
