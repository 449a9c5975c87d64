import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { DemoTag, SpokenText } from '../../../../ui/record-parts.tsx';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import { expertWords } from '../../messages/expert-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { WordingState } from '../../wordings/web/wording-parts.tsx';
import type { ExpertBrief } from '../contract.ts';
import { languageName } from '../field-and-language-names.ts';

export function ExpertItems({ items }: { items: readonly ExpertBrief[] }) {
  const words = useWords(expertWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ul className="record-list">
      {items.map((one) => (
        <li key={one.id}>
          <h2>
            <a href={path(`/partners/experts/${one.id}`)}>{one.displayName}</a>{' '}
            {one.isDemo ? <DemoTag /> : null}
          </h2>
          <p>
            <SpokenText text={one.text.words.positions ?? ''} language={one.text.language} />
          </p>
          <WordingState text={one.text} words={words} />
          <ul className="facts-line">
            {one.organisation ? (
              <li>
                <ShownName names={one.organisation.names} />
              </li>
            ) : null}
            {one.organisation?.region ? <li>{placeName(one.organisation.region, language)}</li> : null}
            {one.fields.map((code) => (
              <li key={code}>{grntiName(code, language)}</li>
            ))}
            <li>
              {one.languages
                .map((spoken) => languageName(spoken.language, language))
                .join(language === 'zh' ? '、' : ', ')}
            </li>
            {one.state === 'approved' ? null : <li>{words.states[one.state]}</li>}
            <li>{`${words.confirmedOn} ${formatDay(one.confirmedOn, language)}`}</li>
          </ul>
        </li>
      ))}
    </ul>
  );
}
