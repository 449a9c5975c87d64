import type { ReactNode } from 'react';
import type { Language } from '../../../../shared/language.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { writeFigure } from '../../../../shared/number-text.ts';
import { writeUnit } from '../write-unit.ts';

/** Figures as a table; an empty cell is said to be missing. */
export function FiguresTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}) {
  if (rows.length === 0) {
    return (
      <>
        <h3>{caption}</h3>
        <p>
          <Missing />
        </p>
      </>
    );
  }
  return (
    <ScrollBox label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], at) => (
            <tr key={at}>
              <th scope="row">{shownOrMissing(first)}</th>
              {others.map((cell, column) => (
                <td key={column}>{shownOrMissing(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function shownOrMissing(cell: ReactNode): ReactNode {
  return cell === '' || cell === undefined || cell === null ? <Missing /> : cell;
}

/** A stored figure in the writing of the reader's language. */
export function Figure({ value }: { value: string }) {
  const language = useLanguage();
  return value === '' ? <Missing /> : <span className="figure">{writeFigure(value, language)}</span>;
}

/** A stored unit in the writing of the reader's language. */
export function Unit({ value }: { value: string }) {
  return <>{writeUnit(value, useLanguage())}</>;
}

/** A cell of words in the language they are in; with the original below, where the reader asked for it. */
export function InLanguage({
  text,
  language,
  original,
}: {
  text: string | undefined;
  language: Language;
  original?: { text: string | undefined; language: Language } | undefined;
}) {
  const own =
    text === undefined || text === '' ? <Missing /> : <SpokenText text={text} language={language} />;
  if (!original?.text) return own;
  return (
    <>
      {own}
      <span className="original-below" lang={original.language}>
        {original.text}
      </span>
    </>
  );
}
