import { index, route, type RouteConfig } from '@react-router/dev/routes';
import { accountsScreens } from '../../features/accounts/web/screens.ts';
import { catalogueScreens } from '../../features/catalogue/web/screens.ts';
import { searchScreens } from '../../features/search/web/screens.ts';
import { translationScreens } from '../../features/translation/web/screens.ts';

const screens: { path: string; file: string }[] = [
  ...accountsScreens,
  ...translationScreens,
  ...searchScreens,
  ...catalogueScreens,
];

export default [
  route(':lang', './language-shell.tsx', [
    index('./home.tsx'),
    ...screens.map(({ path, file }) => route(path, `../../features/${file}`)),
    route('*', './not-found.tsx'),
  ]),
] satisfies RouteConfig;
