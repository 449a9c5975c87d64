import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import type { ChangeView } from '../contract.ts';
import { ChangedText } from './changed-text.tsx';

/** What was done, by whom and when; texts with what changed in them where asked for. */
export function ChangeList({ changes, hasTexts }: { changes: readonly ChangeView[]; hasTexts?: boolean }) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <ol className="record-list">
      {changes.map((change) => {
        const column = change.language ? ` · ${words.columns[change.language]}` : '';
        const isText = change.change === 'text' || change.change === 'heading';
        return (
          <li key={change.id}>
            <p>
              {`${formatMoment(change.at, language, timeZone)} · ${change.name}: ${words.changes[change.change]}${column}`}
            </p>
            {change.change === 'abandon' ? <p>{change.after}</p> : null}
            {hasTexts && isText ? (
              <ChangedText
                before={change.before ?? ''}
                after={change.after ?? ''}
                language={change.language ?? 'zh'}
              />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
