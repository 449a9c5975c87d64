import { formatDay } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { BankMark, DemoTag, SpokenText, TextStateLine } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { grntiName, placeName } from '../../../shared/vocabulary-names.ts';
import { pathOfRecord, type SearchHit } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { ConceptPairs } from './concept-pairs.tsx';
import { MarkedText } from './marked-text.tsx';
import { GlossLine } from './title-gloss.tsx';
import { WrittenWords } from './written-words.tsx';

/** One hit: title in the reader's language where there is one, what it is, and why it was found. */
export function HitItem({ hit }: { hit: SearchHit }) {
  const words = useWords(searchWords);
  const { colon } = useWords(uiWords);
  const path = usePath();
  const language = useLanguage();
  return (
    <li>
      <h2>
        <a href={path(pathOfRecord(hit.kind, hit.ref))}>
          <MarkedText {...hit.title} />
        </a>
      </h2>
      {hit.otherNames.length > 0 ? (
        <p className="help other-names">
          {hit.otherNames.map((name) => (
            <SpokenText key={name.language} {...name} />
          ))}
        </p>
      ) : null}
      <GlossLine concepts={hit.titleGloss} />
      {saysState(hit, language) ? (
        <TextStateLine
          sourceLanguage={hit.sourceLanguage}
          statuses={Object.entries(hit.textStates).map(([of, state]) => ({
            language: of as SearchHit['sourceLanguage'],
            state: state ?? 'none',
            changedAt: null,
          }))}
        />
      ) : null}
      <HitFacts hit={hit} />
      <HitTexts hit={hit} />
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
          <WrittenWords words={hit.matchedWords} />
        </p>
      ) : null}
    </li>
  );
}

/** The title of a listing is a text itself; where the title is a name, only what is translated of the rest is said. */
function saysState({ kind, textStates }: SearchHit, reader: SearchHit['sourceLanguage']): boolean {
  return kind === 'offer' || kind === 'request'
    ? Object.keys(textStates).length > 0
    : textStates[reader] !== undefined;
}

function HitFacts({ hit }: { hit: SearchHit }) {
  const words = useWords(searchWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { country, region, field, level, levelState } = hit.facets;
  const isRecord = hit.kind === 'offer' || hit.kind === 'request';
  const levelSaid = [
    level?.[0] ? ui.level(Number(level[0])) : '',
    levelState?.[0] === 'verified' ? ui.verified : levelState?.[0] === 'claimed' ? ui.claimed : '',
  ].filter(Boolean);
  return (
    <ul className="facts-line">
      <li>{words.kinds[hit.kind]}</li>
      {country?.[0] || isRecord ? (
        <li>
          <BankMark country={country?.[0] ?? null} />
        </li>
      ) : null}
      {region?.[0] ? <li>{placeName(region[0], language)}</li> : null}
      {field?.[0] ? <li>{grntiName(field[0].slice(0, 2), language)}</li> : null}
      {level?.[0] ? <li>{levelSaid.join(ui.comma)}</li> : null}
      {isRecord && hit.date !== null ? <li>{formatDay(hit.date, language)}</li> : null}
      {hit.isDemo ? (
        <li>
          <DemoTag />
        </li>
      ) : null}
    </ul>
  );
}

/**
 * The place that answers stands instead of the summary, or under it where it is in another language. A term has no
 * text: its words in all languages are said already.
 */
function HitTexts({ hit: { kind, summary, passage: found } }: { hit: SearchHit }) {
  const passage = kind === 'concept' ? null : found;
  const isEnough = passage !== null && passage.language === summary.language;
  return (
    <>
      {isEnough || summary.text === '' ? null : (
        <p>
          <SpokenText {...summary} />
        </p>
      )}
      {passage ? (
        <p className={isEnough ? undefined : 'foreign-passage'}>
          {passage.isCutBefore ? '… ' : null}
          <MarkedText text={passage.text} language={passage.language} marks={passage.marks} />
          {passage.isCutAfter ? ' …' : null}
        </p>
      ) : null}
    </>
  );
}
