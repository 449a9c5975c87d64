import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { Organisation } from '../contract.ts';
import { VerificationMark } from './organisation-item.tsx';

/** The state of verification with its date and way, and what that means. */
export function VerificationMeaning({ organisation }: { organisation: Organisation }) {
  const words = useWords(screenWords).partner;
  const room = useWords(accountsWords);
  const language = useLanguage();
  const { verificationState: state, verifiedOn, verifiedByMethod } = organisation;
  return (
    <section>
      <h2>{words.verification}</h2>
      <p>
        <VerificationMark state={state} />
        {verifiedOn && (state === 'verified' || state === 'suspended')
          ? ` · ${formatDay(verifiedOn, language)} · ${room.verificationMethods[verifiedByMethod]}`
          : null}
      </p>
      <p>{words.meaning[state]}</p>
    </section>
  );
}
