import { useWords } from '../../../../ui/language.ts';
import { mergingWords } from '../../messages/merging-words.ts';
import type { Reason } from '../contract.ts';

const against: readonly Reason['code'][] = ['otherNumber', 'otherCity', 'otherCountry'];

/** Why two may be one, in words, each with what was compared. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const words = useWords(mergingWords);
  return (
    <ul>
      {reasons.map(({ code, detail }) => (
        <li key={`${code} ${detail}`}>
          {against.includes(code) ? <strong>{words.against} </strong> : null}
          {words.reasons[code]} <span className="quiet">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
