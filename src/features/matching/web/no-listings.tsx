import { usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';

/** Why there is nothing to match, and what to do: for owners, and for brokers whom nobody has given a record. */
export function NoListings() {
  const words = useWords(matchScreenWords);
  const path = usePath();
  const viewer = useViewer();
  if (!viewer.roles.includes('broker')) return <p className="notice">{words.noListings}</p>;
  return (
    <div className="notice">
      <p>{words.noClients}</p>
      <p>
        {words.noClientsAdvice} <a href={path('/profile')}>{words.toProfile}</a>
      </p>
    </div>
  );
}
