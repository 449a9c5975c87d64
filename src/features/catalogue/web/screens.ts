/** Pages of the catalogue: path below the language, file below the features. */
export const catalogueScreens = [
  { path: 'offers', file: 'catalogue/offers/web/offer-list.tsx' },
  { path: 'offers/compare', file: 'catalogue/offers/web/offer-compare.tsx' },
  { path: 'offers/new', file: 'catalogue/offers/web/offer-new.tsx' },
  { path: 'offers/:id', file: 'catalogue/offers/web/offer-record.tsx' },
  { path: 'offers/:id/edit', file: 'catalogue/offers/web/offer-edit.tsx' },
  { path: 'requests', file: 'catalogue/requests/web/request-list.tsx' },
  { path: 'requests/compare', file: 'catalogue/requests/web/request-compare.tsx' },
  { path: 'requests/new', file: 'catalogue/requests/web/request-new.tsx' },
  { path: 'requests/:id', file: 'catalogue/requests/web/request-record.tsx' },
  { path: 'requests/:id/edit', file: 'catalogue/requests/web/request-edit.tsx' },
  { path: 'desk/queue', file: 'catalogue/web/queue.tsx' },
] as const;
