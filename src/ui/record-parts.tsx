import type { ReactNode } from 'react';
import type { Language } from '../shared/language.ts';
import { formatDay } from './format.ts';
import { useLanguage, useWords } from './language.ts';
import { uiWords } from './messages/ui-words.ts';

/** Missing is said as missing, never 0 and never hidden. */
export function Missing() {
  return <span className="missing">{useWords(uiWords).missing}</span>;
}

export function FactList({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label} className="facts-row">
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <Missing /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which bank of the river a record comes from. */
export function BankMark({ country }: { country: string | null }) {
  const words = useWords(uiWords);
  if (country === null) return <Missing />;
  const bank = country === 'CN' || country === 'RU' ? country : 'other';
  return <span className={`bank ${bank.toLowerCase()}`}>{words.bank[bank]}</span>;
}

/** A level as a ladder of nine rungs: hatched where self-assessed, solid where verified. */
export function MaturityLadder({ level, isVerified }: { level: number | null; isVerified: boolean }) {
  const words = useWords(uiWords);
  if (level === null) return <Missing />;
  return (
    <span>
      <span className="ladder" aria-hidden="true">
        {Array.from({ length: 9 }, (_, at) => (
          <i key={at} className={at < level ? (isVerified ? 'verified' : 'claimed') : undefined} />
        ))}
      </span>{' '}
      {words.level(level)}
      {words.comma}
      {isVerified ? words.verified : words.claimed}
    </span>
  );
}

export type TextStatusView = {
  language: Language;
  state: string;
  changedAt: string | null;
  origin?: string | null;
};

const unchecked: readonly string[] = ['machine', 'stale', 'none'];

/** The one quiet line under a title that tells the truth about the text the reader sees. */
export function TextStateLine({
  sourceLanguage,
  statuses,
}: {
  sourceLanguage: Language;
  statuses: readonly TextStatusView[];
}) {
  const language = useLanguage();
  const words = useWords(uiWords);
  const original = words.original(words.languageNames[sourceLanguage]);
  if (language === sourceLanguage) return <p className="text-state">{original}</p>;
  const own = statuses.find((status) => status.language === language);
  const state = (own?.state ?? 'none') as keyof typeof words.textState;
  const day = own?.changedAt ? formatDay(own.changedAt, language) : '';
  const said = words.textState[state](words.languageNames[language], day);
  const isMachine = own?.origin === 'machine' && state !== 'machine';
  return (
    <p className={`text-state ${isMachine || unchecked.includes(state) ? 'machine' : ''}`}>
      {original} · {said}
      {isMachine ? ` · ${words.machineShown}` : null}
    </p>
  );
}

/** A text in the language it is really in, so that fonts, hyphenation and screen readers are right. */
export function SpokenText({ text, language }: { text: string; language: Language }) {
  const reader = useLanguage();
  return language === reader ? <>{text}</> : <span lang={language}>{text}</span>;
}

export function Paragraphs({ text, language }: { text: string; language: Language }) {
  return (
    <div lang={language}>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}

export function DemoTag() {
  return <span className="tag demo">{useWords(uiWords).demo}</span>;
}
