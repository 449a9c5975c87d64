import { funnelReaders } from '../../features/cooperation/funnel/vocabulary.ts';
import type { Role } from '../../shared/actor.ts';
import { usePath, useWords } from '../../ui/language.ts';
import { useViewer } from '../../ui/viewer.ts';
import type { DeskWaiting } from './load-desk-waiting.ts';
import { shellWords } from './messages/shell-words.ts';

type Place = { path: string; for?: readonly Role[]; isForMembers?: boolean };

/** Where else somebody works, and for whom: roles, members of organisations; without both everybody who is signed in. */
const places = {
  bookings: { path: '/desk/bookings' },
  equipment: { path: '/desk/equipment' },
  events: { path: '/desk/events' },
  imports: {
    path: '/imports',
    for: ['programme_officer', 'park_manager', 'broker', 'moderator', 'administrator'],
    isForMembers: true,
  },
  ownExpert: { path: '/experts/own', isForMembers: true },
  experts: { path: '/desk/experts', for: ['moderator', 'administrator'], isForMembers: true },
  nominations: { path: '/programmes/nominations' },
  actions: { path: '/programmes/actions', for: ['programme_officer'] },
  lists: { path: '/programmes/lists', for: ['programme_officer'] },
  silent: { path: '/parks/silent', for: ['programme_officer', 'park_manager'] },
  verifications: { path: '/desk/verifications', for: ['moderator', 'administrator'] },
  claims: { path: '/desk/claims', for: ['moderator'] },
  duplicates: { path: '/partners/duplicates', for: ['moderator', 'administrator'] },
  reviews: { path: '/programmes/cases/reviews', for: ['moderator', 'compliance_officer'] },
  query: { path: '/insights/query' },
  reports: { path: '/insights/reports', for: funnelReaders },
  tokens: { path: '/desk/tokens' },
  webhooks: { path: '/desk/webhooks' },
} as const satisfies Record<string, Place>;

/** Links to the work places that show nothing of themselves on the desk but how much waits there. */
export function DeskPlaces({ waiting }: { waiting: DeskWaiting }) {
  const words = useWords(shellWords);
  const path = usePath();
  const { roles, organisationIds } = useViewer();
  const shown = Object.entries(places as Record<keyof typeof places, Place>).filter(
    ([, place]) =>
      (!place.for && !place.isForMembers) ||
      place.for?.some((role) => roles.includes(role)) ||
      (place.isForMembers && organisationIds.length > 0),
  );
  return (
    <nav aria-labelledby="desk-places">
      <h2 id="desk-places">{words.deskMore}</h2>
      <ul className="count-list">
        {shown.map(([name, place]) => (
          <li key={name}>
            <a href={path(place.path)}>{words.deskPlaces[name as keyof typeof places]}</a>
            {waiting[name] ? <span className="quiet"> {words.deskWaiting(waiting[name])}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
