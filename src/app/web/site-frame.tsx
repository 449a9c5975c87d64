import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { languageNames, languages, type Language } from '../../shared/language.ts';
import { useWordsIn } from '../../ui/language.ts';
import { useViewer } from '../../ui/viewer.ts';
import { addressInLanguage } from './address-in-language.ts';
import { shellWords } from './messages/shell-words.ts';

/** Everything around a page: skip link, navigation, language switch that stays on the same record, footer. */
export function SiteFrame({ language, children }: { language: Language; children: ReactNode }) {
  const words = useWordsIn(shellWords, language);
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <header className="site-head">
        <div className="page-width site-head-row">
          <a className="brand" href={`/${language}`}>
            <RiverMark />
            {words.name}
          </a>
          <nav aria-label={words.navigation}>
            <ul className="site-nav">
              <NavigationLinks language={language} />
            </ul>
          </nav>
          <div className="site-tools">
            <LanguageSwitch language={language} />
            <ViewerLinks language={language} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page-width">
        {children}
      </main>
      <footer className="site-foot">
        <div className="page-width site-foot-row">
          <nav aria-label={words.morePlaces}>
            <ul className="site-nav">
              {Object.entries(morePlaces).map(([place, path]) => (
                <li key={place}>
                  <a href={`/${language}/${path}`}>{words.places[place as keyof typeof morePlaces]}</a>
                </li>
              ))}
            </ul>
          </nav>
          <p>{words.footerNote}</p>
          <ThemeForm language={language} />
        </div>
      </footer>
    </>
  );
}

const places = ['search', 'offers', 'requests', 'partners', 'programmes', 'events', 'insights'] as const;

/** What stands in no list above, by its path. */
const morePlaces = {
  projects: 'projects',
  termbase: 'termbase',
  facilities: 'facilities',
  places: 'places',
  responsibilities: 'partners/responsibilities',
  enterprises: 'partners/enterprises',
  equipment: 'equipment',
  landings: 'landings',
  funding: 'funding',
  reference: 'api',
} as const;

function NavigationLinks({ language }: { language: Language }) {
  const here = useLocation().pathname;
  const words = useWordsIn(shellWords, language);
  return places.map((place) => {
    const path = `/${language}/${place}`;
    return (
      <li key={place}>
        <a href={path} aria-current={here === path || here.startsWith(`${path}/`) ? 'page' : undefined}>
          {words[place]}
        </a>
      </li>
    );
  });
}

function LanguageSwitch({ language }: { language: Language }) {
  const place = useLocation();
  const words = useWordsIn(shellWords, language);
  return (
    <nav aria-label={words.language}>
      <ul className="language-switch">
        {languages.map((other) => (
          <li key={other}>
            <a
              href={addressInLanguage(place, other)}
              lang={other}
              hrefLang={other}
              aria-current={other === language ? 'true' : undefined}
            >
              {languageNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ViewerLinks({ language }: { language: Language }) {
  const viewer = useViewer();
  const words = useWordsIn(shellWords, language);
  if (!viewer.signedIn) return <a href={`/${language}/sign-in`}>{words.signIn}</a>;
  return (
    <>
      <a href={`/${language}/desk`}>{words.desk}</a>
      <a href={`/${language}/desk/conversations`}>{words.conversations(viewer.unreadMessages)}</a>
      <a href={`/${language}/profile`}>{viewer.name === '' ? words.profile : viewer.name}</a>
      <form method="post" action={`/${language}/sign-out`}>
        <button className="link-button" type="submit">
          {words.signOut}
        </button>
      </form>
    </>
  );
}

function ThemeForm({ language }: { language: Language }) {
  const words = useWordsIn(shellWords, language);
  const { theme } = useViewer();
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={`/${language}/appearance`} className="row">
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      <label htmlFor="theme">{words.theme}</label>
      <select id="theme" name="theme" defaultValue={theme}>
        <option value="auto">{words.themeAuto}</option>
        <option value="light">{words.themeLight}</option>
        <option value="dark">{words.themeDark}</option>
      </select>
      <button className="button" type="submit">
        {words.apply}
      </button>
    </form>
  );
}

function RiverMark() {
  return (
    <svg viewBox="0 0 28 20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.4">
      <path d="M1 6c6-6 9 5 14 1s8-4 12-1M1 14c6-6 9 5 14 1s8-4 12-1" strokeLinecap="round" />
    </svg>
  );
}
