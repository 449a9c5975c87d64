import type { DocumentKind } from './contract.ts';

const pagesOfKinds: Record<DocumentKind, string> = {
  offer: '/offers/',
  request: '/requests/',
  organisation: '/partners/',
  product: '/products/',
  facility: '/facilities/',
  equipment: '/equipment/',
  person: '/people/',
  expert: '/partners/experts/',
  agreement: '/programmes/agreements/',
  body: '/programmes/bodies/',
  session: '/programmes/sessions/',
  event: '/events/',
  plan: '/programmes/plans/',
  case: '/programmes/cases/',
  policy: '/programmes/policies/',
  fund: '/funding/',
  concept: '/termbase/',
};

/** The page of a record, below the language. */
export function pathOfRecord(kind: DocumentKind, { id }: { id: string }): string {
  return `${pagesOfKinds[kind]}${encodeURIComponent(id)}`;
}
