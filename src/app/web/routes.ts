import { index, route, type RouteConfig } from '@react-router/dev/routes';
import { accountsScreens } from '../../features/accounts/web/screens.ts';
import { catalogueScreens } from '../../features/catalogue/web/screens.ts';
import {
  agreementScreens,
  bookingScreens,
  interestScreens,
  landingScreens,
  projectScreens,
} from '../../features/cooperation/web/screens.ts';
import { conversationScreens } from '../../features/conversations/web/screens.ts';
import { gateScreens, listScreens } from '../../features/evaluation/web/screens.ts';
import { fundingScreens } from '../../features/funding/web/screens.ts';
import { insightsScreens } from '../../features/insights/web/screens.ts';
import { interopScreens } from '../../features/interop/web/screens.ts';
import { matchingScreens } from '../../features/matching/web/screens.ts';
import { programmesScreens } from '../../features/programmes/web/screens.ts';
import { searchScreens } from '../../features/search/web/screens.ts';
import { translationScreens } from '../../features/translation/web/screens.ts';

const screens: { path: string; file: string }[] = [
  ...accountsScreens,
  ...translationScreens,
  ...searchScreens,
  ...conversationScreens,
  ...catalogueScreens,
  ...gateScreens,
  ...listScreens,
  ...matchingScreens,
  ...interestScreens,
  ...agreementScreens,
  ...landingScreens,
  ...projectScreens,
  ...bookingScreens,
  ...insightsScreens,
  ...interopScreens,
  ...programmesScreens,
  ...fundingScreens,
];

/** Places that pages of lower rooms leave for rooms above them, by the path of the page. */
const places: Record<string, string> = {
  'offers/:id': './beside-record.tsx',
  'offers/:id/edit': './beside-record.tsx',
  'requests/:id': './beside-record.tsx',
  'requests/:id/edit': './beside-record.tsx',
  'partners/:id': './beside-partner.tsx',
  'places/regions/:code': './beside-region.tsx',
  'equipment/:id': './beside-equipment.tsx',
  'equipment/:id/texts/:textLanguage': './beside-equipment-text.tsx',
  'facilities/:id/counters': './beside-counters.tsx',
  'facilities/:id': './beside-fact.tsx',
  'programmes/agreements/:ref': './beside-fact.tsx',
  'programmes/bodies/:ref': './beside-fact.tsx',
  'programmes/plans/:id': './beside-fact.tsx',
  'programmes/cases/:id': './beside-fact.tsx',
  'programmes/policies/:id': './beside-fact.tsx',
  'events/:id': './beside-fact.tsx',
  'funding/:id': './beside-fact.tsx',
  'desk/matches/:listingId/:otherId': './beside-match.tsx',
};

const missing = Object.keys(places).filter((path) => !screens.some((screen) => screen.path === path));
if (missing.length > 0) throw new Error(`No screen leaves these places: ${missing.join(', ')}`);

export default [
  route(':lang', './language-shell.tsx', [
    index('./home.tsx'),
    route('desk', './desk.tsx'),
    ...screens.map(({ path, file }) => {
      const place = places[path];
      return route(
        path,
        `../../features/${file}`,
        place === undefined ? [] : [index(place, { id: `beside ${path}` })],
      );
    }),
    route('*', './not-found.tsx'),
  ]),
] satisfies RouteConfig;
