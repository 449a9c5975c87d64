import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { screenWords } from '../messages/screen-words.ts';
import type { TranslatedTextView } from '../texts/contract.ts';
import { chooseText } from './choose-text.ts';
import { TranslatedText } from './translated-text.tsx';

type Source = { file: string; where?: string | undefined };

/** Where the facts of a page were read, and the compiler’s note, which is written in English. */
export function FactSources(props: {
  note: string | null;
  translations: readonly TranslatedTextView[];
  source: Source | null;
  alsoIn: readonly Source[];
}) {
  const words = useWords(screenWords).partner;
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  const chosen = chooseText({ en: props.note ?? undefined }, props.translations, language);
  const sources = [...(props.source ? [props.source] : []), ...props.alsoIn];
  return (
    <section>
      {chosen ? (
        <>
          <h2 id="note">
            {words.noteTitle}
            {chosen.language === language ? null : <span className="tag">{words.noteLanguage}</span>}
          </h2>
          <TranslatedText chosen={chosen} at="note" />
        </>
      ) : null}
      <h2>{words.sources}</h2>
      {sources.length === 0 ? <p>{words.noSource}</p> : null}
      <ul className="plain-list">
        {sources.map(({ file, where }) => (
          <li key={`${file} ${where ?? ''}`}>
            {words.sourceFile(file.split('_')[0] ?? file)}
            {where ? (
              <>
                {colon}
                <cite lang="zh">{where}</cite>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
