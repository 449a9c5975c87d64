import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CountedHere, loadCountedHere } from '../../features/cooperation/web/counted-here.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { results: await loadCountedHere(context, params.id ?? '') };
}

/** What the product itself counts of a park. */
export default function BesideCounters() {
  return <CountedHere results={useLoaderData<typeof loader>().results} />;
}
