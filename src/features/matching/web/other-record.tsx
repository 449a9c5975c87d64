import { pickText } from '../../../shared/language.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { BankMark, DemoTag, MaturityLadder, SpokenText, TextStateLine } from '../../../ui/record-parts.tsx';
import { grntiName, placeName } from '../../../shared/vocabulary-names.ts';
import type { OtherRecord } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';

const pages = {
  offer: '/offers',
  request: '/requests',
  organisation: '/partners',
  person: '/people',
} as const;

/** The address of the other record, below the language. */
export function pageOfOther(other: OtherRecord): string {
  return `${pages[other.kind]}/${other.ref.id}`;
}

/** What is known of the other record, as list items; in short without what the reasons say anyway. */
export function OtherFacts({ other, isShort = false }: { other: OtherRecord; isShort?: boolean }) {
  const language = useLanguage();
  const words = useWords(matchScreenWords);
  const name = other.owner ? pickText(other.owner.name, language) : undefined;
  const level = other.levelVerified ?? other.levelClaimed;
  return (
    <>
      <li>
        <BankMark country={other.country} />
      </li>
      {other.region ? <li>{placeName(other.region, language)}</li> : null}
      {other.isAnonymous ? <li>{words.anonymous}</li> : null}
      {name ? (
        <li>
          <SpokenText {...name} />
        </li>
      ) : null}
      {other.fields[0] && !isShort ? <li>{grntiName(other.fields[0], language)}</li> : null}
      {level === null || isShort ? null : (
        <li>
          <MaturityLadder level={level} isVerified={other.levelVerified !== null} />
        </li>
      )}
      {other.isDemo ? (
        <li>
          <DemoTag />
        </li>
      ) : null}
    </>
  );
}

export function OtherTextState({ other }: { other: OtherRecord }) {
  if (other.kind === 'organisation' || other.kind === 'person') return null;
  return (
    <TextStateLine
      sourceLanguage={other.sourceLanguage}
      statuses={Object.entries(other.textStates).map(([language, state]) => ({
        language: language as OtherRecord['sourceLanguage'],
        state: state ?? 'none',
        changedAt: null,
      }))}
    />
  );
}
