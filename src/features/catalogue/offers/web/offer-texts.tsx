import type { Language } from '../../../../shared/language.ts';
import { useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import type { Marks } from '../../../translation/web/find-marks.ts';
import type { OfferView } from '../../listings/web/listing-kind.ts';
import { MarkedText } from '../../../translation/web/marked-text.tsx';
import { TextLines } from '../../listings/web/record-sections.tsx';
import { screenWords } from '../../messages/screen-words.ts';

type Props = { listing: OfferView; shown: Language; marks: Marks; original: Language | undefined };

/** Summary and description with their terms, and beside them the original where it is asked for. */
export function OfferTexts({ listing, shown, marks, original }: Props) {
  const words = useWords(screenWords);
  const text = listing.texts[shown];
  const source = original ? listing.texts[original] : undefined;
  const part = (field: 'summary' | 'description') =>
    text && text[field] !== '' ? (
      <MarkedText
        field={field}
        text={text[field]}
        language={shown}
        marks={marks}
        original={source && original ? { text: source[field], language: original } : undefined}
      />
    ) : (
      <p>
        <Missing />
      </p>
    );
  const lines = (field: 'applicationFields' | 'implementationCases') => (
    <TextLines
      lines={text?.[field] ?? []}
      language={shown}
      original={source && original ? { lines: source[field], language: original } : undefined}
    />
  );
  return (
    <div className={original ? undefined : 'reading'}>
      <div className="lead-text">{part('summary')}</div>
      <h2>{words.description}</h2>
      {part('description')}
      <h2>{words.applicationFields}</h2>
      {lines('applicationFields')}
      <h2>{words.implementationCases}</h2>
      {lines('implementationCases')}
    </div>
  );
}
