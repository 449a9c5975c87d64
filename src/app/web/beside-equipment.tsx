import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { EquipmentTimes, loadCalendar } from '../../features/cooperation/web/equipment-times.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const from = new URL(request.url).searchParams.get('from');
  return { calendar: await loadCalendar(context, params.id ?? '', from) };
}

/** Free times of equipment, from the room that books it. */
export default function BesideEquipment() {
  return <EquipmentTimes calendar={useLoaderData<typeof loader>().calendar} />;
}
