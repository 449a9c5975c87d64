import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { screenWords } from '../messages/screen-words.ts';

type Source = { file: string; where?: string | undefined };

/** Where the facts of a page were read, and the compiler’s note, which is in English. */
export function FactSources(props: {
  note: string | null;
  source: Source | null;
  alsoIn: readonly Source[];
}) {
  const words = useWords(screenWords).partner;
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  const sources = [...(props.source ? [props.source] : []), ...props.alsoIn];
  return (
    <section>
      {props.note ? (
        <>
          <h2>
            {words.noteTitle}
            {language === 'en' ? null : <span className="tag">{words.noteLanguage}</span>}
          </h2>
          <p lang="en">{props.note}</p>
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
