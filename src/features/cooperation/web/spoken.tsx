import { useWords } from '../../../ui/language.ts';
import { Missing, SpokenText } from '../../../ui/record-parts.tsx';
import type { Spoken } from '../landing/contract.ts';
import { landingWords } from '../messages/landing-words.ts';

/** A text in the reader's language with the truth about it, and the original one click away. */
export function SpokenWords({ said, isShort = false }: { said: Spoken; isShort?: boolean }) {
  const words = useWords(landingWords);
  if (said.text === '') return <Missing />;
  const state = words.textStates[said.state];
  return (
    <>
      <SpokenText text={said.text} language={said.language} />
      {state === '' ? null : <span className="small quiet"> · {state}</span>}
      {isShort || said.text === said.original.text ? null : (
        <details>
          <summary>{words.showOriginal}</summary>
          <p lang={said.original.language}>{said.original.text}</p>
        </details>
      )}
    </>
  );
}
