import { useWords } from '../../../../ui/language.ts';
import { Paragraphs } from '../../../../ui/record-parts.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import type { Translated } from '../page-contract.ts';

/** Words of one side in the reader's language, with the truth about them and the original one click away. */
export function TranslatedWords({ said }: { said: Translated }) {
  const words = useWords(interestScreenWords);
  if (said.state === 'original') return <Paragraphs {...said.original} />;
  if (!said.shown) {
    return (
      <>
        <Paragraphs {...said.original} />
        <p className="text-state machine">{words.notTranslated}</p>
      </>
    );
  }
  const state = said.state === 'memory' || said.state === 'mixed' ? said.state : 'machine';
  return (
    <>
      <Paragraphs {...said.shown} />
      <p className={`text-state ${state === 'memory' ? '' : 'machine'}`}>{words[state]}</p>
      <details>
        <summary>{words.showOriginal}</summary>
        <Paragraphs {...said.original} />
      </details>
    </>
  );
}
