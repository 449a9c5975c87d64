import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { parkWords } from '../../messages/park-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { KeptPark } from '../contract.ts';

/** Whose page it is, who keeps it, and when something was last told: a silent park is seen to be silent. */
export function ParkHead({ park }: { park: KeptPark }) {
  const words = useWords(parkWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { id } = park.facility;
  return (
    <>
      <nav aria-label={words.parkPages} className="row">
        <a href={path(`/facilities/${id}`)}>
          <ShownName names={park.facility.names} />
        </a>
        <a href={path(`/facilities/${id}/residents`)}>{words.residents}</a>
        <a href={path(`/facilities/${id}/counters`)}>{words.counters}</a>
        <a href={path(`/facilities/${id}/results`)}>{words.results}</a>
        <a href={path(`/equipment?facilityId=${id}`)}>{words.equipment}</a>
      </nav>
      <p className="help">
        {park.operators.length === 0 ? (
          words.noOperators
        ) : (
          <>
            {words.operators}
            {ui.colon}
            {park.operators.map((one) => (
              <span key={one.id}>
                <a href={path(`/partners/${one.id}`)}>
                  <ShownName names={one.names} />
                </a>{' '}
              </span>
            ))}
          </>
        )}{' '}
        {park.lastToldOn ? `${words.lastTold} ${formatDay(park.lastToldOn, language)}` : words.neverTold}
      </p>
      {park.isSilent ? <p className="notice">{words.silent}</p> : null}
    </>
  );
}
