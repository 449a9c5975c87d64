import type { ReactNode } from 'react';
import { pickText, type LocalizedText } from '../../../../shared/language.ts';
import { formatDay, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { listWords } from '../../messages/lists-words.ts';
import type { ListView } from '../contract.ts';

/** A text in the reader's language, else in another one, marked as such. */
export function SomeText({ text }: { text: LocalizedText }) {
  const language = useLanguage();
  const found = pickText(text, language);
  return found ? <SpokenText text={found.text} language={found.language} /> : <Missing />;
}

export function Day({ day }: { day: string | null }) {
  const language = useLanguage();
  return day === null ? <Missing /> : <time dateTime={day}>{formatDay(day, language)}</time>;
}

export function useCount(): (count: number) => string {
  const language = useLanguage();
  return (count) => formatNumber(count, language);
}

/** Whether the list applies here, and whether it is a demonstration. */
export function ListTags({ list }: { list: Pick<ListView, 'isInUse' | 'isDemo'> }) {
  const words = useWords(listWords);
  return (
    <>
      <span className="tag">{list.isInUse ? words.inUse : words.notInUse}</span>
      {list.isDemo ? <span className="tag demo">{words.demo}</span> : null}
    </>
  );
}

/** A table that scrolls by itself where it is too wide; named by the heading of its section. */
export function WideTable({
  labelledBy,
  head,
  children,
}: {
  labelledBy: string;
  head: readonly string[];
  children: ReactNode;
}) {
  return (
    <ScrollBox labelledBy={labelledBy}>
      <table>
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}
