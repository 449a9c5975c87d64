import { languageNames, languages, type Language } from '../../../../shared/language.ts';
import { useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { termbaseWords } from '../../messages/termbase-words.ts';
import type { ContentView } from '../contract.ts';

/** The words of a concept in three languages with how each stands, and its definitions. */
export function ConceptWords({ content }: { content: ContentView }) {
  return (
    <dl className="facts">
      {languages.map((language) => (
        <div key={language} className="facts-row">
          <dt lang={language}>{languageNames[language]}</dt>
          <dd>
            {content.words[language].length === 0 ? <Missing /> : null}
            <ul className="plain-list">
              {content.words[language].map((word) => (
                <li key={`${word.status} ${word.text}`}>
                  <OneWord word={word} language={language} />
                </li>
              ))}
            </ul>
            <Definition definition={content.definitions[language]} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OneWord({ word, language }: { word: ContentView['words'][Language][number]; language: Language }) {
  const words = useWords(termbaseWords);
  const { text, status, note } = word;
  return (
    <>
      {status === 'forbidden' ? (
        <del lang={language}>{text}</del>
      ) : status === 'admitted' ? (
        <span lang={language}>{text}</span>
      ) : (
        <strong lang={language}>{text}</strong>
      )}{' '}
      <span className="help">
        {words.wordStatuses[status]}
        {note === '' ? '' : ` · ${note}`}
      </span>
    </>
  );
}

function Definition({
  definition: { text, source },
  language,
}: {
  definition: ContentView['definitions'][Language];
  language: Language;
}) {
  const words = useWords(termbaseWords);
  if (text === '') return null;
  return (
    <>
      <p className="kept-lines" lang={language}>
        {text}
      </p>
      {source === '' ? null : <p className="help">{words.definitionFrom(source)}</p>}
    </>
  );
}
