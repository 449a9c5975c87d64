import { usePath, useWords } from '../../../../ui/language.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import type { ClaimStanding } from '../claims/contract.ts';
import { profilePath } from './profile-path.ts';

/** Where a profile waits for its people: the way to claim it. */
export function ClaimOffer({ standing: { isClaimable, own, profile } }: { standing: ClaimStanding }) {
  const words = useWords(directoryWords).claim;
  const path = usePath();
  if (!isClaimable) return null;
  return (
    <p className="notice no-print">
      {profile.subject === 'facility' ? words.offerFacility : words.offer}{' '}
      <a href={path(`${profilePath(profile)}/claim`)}>
        {own?.state === 'open' ? `${words.own} · ${words.states.open}` : words.title}
      </a>
    </p>
  );
}
