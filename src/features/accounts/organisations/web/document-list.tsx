import { formatMoment, localeOf } from '../../../../ui/format.ts';
import type { Language } from '../../../../shared/language.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { screenWords } from '../../messages/screen-words.ts';

export type SentDocument = { fileId: string; name: string; size: number; sentAt: string };

/** Files sent for verification, with size and time. */
export function DocumentList({ documents }: { documents: readonly SentDocument[] }) {
  const words = useWords(screenWords).partner;
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (documents.length === 0) return <>{words.noDocuments}</>;
  return (
    <ul className="plain-list">
      {documents.map(({ fileId, name, size, sentAt }) => (
        <li key={fileId}>
          {name}{' '}
          <span className="help">
            {formatSize(size, language)}, {formatMoment(sentAt, language, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function formatSize(bytes: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: 'kilobyte' }).format(
    Math.max(1, Math.round(bytes / 1000)),
  );
}
