import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { LinkedData } from '../../../../ui/linked-data.tsx';
import { DemoTag, FactList } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { FreshnessSection } from '../../directory/web/freshness-section.tsx';
import { RelationsSection } from '../../directory/web/relations-section.tsx';
import { VainLine } from '../../directory/web/vain-line.tsx';
import type { VainSearch } from '../../directory/freshness/contract.ts';
import { ClaimOffer } from '../../directory/web/claim-offer.tsx';
import { loadClaimStanding, loadFreshness, loadRelations } from '../../directory/web/load-directory.ts';
import { cityName } from '../../city-names.ts';
import { countryName } from '../../web/country-names.ts';
import { NamesTable, NameTruthLine } from '../../web/directory-names.tsx';
import { FactSources } from '../../web/fact-sources.tsx';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName, useShownName } from '../../web/shown-name.tsx';
import { useWithOriginal } from '../../web/translated-text.tsx';
import { facilityEndpoints, type Facility } from '../contract.ts';
import { ParkLinks } from '../../parks/web/park-links.tsx';
import { loadTravel, TravelNote } from '../../web/travel-note.tsx';
import { FacilityFigures } from './facility-figures.tsx';
import { FacilityFounders } from './facility-founders.tsx';
import { formatOpened } from './format-opened.ts';
import { fieldName } from '../field-names.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const facility = await load(context, facilityEndpoints.get, { id });
  return {
    facility,
    travel: await loadTravel(context, facility.region),
    freshness: await loadFreshness(context, 'facility', id),
    claim: await loadClaimStanding(context, 'facility', id),
    relations: await loadRelations(context, 'facility', id),
  };
}

export default function FacilityPage() {
  const { facility, claim, freshness, relations, travel } = useLoaderData<typeof loader>();
  const room = useWords(accountsWords);
  const shown = useShownName();
  return (
    <article className={useWithOriginal() ? undefined : 'reading'}>
      <title>{shown(facility.names)}</title>
      <LinkedData
        type="Place"
        facts={{
          name: shown(facility.names),
          alternateName: Object.values(facility.names),
          address: {
            '@type': 'PostalAddress',
            addressCountry: facility.country,
            addressRegion: facility.region,
          },
        }}
      />
      <h1>
        <ShownName names={facility.names} />
      </h1>
      <NameTruthLine record={facility} />
      {/* The place for what rooms above say of a facility. */}
      <Outlet />
      <ul className="facts-line">
        <li>
          <PlaceLine {...facility} />
        </li>
        <li>{room.facilityKinds[facility.kind]}</li>
        {facility.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      {claim ? <ClaimOffer standing={claim} /> : null}
      <ParkLinks facilityId={facility.id} />
      <Facts facility={facility} unfound={freshness?.vain.find(({ field }) => field === 'status')} />
      <FacilityFigures {...facility} />
      <NamesTable record={facility} alsoKnownAs={facility.alsoKnownAs} />
      {freshness ? <FreshnessSection subject="facility" id={facility.id} freshness={freshness} /> : null}
      <RelationsSection items={relations.items} />
      <FactSources {...facility} translations={facility.translations.note} />
      {travel ? <TravelNote travel={travel} /> : null}
    </article>
  );
}

function Facts({ facility, unfound }: { facility: Facility; unfound: VainSearch | undefined }) {
  const words = useWords(screenWords);
  const room = useWords(accountsWords);
  const language = useLanguage();
  const { country, region, city, placeBasis, status, opened, fields, founders } = facility;
  const basis = Object.entries(words.partner.placeBasis).find(([key]) => key === placeBasis)?.[1];
  return (
    <section>
      <h2>{words.partner.facts}</h2>
      <FactList
        facts={[
          {
            label: words.facilities.status,
            value: unfound ? <VainLine search={unfound} /> : status && room.facilityStatuses[status],
          },
          { label: words.facilities.opened, value: opened && formatOpened(opened, language) },
          { label: words.partner.country, value: country && countryName(country, language) },
          { label: words.partner.region, value: region && placeName(region, language) },
          {
            label: words.partner.city,
            value: city ? (
              <>
                {cityName(city, language)} {basis ? <span className="help">({basis})</span> : null}
              </>
            ) : null,
          },
          {
            label: words.facilities.fields,
            value: fields.map((field) => fieldName(field, language)).join(language === 'zh' ? '、' : ', '),
          },
          {
            label: words.facilities.founders,
            value: founders.length > 0 ? <FacilityFounders founders={founders} /> : null,
          },
        ]}
      />
    </section>
  );
}
