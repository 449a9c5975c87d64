import { languages, type Language } from '../../../../shared/language.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import type { ShownWording } from '../contract.ts';

export type StateWords = {
  textStates: Record<ShownWording['state'], string>;
  otherLanguages: string;
  noText: string;
  writeText: string;
};

/** What is true of the words the reader sees; nothing where they are the original in his language. */
export function WordingState({ text, words }: { text: ShownWording; words: StateWords }) {
  const language = useLanguage();
  const ui = useWords(uiWords);
  if (text.state === 'own') {
    return text.language === language ? null : (
      <p className="text-state">{ui.original(ui.languageNames[text.language])}</p>
    );
  }
  const isUnchecked = text.state !== 'human';
  return (
    <p className={isUnchecked ? 'text-state machine' : 'text-state'}>
      {`${ui.languageNames[text.language]}${ui.colon}${words.textStates[text.state]}`}
    </p>
  );
}

/** The words in the three languages: which there are, how they stand, and where they are written. */
export function OtherWordings(props: {
  texts: readonly ShownWording[];
  sourceLanguage: Language;
  /** The field that names the record, or begins its words. */
  field: string;
  /** Below it stand the pages of the languages; null for whoever writes none. */
  writeAt: string | null;
  words: StateWords;
}) {
  const { texts, sourceLanguage, field, writeAt, words } = props;
  const ui = useWords(uiWords);
  const path = usePath();
  return (
    <section>
      <h2>{words.otherLanguages}</h2>
      <ul className="plain-list">
        {languages.map((language) => {
          const said = texts.find((text) => text.language === language);
          return (
            <li key={language}>
              {ui.languageNames[language]}
              {ui.colon}
              {said ? <span lang={language}>{said.words[field]}</span> : null}{' '}
              <span className="help">{said ? words.textStates[said.state] : words.noText}</span>{' '}
              {writeAt !== null && language !== sourceLanguage ? (
                <a href={path(`${writeAt}/${language}`)}>{words.writeText}</a>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
