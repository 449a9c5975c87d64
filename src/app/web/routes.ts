import { index, route, type RouteConfig } from '@react-router/dev/routes';
import { accountsScreens } from '../../features/accounts/web/screens.ts';
import { catalogueScreens } from '../../features/catalogue/web/screens.ts';
import { besideRecordFile, matchingScreens } from '../../features/matching/web/screens.ts';
import { searchScreens } from '../../features/search/web/screens.ts';
import { translationScreens } from '../../features/translation/web/screens.ts';

const screens: { path: string; file: string }[] = [
  ...accountsScreens,
  ...translationScreens,
  ...searchScreens,
  ...catalogueScreens,
  ...matchingScreens,
];

/** Pages and forms of a record that leave a place for rooms above. */
const recordPaths = ['offers/:id', 'offers/:id/edit', 'requests/:id', 'requests/:id/edit'];

export default [
  route(':lang', './language-shell.tsx', [
    index('./home.tsx'),
    route('desk', './desk.tsx'),
    ...screens.map(({ path, file }) =>
      route(
        path,
        `../../features/${file}`,
        recordPaths.includes(path)
          ? [index(`../../features/${besideRecordFile}`, { id: `beside ${path}` })]
          : [],
      ),
    ),
    route('*', './not-found.tsx'),
  ]),
] satisfies RouteConfig;
