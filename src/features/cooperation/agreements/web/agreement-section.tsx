import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { agreementWords } from '../../messages/agreement-words.ts';
import type { AgreementBrief } from '../contract.ts';

/** The agreements of a subject, for its own page and the list of them. */
export function AgreementItems({ agreements }: { agreements: readonly AgreementBrief[] }) {
  const words = useWords(agreementWords);
  const language = useLanguage();
  const path = usePath();
  if (agreements.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="record-list">
      {agreements.map((one) => (
        <li key={one.id}>
          <h3>
            <a href={path(`/agreements/${one.id}`)}>{`${one.number} · ${words.kinds[one.kind]}`}</a>
          </h3>
          <p>
            <span lang="zh">{one.title.zh}</span>
            {' · '}
            <span lang="ru">{one.title.ru}</span>
          </p>
          <ul className="facts-line">
            <li>{words.states[one.state]}</li>
            {one.signedOn ? <li>{formatDay(one.signedOn, language)}</li> : null}
            {one.staleClauses > 0 ? <li>{words.staleCount(one.staleClauses)}</li> : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}
