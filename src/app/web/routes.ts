import { index, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes';

type Screen = { path: string; file: string };

const at = (screens: readonly Screen[]): RouteConfigEntry[] =>
  screens.map(({ path, file }) => route(path, `../../features/${file}`));

export default [
  route(':lang', './language-shell.tsx', [
    index('./home.tsx'),
    ...at([]),
    route('*', './not-found.tsx'),
  ]),
] satisfies RouteConfig;
