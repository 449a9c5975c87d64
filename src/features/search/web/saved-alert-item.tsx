import { formatDay, formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { BankMark, DemoTag, SpokenText } from '../../../ui/record-parts.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import type { SavedAlert } from '../saved/contract.ts';
import { pathOfRecord } from '../contract.ts';
import { savedWords } from '../messages/saved-words.ts';
import { searchWords } from '../messages/search-words.ts';
import { ConceptPairs } from './concept-pairs.tsx';
import { TitleGloss } from './title-gloss.tsx';
import { WrittenWords } from './written-words.tsx';

/** One record that answers a saved search: whether it is new, what it is, and why it answers. */
export function SavedAlertItem({ alert }: { alert: SavedAlert }) {
  const words = useWords(savedWords);
  const { kinds } = useWords(searchWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  return (
    <li>
      <h3>
        <a href={path(pathOfRecord(alert.kind, alert.ref))}>
          <SpokenText {...alert.title} />
        </a>{' '}
        {alert.isSeen ? null : <span className="tag fresh">{words.reasons[alert.reason]}</span>}
      </h3>
      <TitleGloss title={alert.title} />
      <ul className="facts-line">
        <li>{kinds[alert.kind]}</li>
        {alert.country === null ? null : (
          <li>
            <BankMark country={alert.country} />
          </li>
        )}
        {alert.level === null ? null : <li>{ui.level(Number(alert.level))}</li>}
        {alert.date === null ? null : <li>{formatDay(alert.date, language)}</li>}
        <li>
          {words.foundAt(formatMoment(alert.foundAt, language, timeZone))}
          {alert.isSeen ? null : `${words.comma}${words.unseen}`}
        </li>
        {alert.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      {alert.summary.text === '' ? null : (
        <p>
          <SpokenText {...alert.summary} />
        </p>
      )}
      {alert.matchedConcepts.length > 0 ? (
        <div className="help">
          {words.why}
          {ui.colon}
          <ConceptPairs concepts={alert.matchedConcepts} shownMax={4} />
        </div>
      ) : alert.matchedWords.length > 0 ? (
        <p className="help">
          {words.why}
          {ui.colon}
          <WrittenWords words={alert.matchedWords} />
        </p>
      ) : null}
    </li>
  );
}
