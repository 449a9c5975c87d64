import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadRegionLandings, RegionLandings } from '../../features/cooperation/web/region-landings.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const region = params.code ?? '';
  return { region, landed: await loadRegionLandings(context, region) };
}

/** What rooms above the directory say of a region. */
export default function BesideRegion() {
  const { region, landed } = useLoaderData<typeof loader>();
  return landed ? <RegionLandings page={landed} region={region} /> : null;
}
