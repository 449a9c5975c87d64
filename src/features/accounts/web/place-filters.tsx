import { regionNames } from '../../../shared/region-names.ts';
import { Field, SelectField } from '../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { screenWords } from '../messages/screen-words.ts';
import { countryName, offeredCountries } from './country-names.ts';

/** Country to choose. */
export function CountryField(props: {
  label: string;
  defaultValue: string | undefined;
  emptyLabel?: string;
  errors?: Readonly<Record<string, string>>;
}) {
  const language = useLanguage();
  const ui = useWords(uiWords);
  return (
    <SelectField
      name="country"
      label={props.label}
      defaultValue={props.defaultValue}
      emptyLabel={props.emptyLabel ?? ui.any}
      errors={props.errors}
      choices={offeredCountries.map((code) => ({ value: code, label: countryName(code, language) }))}
    />
  );
}

/** Regions of the countries that have them listed, grouped by country, in the order of the language. */
export function RegionField(props: {
  label: string;
  defaultValue: string | undefined;
  emptyLabel?: string;
  errors?: Readonly<Record<string, string>>;
}) {
  const language = useLanguage();
  const ui = useWords(uiWords);
  return (
    <Field name="region" label={props.label} errors={props.errors}>
      {(aria) => (
        <select {...aria} defaultValue={props.defaultValue ?? ''}>
          <option value="">{props.emptyLabel ?? ui.any}</option>
          {['CN', 'RU', 'BY'].map((country) => (
            <optgroup key={country} label={countryName(country, language)}>
              {regionsOf(country)
                .map(([code, names]) => ({ code, name: names[language] }))
                .sort((a, b) => a.name.localeCompare(b.name, language))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function regionsOf(country: string) {
  return Object.entries(regionNames).filter(([code]) => code.startsWith(`${country}-`));
}

/** Country and region of a list, as its address has them. */
export function PlaceFilters({ asked }: { asked: Readonly<Record<string, string>> }) {
  const words = useWords(screenWords).partners;
  return (
    <>
      <CountryField label={words.country} defaultValue={asked.country} />
      <RegionField label={words.region} defaultValue={asked.region} />
    </>
  );
}

/** The filters an address names, one value each. */
export function askedFilters(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
