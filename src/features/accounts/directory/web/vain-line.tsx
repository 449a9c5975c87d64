import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { formatOpened } from '../../facilities/web/format-opened.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { VainSearch } from '../freshness/contract.ts';

/** “no data found since 2021”, the source that says so with its row, and where it was looked for last. */
export function VainLine({ search }: { search: VainSearch }) {
  const words = useWords(directoryWords).freshness;
  const language = useLanguage();
  const { since, said, lastOn, lookedAt, language: spoken } = search;
  const isSaidAlone = said !== null && lastOn === since;
  return (
    <>
      <strong>
        {since.length === 4 ? words.vainYear(since) : words.vain(formatOpened(since, language))}
      </strong>{' '}
      {said === null ? null : <VainSource said={said} />}
      {isSaidAlone ? null : (
        <span className="help" lang={spoken === language ? undefined : spoken}>
          ({words.vainLast(formatOpened(lastOn, language), lookedAt)})
        </span>
      )}
    </>
  );
}

function VainSource({ said: { source, rowKey } }: { said: NonNullable<VainSearch['said']> }) {
  const words = useWords(screenWords).partner;
  const { colon } = useWords(uiWords);
  return (
    <span className="help">
      ({words.sourceFile(source.file.split('_')[0] ?? source.file)}
      {source.where === undefined ? null : (
        <>
          {colon}
          <cite lang="zh">{source.where}</cite>
        </>
      )}{' '}
      <FactRowLink factKey={rowKey} />){' '}
    </span>
  );
}
