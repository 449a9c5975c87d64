import { load, type PageContext } from '../../../../ui/api-context.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { parkWords } from '../../messages/park-words.ts';
import { ShownName, type NamesView } from '../../web/shown-name.tsx';
import { parkEndpoints, type ParksOfOrganisation } from '../contract.ts';

export function loadPartnerParks(context: PageContext, organisationId: string) {
  return load(context, parkEndpoints.ofOrganisation, { id: organisationId });
}

/** What an organisation keeps and where it works, on its page; nothing where there is neither. */
export function PartnerParks({ parks: { kept, stays } }: { parks: ParksOfOrganisation }) {
  const words = useWords(parkWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const day = (one: string) => formatDay(one, language);
  if (kept.length + stays.length === 0) return null;
  return (
    <section aria-labelledby="partner-parks">
      <h2 id="partner-parks">{words.ofPartner}</h2>
      <ul className="plain-list">
        {kept.map((facility) => (
          <li key={facility.id}>
            {words.keeps}
            {ui.colon}
            <FacilityLink facility={facility} />
          </li>
        ))}
        {stays.map(({ facility, since, until }) => (
          <li key={`${facility.id} ${since}`}>
            {until === null ? words.worksIn : words.workedIn}
            {ui.colon}
            <FacilityLink facility={facility} />{' '}
            <span className="help">
              {until === null ? words.sinceDay(day(since)) : words.fromTo(day(since), day(until))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FacilityLink({ facility: { id, names } }: { facility: { id: string; names: NamesView } }) {
  return (
    <a href={usePath()(`/facilities/${id}`)}>
      <ShownName names={names} />
    </a>
  );
}
