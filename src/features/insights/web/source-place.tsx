import { useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { factsWords } from '../messages/facts-words.ts';

export type Source = { file: string; where?: string | undefined };

/** The text a fact was read in, and the place in it as the text itself names it. */
export function SourcePlace({ source }: { source: Source }) {
  const words = useWords(factsWords);
  const { colon } = useWords(uiWords);
  const { file, where } = source;
  return (
    <>
      {words.textNumber(file.split('_')[0] ?? file)}
      {where ? (
        <>
          {colon}
          <cite lang="zh">{where}</cite>
        </>
      ) : null}
    </>
  );
}
