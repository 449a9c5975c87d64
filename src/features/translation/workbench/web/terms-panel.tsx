import { Fragment } from 'react';
import type { SegmentView } from '../contract.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { useDesk, useDeskWords } from './desk-context.ts';
import { isLocked } from './desk-model.ts';
import { useLang } from './marked-text.tsx';
import { numberTerms, type NumberedTerm, type TermHint } from './numbered-hints.ts';

/** The terms of the original with their words, numbered as the keys insert them. */
export function TermsPanel({ segment }: { segment: SegmentView }) {
  const { state } = useDesk();
  const { words } = useDeskWords();
  const hints = state.hints[segment.id];
  if (!hints) return null;
  const terms = numberTerms(hints.terms);
  return (
    <section aria-labelledby="terms-title">
      <h3 id="terms-title">{words.terms.title}</h3>
      {terms.length === 0 ? (
        <p className="help">{words.terms.none}</p>
      ) : (
        <ol className="hint-list">
          {terms.map((one, at) => (
            <li key={at}>
              <TermItem one={one} segment={segment} />
            </li>
          ))}
        </ol>
      )}
      {hints.unknownWords.length === 0 ? null : (
        <p className="help">
          {words.terms.unknown}
          {words.colon}
          <UnknownWords words={hints.unknownWords} />
        </p>
      )}
    </section>
  );
}

/** Each leads to the form that proposes it as a concept. */
function UnknownWords({ words: unknown }: { words: readonly string[] }) {
  const { desk } = useDesk();
  const { comma } = useWords(uiWords);
  const fromLang = useLang(desk.from);
  const path = usePath();
  const address = (word: string) =>
    `/termbase/propose?${new URLSearchParams({ [desk.from]: word, domain: desk.domain ?? '' }).toString()}`;
  return unknown.map((word, at) => (
    <Fragment key={word}>
      {at === 0 ? '' : comma}
      <a href={path(address(word))} lang={fromLang}>
        {word}
      </a>
    </Fragment>
  ));
}

function TermItem({ one: { term, word, number }, segment }: { one: NumberedTerm; segment: SegmentView }) {
  const { desk, state, commands } = useDesk();
  const { words } = useDeskWords();
  const fromLang = useLang(desk.from);
  const toLang = useLang(desk.to);
  const [first, ...others] = term.senses;
  const mayInsert = commands && word !== '' && desk.mayEdit && !isLocked(state, segment);
  return (
    <>
      <p className="hint-head">
        {number === null ? null : <kbd>{number}</kbd>}
        <span lang={fromLang}>{term.written}</span>
        {mayInsert ? (
          <button
            type="button"
            className="link-button"
            aria-label={words.terms.insert(word)}
            onClick={() => commands.insertWord(word)}
          >
            <span lang={toLang}>{word}</span>
          </button>
        ) : (
          <strong lang={toLang}>{word}</strong>
        )}
      </p>
      {first ? <SenseLine sense={first} word={word} isGuess={term.isGuess} /> : null}
      {others.length === 0 ? null : (
        <details>
          <summary className="help">{words.terms.otherSenses(others.length)}</summary>
          {others.map((sense) => (
            <SenseLine key={sense.conceptId} sense={sense} word={word} isGuess={term.isGuess} />
          ))}
        </details>
      )}
    </>
  );
}

type Sense = TermHint['senses'][number];

function SenseLine({ sense, word, isGuess }: { sense: Sense; word: string; isGuess: boolean }) {
  const { desk } = useDesk();
  const { words, language } = useDeskWords();
  const path = usePath();
  const toLang = useLang(desk.to);
  const rows = [
    { label: words.terms.kept, list: sense.kept },
    { label: words.terms.preferred, list: sense.preferred.filter((one) => one !== word) },
    { label: words.terms.admitted, list: sense.admitted.filter((one) => one !== word) },
    { label: words.terms.forbidden, list: sense.forbidden },
  ].filter(({ list }) => list.length > 0);
  return (
    <p className="help">
      <a href={path(`/termbase/${sense.conceptId}`)}>{domainName(sense.domain, language)}</a>
      {sense.isOwnDomain ? <span className="tag">{words.terms.ownDomain}</span> : null}
      {sense.isBinding ? <span className="tag">{words.terms.binding}</span> : null}
      {isGuess ? <span className="tag">{words.terms.guess}</span> : null}
      {rows.map(({ label, list }) => (
        <span key={label} className="sense-words">
          {label}
          {words.colon}
          <span lang={toLang}>{list.join(', ')}</span>
        </span>
      ))}
    </p>
  );
}
