import type { Language } from '../../../../shared/language.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { diffText } from './diff-text.ts';
import { markPlaces, type Mark } from './mark-places.ts';

/** How a place is marked; the first of those that overlap decides. */
export type Marking = 'blocks' | 'warns' | 'differs' | 'found' | 'term';
const order: readonly Marking[] = ['blocks', 'warns', 'differs', 'found', 'term'];

export function MarkedText({ text, marks }: { text: string; marks: readonly Mark<Marking>[] }) {
  return markPlaces(text, marks).map((piece, at) => {
    const marking = order.find((one) => piece.what.includes(one));
    if (!marking) return piece.text;
    if (marking === 'term')
      return (
        <span key={at} className="term">
          {piece.text}
        </span>
      );
    return (
      <mark key={at} className={marking}>
        {piece.text}
      </mark>
    );
  });
}

/** From one text to another: what went is struck out, what came is underlined; not by colour alone. */
export function TextChange({
  before,
  after,
  language,
}: {
  before: string;
  after: string;
  language: Language;
}) {
  return (
    <span lang={language}>
      {diffText(before, after).map(({ kind, text }, at) =>
        kind === 'removed' ? (
          <del key={at}>{text}</del>
        ) : kind === 'added' ? (
          <ins key={at}>{text}</ins>
        ) : (
          text
        ),
      )}
    </span>
  );
}

/** `lang` where the text is not in the reader’s language. */
export function useLang(language: Language): Language | undefined {
  return useLanguage() === language ? undefined : language;
}
