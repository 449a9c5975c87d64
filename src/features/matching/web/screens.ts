/** Pages of matching: path below the language, file below the features. */
export const matchingScreens = [
  { path: 'desk/matches', file: 'matching/web/matches-overview.tsx' },
  { path: 'desk/matches/statistics', file: 'matching/web/match-statistics.tsx' },
  { path: 'desk/matches/:listingId', file: 'matching/web/matches-of-listing.tsx' },
  { path: 'desk/matches/:listingId/:otherId', file: 'matching/web/match-page.tsx' },
  { path: 'matching', file: 'matching/web/how-scored.tsx' },
  { path: 'matching/unsubscribe', file: 'matching/web/stop-digest.tsx' },
] as const;
