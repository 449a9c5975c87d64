import { usePath, useWords } from '../../../../ui/language.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { Facility } from '../contract.ts';

/** Who founded it, with their pages; one that is not in the directory is said to be so. */
export function FacilityFounders({ founders }: { founders: Facility['founders'] }) {
  const words = useWords(screenWords).facilities;
  const path = usePath();
  return (
    <ul className="plain-list">
      {founders.map(({ key, organisation, facility }) => (
        <li key={key}>
          {organisation ? (
            <a href={path(`/partners/${organisation.id}`)}>
              <ShownName names={organisation.names} />
            </a>
          ) : facility ? (
            <a href={path(`/facilities/${facility.id}`)}>
              <ShownName names={facility.names} />
            </a>
          ) : (
            <>
              <code>{key}</code> <span className="help">({words.unknownFounder})</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
