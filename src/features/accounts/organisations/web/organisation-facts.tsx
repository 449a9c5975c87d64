import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { cityName } from '../../city-names.ts';
import { registrationIdKinds } from '../../registration-ids.ts';
import { countryName } from '../../web/country-names.ts';
import type { Organisation } from '../contract.ts';

/** Place, kind, numbers, website and people; what is not known is said as missing. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const words = useWords(screenWords).partner;
  const room = useWords(accountsWords);
  const language = useLanguage();
  const { country, region, city, placeBasis, registrationIds, website, people } = organisation;
  const basis = Object.entries(words.placeBasis).find(([key]) => key === placeBasis)?.[1];
  const ids = registrationIdKinds.filter((kind) => registrationIds[kind]);
  return (
    <section>
      <h2>{words.facts}</h2>
      <FactList
        facts={[
          { label: words.kind, value: room.organisationKinds[organisation.kind] },
          { label: words.country, value: country && countryName(country, language) },
          { label: words.region, value: region && placeName(region, language) },
          {
            label: words.city,
            value: city ? (
              <>
                {cityName(city, language)} {basis ? <span className="help">({basis})</span> : null}
              </>
            ) : null,
          },
          {
            label: words.registrationIds,
            value:
              ids.length === 0 ? null : (
                <>
                  <ul className="plain-list">
                    {ids.map((kind) => (
                      <li key={kind}>
                        {room.registrationIds[kind]}:{' '}
                        <RegistrationId kind={kind} id={registrationIds[kind] ?? ''} />
                      </li>
                    ))}
                  </ul>
                  <span className="help">{words.idChecked}</span>
                </>
              ),
          },
          {
            label: words.website,
            value: website ? (
              <a href={website} rel="nofollow noopener noreferrer">
                {website}
              </a>
            ) : null,
          },
          ...(people.length > 0
            ? [{ label: words.people, value: <PeopleNames organisation={organisation} /> }]
            : []),
        ]}
      />
    </section>
  );
}

/** A ROR id is an address too. */
function RegistrationId({ kind, id }: { kind: string; id: string }) {
  if (kind !== 'ror') return <code>{id}</code>;
  return (
    <a href={`https://ror.org/${id}`} rel="nofollow noopener noreferrer">
      <code>{id}</code>
    </a>
  );
}

/** Members have pages of their own where the organisation itself is public. */
function PeopleNames({ organisation: { people, verificationState } }: { organisation: Organisation }) {
  const path = usePath();
  const isPublic = verificationState === 'listed' || verificationState === 'verified';
  return (
    <ul className="plain-list">
      {people.map(({ id, displayName }) => (
        <li key={id}>{isPublic ? <a href={path(`/people/${id}`)}>{displayName}</a> : displayName}</li>
      ))}
    </ul>
  );
}
