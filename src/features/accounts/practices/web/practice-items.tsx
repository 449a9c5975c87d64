import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { BankMark, DemoTag, SpokenText } from '../../../../ui/record-parts.tsx';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { practiceWords } from '../../messages/practice-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { WordingState } from '../../wordings/web/wording-parts.tsx';
import type { PracticeBrief } from '../contract.ts';

export function PracticeItems({ items }: { items: readonly PracticeBrief[] }) {
  const words = useWords(practiceWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ul className="record-list">
      {items.map((one) => (
        <li key={one.id}>
          <h2>
            <a href={path(`/parks/experience/${one.id}`)}>
              <SpokenText text={one.text.words.title ?? ''} language={one.text.language} />
            </a>{' '}
            {one.isDemo ? <DemoTag /> : null}
          </h2>
          <WordingState text={one.text} words={words} />
          <ul className="facts-line">
            <li>{words.kinds[one.kind]}</li>
            {one.field ? <li>{grntiName(one.field, language)}</li> : null}
            <li>
              <BankMark country={one.country} />
            </li>
            {one.organisation ? (
              <li>
                <ShownName names={one.organisation.names} />
              </li>
            ) : null}
            <li>{formatDay(one.writtenAt, language)}</li>
            {one.answers > 0 ? <li>{words.answersCount(one.answers)}</li> : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}
