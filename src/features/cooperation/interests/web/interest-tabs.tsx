import { useLocation } from 'react-router';
import { usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';

/** Whether the viewer has a board; what is on it the API decides. */
export function useHasBoard(): boolean {
  const { roles } = useViewer();
  return roles.includes('broker') || roles.includes('moderator');
}

export function InterestTabs() {
  const words = useWords(interestScreenWords);
  const path = usePath();
  const hasBoard = useHasBoard();
  const { pathname, search } = useLocation();
  const isSent = new URLSearchParams(search).get('direction') === 'sent';
  const list = path('/desk/interests');
  const tabs = [
    { to: list, label: words.receivedTab, isHere: pathname === list && !isSent },
    { to: `${list}?direction=sent`, label: words.sentTab, isHere: pathname === list && isSent },
    ...(hasBoard
      ? [{ to: `${list}/board`, label: words.boardTab, isHere: pathname === `${list}/board` }]
      : []),
  ];
  return (
    <nav aria-label={words.tabsLabel}>
      <ul className="tabs">
        {tabs.map(({ to, label, isHere }) => (
          <li key={to}>
            <a href={to} aria-current={isHere ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
