import { formatDay } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { BankMark, DemoTag, SpokenText, TextStateLine } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { grntiName, placeName } from '../../../ui/vocabulary-names.ts';
import type { SearchHit } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { ConceptPairs } from './concept-pairs.tsx';

const pageOfKind = {
  offer: '/offers',
  request: '/requests',
  organisation: '/partners',
  facility: '/facilities',
} as const;

/** One hit: title in the reader's language where there is one, what it is, and why it was found. */
export function HitItem({ hit }: { hit: SearchHit }) {
  const words = useWords(searchWords);
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const [region] = hit.facets.region ?? [];
  const [field] = hit.facets.field ?? [];
  return (
    <li>
      <h2>
        <a href={path(`${pageOfKind[hit.kind]}/${hit.ref.id}`)}>
          <SpokenText {...hit.title} />
        </a>
      </h2>
      {hit.titleGloss.length > 0 ? (
        <p className="help">
          {words.gloss}
          {colon}
          {hit.titleGloss
            .map((concept) => concept.words[language])
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      <TextStateLine
        sourceLanguage={hit.sourceLanguage}
        statuses={Object.entries(hit.textStates).map(([of, state]) => ({
          language: of as SearchHit['sourceLanguage'],
          state: state ?? 'none',
          changedAt: null,
        }))}
      />
      <ul className="facts-line">
        <li>{words.kinds[hit.kind]}</li>
        <li>
          <BankMark country={hit.facets.country?.[0] ?? null} />
        </li>
        {region ? <li>{placeName(region, language)}</li> : null}
        {field ? <li>{grntiName(field, language)}</li> : null}
        <li>{formatDay(hit.date, language)}</li>
        {hit.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      <p>
        <SpokenText {...hit.summary} />
      </p>
      {hit.matchedConcepts.length > 0 ? (
        <div className="help">
          {words.matched}
          {colon}
          <ConceptPairs concepts={hit.matchedConcepts} shownMax={4} />
        </div>
      ) : null}
      {hit.matchedConcepts.length === 0 && hit.matchedWords.length > 0 ? (
        <p className="help">
          {words.matchedWords}
          {colon}
          {hit.matchedWords.join(' · ')}
        </p>
      ) : null}
    </li>
  );
}
