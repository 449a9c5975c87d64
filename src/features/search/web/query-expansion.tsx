import { useLocation } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { domainName } from '../../translation/web/domain-name.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import type { search } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { ConceptPairs } from './concept-pairs.tsx';
import { searchWith } from './search-address.ts';
import { WrittenText } from './written-text.tsx';

type Expansion = OutputOf<typeof search>['expansion'];
type Sense = Expansion[number]['senses'][number];

const pairsShown = 7;
const unitsShown = 40;

/** The query in the other languages, and the panel in which an expert switches single senses off. */
export function QueryExpansion({ expansion }: { expansion: Expansion }) {
  const words = useWords(searchWords);
  const { colon } = useWords(uiWords);
  const { pathname, search: query } = useLocation();
  const senses = expansion.flatMap((unit) => unit.senses);
  const off = senses.filter(({ isOn }) => !isOn);
  if (expansion.length === 0) return null;
  if (senses.length === 0) return <p className="help">{words.onlyOwnWords}</p>;
  const understood = senses
    .filter(({ isOn }) => isOn)
    .map(({ conceptId, words: all }) => ({
      conceptId,
      words: { zh: all.zh[0] ?? '', ru: all.ru[0] ?? '', en: all.en[0] ?? '' },
    }));
  return (
    <div className="understood">
      {understood.length > 0 ? (
        <div className="help">
          {words.understood}
          {colon}
          <ConceptPairs concepts={understood} shownMax={pairsShown} />
        </div>
      ) : null}
      <details className="expansion" open={off.length > 0}>
        <summary>
          {off.length > 0
            ? `${words.expansion.title} · ${words.expansion.leftOut(off.length)}`
            : words.expansion.title}
        </summary>
        <p className="help">{words.expansion.lead}</p>
        {expansion.slice(0, unitsShown).map((unit) => (
          <Unit key={unit.written} {...unit} />
        ))}
        {expansion.length > unitsShown ? (
          <p className="help">{words.expansion.more(expansion.length - unitsShown)}</p>
        ) : null}
        <div className="row">
          <button className="button" type="submit" form="search-form">
            {words.expansion.apply}
          </button>
          {off.length > 0 ? (
            <a href={`${pathname}${searchWith(query, { off: null })}`}>{words.expansion.restore}</a>
          ) : null}
        </div>
      </details>
    </div>
  );
}

function Unit({ written, senses }: Expansion[number]) {
  const words = useWords(searchWords);
  return (
    <fieldset className="expansion-unit">
      <legend>
        <WrittenText text={written} />
      </legend>
      {senses.length === 0 ? <p className="help">{words.expansion.noSense}</p> : null}
      <ul>
        {senses.map((sense) => (
          <SenseRow key={sense.conceptId} sense={sense} isOneOfSeveral={senses.length > 1} />
        ))}
      </ul>
    </fieldset>
  );
}

/** One sense: its words in the reader's language, then in the others; of several, its field tells which it is. */
function SenseRow({ sense, isOneOfSeveral }: { sense: Sense; isOneOfSeveral: boolean }) {
  const reader = useLanguage();
  const path = usePath();
  const words = useWords(searchWords);
  const labelId = `sense-${sense.conceptId}`;
  const order = [reader, ...languages.filter((language) => language !== reader)];
  return (
    <li className={sense.isOn ? undefined : 'left-out'}>
      <label className="choice">
        <input
          type="checkbox"
          form="search-form"
          name="off"
          value={sense.conceptId}
          defaultChecked={!sense.isOn}
          aria-describedby={labelId}
        />
        <span>{words.expansion.leaveOut}</span>
      </label>
      <span id={labelId} className="sense-words">
        {order
          .filter((language) => sense.words[language].length > 0)
          .map((language, at) => (
            <span key={language} lang={language}>
              {at === 0 ? (
                <a className="term" href={path(`/termbase/${sense.conceptId}`)}>
                  {sense.words[language][0]}
                </a>
              ) : (
                sense.words[language][0]
              )}
              {sense.words[language].length > 1 ? (
                <span className="help">{` (${sense.words[language].slice(1).join(', ')})`}</span>
              ) : null}
            </span>
          ))}
        {isOneOfSeveral ? <span className="help">{domainName(sense.domain, reader)}</span> : null}
      </span>
    </li>
  );
}
