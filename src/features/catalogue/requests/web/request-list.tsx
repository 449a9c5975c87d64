import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ListScreen } from '../../listings/web/list-screen.tsx';
import { requests } from '../contract.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  return load(context, requests.list, inputFromPairs(new URL(request.url).searchParams));
}

export default function RequestList() {
  return <ListScreen kind="request" page={useLoaderData<typeof loader>()} />;
}
