import { usePath, useWords } from '../../../ui/language.ts';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import type { RefusalView } from '../threads/message-contract.ts';

/** Why something is not allowed now, and where the rule is written. */
export function GateNotice({ title, refusal }: { title: string; refusal: RefusalView }) {
  const words = useWords(talkScreenWords);
  const path = usePath();
  return (
    <div className="notice warn">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{refusal.sentence}</p>
      {refusal.rulePath === null ? null : (
        <p>
          <a href={path(refusal.rulePath)}>{words.gateRule}</a>
        </p>
      )}
    </div>
  );
}
