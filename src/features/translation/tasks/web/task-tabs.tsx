import { useLocation } from 'react-router';
import { usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';

const base = '/desk/translation';
const tabs = [
  { tab: 'overview', path: base, for: 'all' },
  { tab: 'offered', path: `${base}/offered`, for: 'translator' },
  { tab: 'done', path: `${base}/done`, for: 'all' },
  { tab: 'board', path: `${base}/board`, for: 'coordinator' },
  { tab: 'untasked', path: `${base}/untasked`, for: 'coordinator' },
  { tab: 'reports', path: `${base}/reports`, for: 'all' },
  { tab: 'profile', path: `${base}/profile`, for: 'translator' },
  { tab: 'translators', path: `${base}/translators`, for: 'coordinator' },
  { tab: 'statistics', path: `${base}/statistics`, for: 'all' },
  { tab: 'rules', path: `${base}/rules`, for: 'coordinator' },
  { tab: 'tenders', path: '/tenders', for: 'all' },
] as const;

/** What the viewer is to the room of translation; what he may do the API decides. */
export function useTaskRoles(): { isTranslator: boolean; isCoordinator: boolean } {
  const { roles } = useViewer();
  return {
    isTranslator: roles.includes('translator'),
    isCoordinator: roles.includes('moderator') || roles.includes('administrator'),
  };
}

/** The parts of the room, those the viewer has something to do with. */
export function TaskTabs() {
  const words = useWords(taskWords);
  const path = usePath();
  const { pathname } = useLocation();
  const { isTranslator, isCoordinator } = useTaskRoles();
  const isShown = { all: true, translator: isTranslator, coordinator: isCoordinator };
  return (
    <nav aria-label={words.tabsLabel}>
      <ul className="tabs">
        {tabs
          .filter((one) => isShown[one.for])
          .map(({ tab, path: to }) => (
            <li key={tab}>
              <a href={path(to)} aria-current={pathname === path(to) ? 'page' : undefined}>
                {words.tabs[tab]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
