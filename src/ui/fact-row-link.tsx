import { usePath, useWords } from './language.ts';
import { figuresWords } from './messages/figures-words.ts';

/** To the row of the starting content a figure comes from. */
export function FactRowLink({ factKey }: { factKey: string }) {
  const path = usePath();
  return (
    <a className="small" href={path(`/facts/${encodeURIComponent(factKey)}`)}>
      {useWords(figuresWords).sourceRow}
    </a>
  );
}
