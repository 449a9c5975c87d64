import { usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import type { Match } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { groupOf } from '../match-groups.ts';
import { addressOfGroup } from './match-tabs.tsx';

/** Says what became of the match that was decided last, and where it stands now. */
export function JustDecided({ match }: { match: Match }) {
  const words = useWords(matchScreenWords);
  const { colon } = useWords(uiWords);
  const path = usePath();
  const group = groupOf(match.state);
  return (
    <p className="notice" role="status">
      {words.justDecided[match.state]}
      {colon}
      <a href={path(`/desk/matches/${match.listingId}/${match.other.ref.id}`)}>
        <SpokenText {...match.other.title} />
      </a>
      {' · '}
      <a href={path(addressOfGroup(match.listingId, match.relation, group))}>
        {words.showGroup(words.groups[group])}
      </a>
    </p>
  );
}
