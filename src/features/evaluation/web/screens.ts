/** The screens of this room: addresses below the language, files below src/features. */
export const gateScreens = [
  { path: 'gate', file: 'evaluation/gate/web/gate-queue.tsx' },
  { path: 'gate/cases/of/:room/:kind/:recordId', file: 'evaluation/gate/web/case-of-record.tsx' },
  { path: 'gate/cases/:id', file: 'evaluation/gate/web/case-page.tsx' },
  { path: 'gate/rules', file: 'evaluation/gate/web/gate-rules.tsx' },
  { path: 'gate/rules/:id', file: 'evaluation/gate/web/gate-rule.tsx' },
];

/** Lists of restricted parties and technologies; the fixed addresses stand before `:id`. */
export const listScreens = [
  { path: 'gate/lists', file: 'evaluation/lists/web/list-overview.tsx' },
  { path: 'gate/lists/new', file: 'evaluation/lists/web/list-new.tsx' },
  { path: 'gate/lists/try', file: 'evaluation/lists/web/list-try.tsx' },
  { path: 'gate/lists/:id', file: 'evaluation/lists/web/list-page.tsx' },
  { path: 'gate/lists/:id/edit', file: 'evaluation/lists/web/list-form.tsx' },
  { path: 'gate/lists/:id/import', file: 'evaluation/lists/web/import-form.tsx' },
  { path: 'gate/lists/:id/versions/:version', file: 'evaluation/lists/web/list-differences.tsx' },
  { path: 'gate/list-imports/:id', file: 'evaluation/lists/web/import-page.tsx' },
  { path: 'gate/owner-shares', file: 'evaluation/lists/web/owner-shares.tsx' },
];
