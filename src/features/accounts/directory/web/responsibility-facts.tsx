import { pickText } from '../../../../shared/language.ts';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { namesIn } from '../../web/shown-name.tsx';
import type { DirectorySource, Responsibility } from '../responsibilities/contract.ts';

/** What it does in the step, for which field and region, how sure that is and where it was read. */
export function ResponsibilityFacts({ responsibility }: { responsibility: Responsibility }) {
  const words = useWords(directoryWords);
  const language = useLanguage();
  const { what, field, region, confidence, asOf, source, checkedOn, factKey } = responsibility;
  const said = pickText(namesIn(what), language);
  const facts = [
    field === null ? words.finder.allFields : grntiName(field, language),
    region === null ? words.finder.wholeCountry : placeName(region, language),
    ...(asOf === null ? [] : [words.finder.asOf(asOf)]),
    words.confidences[confidence],
    words.finder.checked(formatDay(checkedOn, language)),
  ];
  return (
    <>
      {said ? (
        <div>
          <SpokenText text={said.text} language={said.language} />
        </div>
      ) : null}
      <div className="help">
        {facts.join(' · ')} · <SourceLine source={source} />
        {factKey === null ? null : (
          <>
            {' '}
            · <FactRowLink factKey={factKey} />
          </>
        )}
      </div>
    </>
  );
}

function SourceLine({ source }: { source: DirectorySource }) {
  const words = useWords(directoryWords).finder;
  const language = useLanguage();
  if ('said' in source) {
    return (
      <>
        {words.saidBy} — <SpokenText text={source.said} language={source.language ?? language} />
      </>
    );
  }
  if (source.file === 'process.md') return <>{words.reference(source.where ?? '')}</>;
  return (
    <>
      {words.sourceText(source.file.split('_')[0] ?? source.file)}
      {source.where ? (
        <>
          {' '}
          <cite lang="zh">{source.where}</cite>
        </>
      ) : null}
    </>
  );
}
