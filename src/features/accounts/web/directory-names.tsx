import { languages, pickText } from '../../../shared/language.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { Missing } from '../../../ui/record-parts.tsx';
import { screenWords } from '../messages/screen-words.ts';
import { ownLanguageOf } from '../own-language.ts';
import { nameTruth } from './name-truth.ts';
import { namesIn, type NamesView } from './shown-name.tsx';

type Named = {
  names: NamesView;
  nameConfidence: 'official' | 'translated' | 'proposed';
  country: string | null;
};

/** One quiet line: that the name shown is a translation, and the own name beside. Nothing where it is official. */
export function NameTruthLine({ record }: { record: Named }) {
  const words = useWords(screenWords).partner;
  const language = useLanguage();
  const shown = pickText(namesIn(record.names), language);
  if (!shown || nameTruth(record.nameConfidence, record.country, shown.language) !== 'translated')
    return null;
  const own = ownLanguageOf(record.country);
  const ownName = own && own !== shown.language ? record.names[own] : undefined;
  return (
    <p className="text-state machine">
      {words.translatedName}
      {ownName ? (
        <>
          {' · '}
          <span lang={own}>{ownName}</span>
        </>
      ) : null}
    </p>
  );
}

/** The names in three languages, each with what it is. */
export function NamesTable({ record, alsoKnownAs }: { record: Named; alsoKnownAs: readonly string[] }) {
  const words = useWords(screenWords).partner;
  const ui = useWords(uiWords);
  return (
    <section>
      <h2>{words.names}</h2>
      <dl className="facts">
        {languages.map((language) => {
          const name = record.names[language];
          return (
            <div key={language} className="facts-row">
              <dt>{ui.languageNames[language]}</dt>
              <dd>
                {name ? (
                  <>
                    <span lang={language}>{name}</span>{' '}
                    <span className="help">
                      ({words.nameTruth[nameTruth(record.nameConfidence, record.country, language)]})
                    </span>
                  </>
                ) : (
                  <Missing />
                )}
              </dd>
            </div>
          );
        })}
        {alsoKnownAs.length > 0 ? (
          <div className="facts-row">
            <dt>{words.alsoKnownAs}</dt>
            <dd>
              <ul className="plain-list">
                {alsoKnownAs.map((name) => (
                  <li key={name} lang={scriptLanguage(name)}>
                    {name}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

function scriptLanguage(text: string): 'zh' | 'ru' | 'en' {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}
