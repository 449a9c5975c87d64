import { formatFileSize, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { Organisation } from '../contract.ts';

type Props = {
  organisationId: string;
  internal: Pick<NonNullable<Organisation['internal']>, 'documents' | 'mayReadDocuments'>;
};

/** Files sent for verification, with size and time; to be opened by those who may. */
export function DocumentList({ organisationId, internal: { documents, mayReadDocuments } }: Props) {
  const words = useWords(screenWords).partner;
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (documents.length === 0) return <>{words.noDocuments}</>;
  return (
    <ul className="plain-list">
      {documents.map(({ fileId, name, size, sentAt }) => (
        <li key={fileId}>
          {mayReadDocuments ? (
            <a href={`/api/organisations/${organisationId}/documents/${fileId}/file`} download>
              {name}
            </a>
          ) : (
            name
          )}{' '}
          <span className="help">
            {formatFileSize(size, language)}, {formatMoment(sentAt, language, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  );
}
