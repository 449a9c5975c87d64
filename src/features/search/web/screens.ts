/** Screens of the room: path below the language, file below `src/features`. */
export const searchScreens = [{ path: 'search', file: 'search/web/search-page.tsx' }];
