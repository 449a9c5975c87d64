import { usePath, useWords } from '../../../../ui/language.ts';
import { parkWords } from '../../messages/park-words.ts';
import { practiceWords } from '../../messages/practice-words.ts';

/** From a facility to its residents, counters, results and equipment. */
export function ParkLinks({ facilityId }: { facilityId: string }) {
  const words = useWords(parkWords);
  const practice = useWords(practiceWords);
  const path = usePath();
  return (
    <nav aria-label={words.parkPages} className="row">
      <a href={path(`/facilities/${facilityId}/residents`)}>{words.residents}</a>
      <a href={path(`/facilities/${facilityId}/counters`)}>{words.counters}</a>
      <a href={path(`/facilities/${facilityId}/results`)}>{words.results}</a>
      <a href={path(`/equipment?facilityId=${facilityId}`)}>{words.equipment}</a>
      <a href={path('/parks/experience')}>{practice.toList}</a>
    </nav>
  );
}
