import { useLocation } from 'react-router';
import { usePath, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';

/** The pages of compliance work; administrators set which lists apply, others see the rules only. */
export function GateTabs() {
  const words = useWords(gateScreenWords);
  const path = usePath();
  const { pathname } = useLocation();
  const { roles } = useViewer();
  const isOfficer = roles.includes('compliance_officer');
  if (!isOfficer && !roles.includes('administrator')) return null;
  const tabs = [
    ...(isOfficer ? [{ href: path('/gate'), label: words.queue }] : []),
    { href: path('/gate/lists'), label: words.lists },
    { href: path('/gate/rules'), label: words.rules },
  ];
  return (
    <nav className="tabs" aria-label={words.tabs}>
      {tabs.map(({ href, label }) => (
        <a key={href} href={href} aria-current={pathname === href ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
