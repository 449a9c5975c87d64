import { languages, type Language } from '../../../../shared/language.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Paragraphs } from '../../../../ui/record-parts.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import type { TranslatedTextView } from '../../texts/contract.ts';

type Props = {
  profile: Readonly<Record<Language, string>> | undefined;
  translations: readonly TranslatedTextView[];
  errors: Readonly<Record<string, string>>;
};

/** The profile in each language; where the platform has translated it, that is said, and typing takes its place. */
export function ProfileFields({ profile, translations, errors }: Props) {
  const words = useWords(screenWords).organisationForm;
  const order = [useLanguage(), ...languages].filter((language, at, all) => all.indexOf(language) === at);
  return (
    <fieldset className="group">
      <legend>{words.profile}</legend>
      <p className="help">{words.profileHelp}</p>
      <p className="help">{words.profileOwnLanguages}</p>
      {order.map((language) => (
        <ProfileField
          key={language}
          language={language}
          text={profile?.[language]}
          translation={translations.find((one) => one.language === language && one.text !== null)}
          errors={errors}
        />
      ))}
    </fieldset>
  );
}

function ProfileField({
  language,
  text,
  translation,
  errors,
}: {
  language: Language;
  text: string | undefined;
  translation: TranslatedTextView | undefined;
  errors: Props['errors'];
}) {
  const { organisationForm: words, translatedText } = useWords(screenWords);
  const { byMachine } = translatedText;
  const ui = useWords(uiWords);
  const source = translation && ui.languageNames[translation.sourceLanguage];
  return (
    <>
      <TextAreaField
        name={`profile.${language}`}
        label={words.profileIn[language]}
        help={source && words.translatedByPlatform(source)}
        lang={language}
        defaultValue={text}
        maxLength={6000}
        errors={errors}
      />
      {translation?.text ? (
        <details className="group">
          <summary>{words.showTranslation(ui.languageNames[language])}</summary>
          {translation.origin === 'machine' ? <p className="text-state machine">{byMachine}</p> : null}
          <Paragraphs text={translation.text} language={language} />
        </details>
      ) : null}
    </>
  );
}
