/** Pages of this room: path below the language, file below the features. */
export const fundingScreens = [
  { path: 'funding', file: 'funding/funds/web/fund-list.tsx' },
  { path: 'funding/:id', file: 'funding/funds/web/fund-page.tsx' },
] as const;
