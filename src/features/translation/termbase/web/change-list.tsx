import { languageNames } from '../../../../shared/language.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { domainName } from '../../web/domain-name.ts';
import type { ContentView } from '../contract.ts';
import { changesOf, type ContentChange } from './content-changes.ts';

/** What turns one content of a concept into another, a line for each difference. */
export function ChangeList({ before, after }: { before: ContentView | null; after: ContentView | null }) {
  const words = useWords(termbaseWords);
  const changes = changesOf(before, after);
  if (changes.length === 0) return <p className="help">{words.nothing}</p>;
  return (
    <ul className="term-changes">
      {changes.map((change, at) => (
        <li key={at}>
          <ChangeLine change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeLine({ change }: { change: ContentChange }) {
  const words = useWords(termbaseWords);
  const label = useLabel();
  const show = useShownValue(change);
  if (change.what === 'word') {
    const { language, word, before, after } = change;
    const said =
      before === null ? words.change.added : after === null ? words.change.removed : words.change.changed;
    const status = [before, after].flatMap((one) => (one === null ? [] : [words.wordStatuses[one]]));
    return (
      <>
        <span className="help">{`${languageNames[language]} · ${said} · `}</span>
        {after === null ? <del lang={language}>{word}</del> : <strong lang={language}>{word}</strong>}
        <span className="help">{` (${status.join(' → ')})`}</span>
      </>
    );
  }
  return (
    <>
      <span className="help">{`${label(change)} · `}</span>
      {change.before === '' ? null : <del>{show(change.before)}</del>}
      {change.before === '' || change.after === '' ? null : ' → '}
      {change.after === '' ? null : <ins>{show(change.after)}</ins>}
    </>
  );
}

function useLabel(): (change: Exclude<ContentChange, { what: 'word' }>) => string {
  const words = useWords(termbaseWords);
  return (change) => {
    if (change.what === 'wordNote')
      return `${languageNames[change.language]} · ${change.word} · ${words.note}`;
    if (change.what === 'definition') return `${languageNames[change.language]} · ${words.definition}`;
    if (change.what === 'definitionSource') {
      return `${languageNames[change.language]} · ${words.definitionSource}`;
    }
    const labels = {
      domain: words.field,
      kind: words.kind,
      source: words.source,
      reliability: words.reliability,
      note: words.note,
    };
    return labels[change.what];
  };
}

function useShownValue({ what }: ContentChange): (value: string) => string {
  const { kinds } = useWords(translationWords);
  const language = useLanguage();
  return (value) => {
    if (what === 'domain') return domainName(value, language);
    return what === 'kind' ? (kinds[value] ?? value) : value;
  };
}
