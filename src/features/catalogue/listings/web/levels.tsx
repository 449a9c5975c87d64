import { MaturityLadder } from '../../../../ui/record-parts.tsx';
import { useWords } from '../../../../ui/language.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { ListingSummary } from '../contract.ts';
import type { ListingKind } from '../vocabulary.ts';

type Levels = Pick<ListingSummary, 'levelClaimed' | 'levelVerified' | 'marketLevel' | 'minLevel'>;

/** Technical and market maturity beside each other; the verified level where there is one. */
export function LevelsBeside({ kind, levels }: { kind: ListingKind; levels: Levels }) {
  const words = useWords(screenWords);
  const technical = levels.levelVerified ?? levels.levelClaimed;
  if (kind === 'request') {
    return (
      <p className="levels">
        <span>
          <span className="levels-name">{words.minLevel}</span> <WantedLadder level={levels.minLevel} />
        </span>
      </p>
    );
  }
  return (
    <p className="levels">
      <span>
        <span className="levels-name">{words.technicalShort}</span>{' '}
        <MaturityLadder level={technical} isVerified={levels.levelVerified !== null} />
      </span>
      <span>
        <span className="levels-name">{words.marketShort}</span>{' '}
        <MaturityLadder level={levels.marketLevel} isVerified={false} />
      </span>
    </p>
  );
}

/** A level that is asked for, not claimed: rungs up to it, without the words of an assessment. */
export function WantedLadder({ level }: { level: number | null }) {
  const words = useWords(screenWords);
  if (level === null) return <MaturityLadder level={null} isVerified={false} />;
  return (
    <span>
      <span className="ladder" aria-hidden="true">
        {Array.from({ length: 9 }, (_, at) => (
          <i key={at} className={at < level ? 'claimed' : undefined} />
        ))}
      </span>{' '}
      {words.fromLevel(level)}
    </span>
  );
}
