/** Screens of the room: path below the language, file below `src/features`. */
export const translationScreens = [
  { path: 'termbase', file: 'translation/termbase/web/concept-list.tsx' },
  { path: 'termbase/:id', file: 'translation/termbase/web/concept-page.tsx' },
];
