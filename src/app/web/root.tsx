import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type LoaderFunctionArgs,
} from 'react-router';
import type { ReactNode } from 'react';
import { isLanguage, type Language } from '../../shared/language.ts';
import { nonceContext, publicOriginContext, viewerContext, type Viewer } from '../../ui/api-context.ts';
import { ErrorScreen } from './error-screen.tsx';
import { PageAddresses } from './page-addresses.tsx';
import { SiteFrame } from './site-frame.tsx';
import styles from './styles/styles.css?url';

type Loaded = { viewer: Viewer; nonce: string; origin: string };

export function loader({ context }: LoaderFunctionArgs): Loaded {
  return {
    viewer: context.get(viewerContext),
    nonce: context.get(nonceContext),
    origin: context.get(publicOriginContext),
  };
}

/** The document. A page carries script only where one of its routes asks for it (`handle.scripts`). */
export function Layout({ children }: { children: ReactNode }) {
  const loaded = useRouteLoaderData('root') as Loaded | undefined;
  const place = useLocation();
  const language = languageOfPath(place.pathname);
  const isRefused = Boolean(useRouteError());
  const wantsScripts = useMatches().some((match) => asksForScripts(match.handle));
  const theme = loaded?.viewer.theme ?? 'auto';
  return (
    <html lang={language} data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
        <Links />
        {loaded && !isRefused ? <PageAddresses origin={loaded.origin} place={place} /> : null}
      </head>
      <body>
        <SiteFrame language={language}>{children}</SiteFrame>
        {wantsScripts ? <Scripts nonce={loaded?.nonce} /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorScreen language={languageOfPath(useLocation().pathname)} />;
}

function languageOfPath(path: string): Language {
  const first = path.split('/')[1];
  return isLanguage(first) ? first : 'en';
}

function asksForScripts(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'scripts' in handle && handle.scripts === true;
}
