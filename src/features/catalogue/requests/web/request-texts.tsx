import type { Language } from '../../../../shared/language.ts';
import { useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import type { Marks } from '../../../translation/web/find-marks.ts';
import type { RequestView } from '../../listings/web/listing-kind.ts';
import { MarkedText } from '../../../translation/web/marked-text.tsx';
import { screenWords } from '../../messages/screen-words.ts';

type Props = { listing: RequestView; shown: Language; marks: Marks; original: Language | undefined };

/** The problem and its limits with their terms, and beside them the original where it is asked for. */
export function RequestTexts({ listing, shown, marks, original }: Props) {
  const words = useWords(screenWords);
  const text = listing.texts[shown];
  const source = original ? listing.texts[original] : undefined;
  const part = (field: 'problem' | 'constraints') =>
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
  return (
    <div className={original ? undefined : 'reading'}>
      <h2>{words.problem}</h2>
      {part('problem')}
      <h2>{words.constraints}</h2>
      {part('constraints')}
    </div>
  );
}
