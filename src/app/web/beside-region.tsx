import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadRegionLandings, RegionLandings } from '../../features/cooperation/web/region-landings.tsx';
import { loadRegionSupport, RegionSupportSection } from '../../features/insights/web/region-support.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const region = params.code ?? '';
  const [landed, support] = await Promise.all([
    loadRegionLandings(context, region),
    loadRegionSupport(context, region),
  ]);
  return { region, landed, support };
}

/** What rooms above the directory say of a region. */
export default function BesideRegion() {
  const { region, landed, support } = useLoaderData<typeof loader>();
  return (
    <>
      {support ? <RegionSupportSection {...support} /> : null}
      {landed ? <RegionLandings page={landed} region={region} /> : null}
    </>
  );
}
