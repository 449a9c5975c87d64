import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { loadTitleGlosses } from '../../../search/web/title-gloss.tsx';
import { ListScreen } from '../../listings/web/list-screen.tsx';
import { glossedListing } from '../../web/glossed-listing.ts';
import { requests } from '../contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await load(context, requests.list, inputFromPairs(new URL(request.url).searchParams));
  return { page, glosses: await loadTitleGlosses(context, page.items.map(glossedListing)) };
}

export default function RequestList() {
  return <ListScreen kind="request" {...useLoaderData<typeof loader>()} />;
}
