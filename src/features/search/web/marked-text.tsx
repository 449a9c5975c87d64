import { Fragment, type ReactNode } from 'react';
import type { Language } from '../../../shared/language.ts';
import { useLanguage } from '../../../ui/language.ts';

type MarkedTextProps = {
  text: string;
  language: Language;
  /** Places that answer the query, [start, end), ascending and disjoint. */
  marks: readonly (readonly [number, number])[];
};

/** A text with the places that answer the query marked, in the language it is really in. */
export function MarkedText({ text, language, marks }: MarkedTextProps) {
  const reader = useLanguage();
  const parts = markText(text, marks);
  return language === reader ? <>{parts}</> : <span lang={language}>{parts}</span>;
}

function markText(text: string, marks: MarkedTextProps['marks']): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start < from || end <= start) continue;
    parts.push(
      <Fragment key={start}>
        {joinLines(text.slice(from, start))}
        <mark>{joinLines(text.slice(start, end))}</mark>
      </Fragment>,
    );
    from = end;
  }
  parts.push(<Fragment key="rest">{joinLines(text.slice(from))}</Fragment>);
  return parts;
}

/** Lines of a passage often are the rows of a list: they stay apart. */
function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' · ');
}
