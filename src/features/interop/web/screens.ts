/** Screens of the room: path below the language, file below `src/features`. */
export const interopScreens = [
  { path: 'desk/tokens', file: 'interop/web/tokens-page.tsx' },
  { path: 'desk/webhooks', file: 'interop/web/webhooks-page.tsx' },
  { path: 'desk/webhooks/:id', file: 'interop/web/deliveries-page.tsx' },
  { path: 'imports', file: 'interop/web/import-list.tsx' },
  { path: 'imports/new', file: 'interop/web/import-new.tsx' },
  { path: 'imports/:id', file: 'interop/web/import-page.tsx' },
  { path: 'imports/:id/rows', file: 'interop/web/import-rows.tsx' },
  { path: 'api', file: 'interop/web/reference-page.tsx' },
  { path: 'api/:room', file: 'interop/web/operations-page.tsx' },
];
