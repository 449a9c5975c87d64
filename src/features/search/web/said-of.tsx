import { WrittenText } from './written-text.tsx';

/** A sentence about the reader's own words, which stand in it in their own language. */
export function SaidOf({ part, sentence }: { part: string; sentence: (part: string) => string }) {
  const place = '\u0000';
  const [before = '', after = ''] = sentence(place).split(place);
  return (
    <>
      {before}
      <WrittenText text={part} />
      {after}
    </>
  );
}
