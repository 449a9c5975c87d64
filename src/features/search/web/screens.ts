/** Screens of the room: path below the language, file below `src/features`. */
export const searchScreens = [
  { path: 'search', file: 'search/web/search-page.tsx' },
  { path: 'desk/searches', file: 'search/web/saved-list.tsx' },
  { path: 'desk/searches/new', file: 'search/web/saved-new.tsx' },
  { path: 'desk/searches/:id', file: 'search/web/saved-page.tsx' },
  { path: 'unsubscribe', file: 'search/web/saved-unsubscribe.tsx' },
];
