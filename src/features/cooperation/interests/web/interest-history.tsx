import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import type { InterestPage } from '../page-contract.ts';
import { TranslatedWords } from './translated-words.tsx';

/** Every step with its time, its side, the person as far as he may be named, and the reason. */
export function InterestHistory({ history }: { history: InterestPage['history'] }) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.historyTitle}</h2>
      <ol className="record-list">
        {history.map((one) => (
          <li key={`${one.step} ${one.at}`}>
            <p>
              <strong>{names.states[one.to]}</strong>
              {' · '}
              {formatMoment(one.at, language, timeZone)}
              {' · '}
              {names.sides[one.side]}
              {one.name ? ` · ${one.name}` : ''}
            </p>
            {one.reasonWords ? <p>{one.reasonWords}</p> : null}
            {one.reasonText ? <TranslatedWords said={one.reasonText} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
