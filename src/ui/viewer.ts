import { useRouteLoaderData } from 'react-router';
import { visitor, type Viewer } from './api-context.ts';

/** Who looks at the page; the root route loads it once for all screens. */
export function useViewer(): Viewer {
  const loaded = useRouteLoaderData('root') as { viewer: Viewer } | undefined;
  return loaded?.viewer ?? visitor;
}
