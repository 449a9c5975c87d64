import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../ui/vocabulary-names.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { cityName } from '../../city-names.ts';
import { countryName } from '../../web/country-names.ts';
import { NamesTable, NameTruthLine } from '../../web/directory-names.tsx';
import { FactSources } from '../../web/fact-sources.tsx';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName, useShownName } from '../../web/shown-name.tsx';
import { useWithOriginal } from '../../web/translated-text.tsx';
import { facilityEndpoints, type Facility } from '../contract.ts';
import { FacilityFigures } from './facility-figures.tsx';
import { FacilityFounders } from './facility-founders.tsx';
import { formatOpened } from './format-opened.ts';
import { fieldName } from '../field-names.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { facility: await load(context, facilityEndpoints.get, { id: params.id ?? '' }) };
}

export default function FacilityPage() {
  const { facility } = useLoaderData<typeof loader>();
  const room = useWords(accountsWords);
  const shown = useShownName();
  return (
    <article className={useWithOriginal() ? undefined : 'reading'}>
      <title>{shown(facility.names)}</title>
      <h1>
        <ShownName names={facility.names} />
      </h1>
      <NameTruthLine record={facility} />
      <ul className="facts-line">
        <li>
          <PlaceLine {...facility} />
        </li>
        <li>{room.facilityKinds[facility.kind]}</li>
      </ul>
      <Facts facility={facility} />
      <FacilityFigures figures={facility.figures} />
      <NamesTable record={facility} alsoKnownAs={facility.alsoKnownAs} />
      <FactSources {...facility} translations={facility.translations.note} />
    </article>
  );
}

function Facts({ facility }: { facility: Facility }) {
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
          { label: words.facilities.status, value: status && room.facilityStatuses[status] },
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
