import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import {
  ContradictionNotice,
  loadContradictions,
} from '../../features/insights/web/contradiction-notice.tsx';

/** What kind of record a page shows, by its address below the language. */
const kinds: readonly { page: RegExp; room: string; kind: string }[] = [
  { page: /^\/facilities\//, room: 'accounts', kind: 'facility' },
  { page: /^\/programmes\/agreements\//, room: 'programmes', kind: 'agreement' },
  { page: /^\/programmes\/bodies\//, room: 'programmes', kind: 'body' },
  { page: /^\/programmes\/plans\//, room: 'programmes', kind: 'plan' },
  { page: /^\/programmes\/cases\//, room: 'programmes', kind: 'case' },
  { page: /^\/programmes\/policies\//, room: 'programmes', kind: 'policy' },
  { page: /^\/events\//, room: 'programmes', kind: 'event' },
  { page: /^\/funding\//, room: 'funding', kind: 'fund' },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const address = new URL(request.url).pathname.replace(/^\/[a-z]{2}(?=\/)/, '');
  const found = kinds.find(({ page }) => page.test(address));
  if (!found) return { contradictions: [] };
  const { room, kind } = found;
  const id = params.id ?? params.ref ?? '';
  return { contradictions: await loadContradictions(context, { room, kind, id }) };
}

/** What insights say of a record that came from the starting content. */
export default function BesideFact() {
  return <ContradictionNotice items={useLoaderData<typeof loader>().contradictions} />;
}
