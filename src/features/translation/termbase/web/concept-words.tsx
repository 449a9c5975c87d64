import { languageNames, languages } from '../../../../shared/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import type { ConceptView } from '../contract.ts';

/** The words of a concept in three languages, the preferred one first and strong. */
export function ConceptWords({ concept }: { concept: ConceptView }) {
  return (
    <dl className="facts">
      {languages.map((language) => {
        const [preferred, ...synonyms] = concept.words[language];
        return (
          <div key={language} className="facts-row">
            <dt lang={language}>{languageNames[language]}</dt>
            <dd lang={language}>
              {preferred === undefined ? <Missing /> : <strong>{preferred}</strong>}
              {synonyms.length > 0 ? <span className="quiet"> · {synonyms.join(' · ')}</span> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
