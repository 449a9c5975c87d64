import type { Language } from '../../../../shared/language.ts';
import { useWords } from '../../../../ui/language.ts';
import { phrasesWords } from '../../messages/phrases-words.ts';
import { wordFormats } from '../vocabulary.ts';

type Props = { from: Language; to: Language; catalogue: string; leftCount: number };

/** The words as files for a translators' tool or a spreadsheet. */
export function WordFiles({ from, to, catalogue, leftCount }: Props) {
  const words = useWords(phrasesWords);
  const address = (format: string) =>
    `/api/translation/interface-words/file?${new URLSearchParams({ from, to, catalogue, format }).toString()}`;
  return (
    <section aria-labelledby="word-files">
      <h2 id="word-files">{words.filesTitle}</h2>
      <p className="reading">{words.filesLead}</p>
      <ul>
        {wordFormats.map((format) => (
          <li key={format}>
            <a href={address(format)}>{words.formats[format]}</a>
          </li>
        ))}
      </ul>
      {leftCount === 0 ? null : (
        <p className="help">
          <a href={`?${new URLSearchParams({ from, to, catalogue, mark: 'left' }).toString()}`}>
            {words.leftTitle(leftCount)}
          </a>{' '}
          · {words.leftLead}
        </p>
      )}
    </section>
  );
}
