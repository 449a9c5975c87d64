import { useLanguage, useWords } from '../../../ui/language.ts';
import { BankMark } from '../../../ui/record-parts.tsx';
import { placeName } from '../../../shared/vocabulary-names.ts';
import { screenWords } from '../messages/screen-words.ts';
import { cityName } from '../city-names.ts';
import { countryName } from './country-names.ts';

type Place = { country: string | null; region: string | null; city: string | null };

/** Country with its mark, region and city, in one line; a city that is its own region is said once. */
export function PlaceLine({ country, region, city }: Place) {
  const language = useLanguage();
  const words = useWords(screenWords).partners;
  const regionText = region ? placeName(region, language) : '';
  const cityText = city ? cityName(city, language) : '';
  const parts = [regionText.startsWith(cityText) && cityText !== '' ? '' : cityText, regionText].filter(
    Boolean,
  );
  return (
    <span>
      <CountryMark country={country} noCountry={words.noCountry} />
      {parts.length > 0 ? `, ${parts.join(', ')}`.replaceAll(', ', language === 'zh' ? '，' : ', ') : null}
    </span>
  );
}

function CountryMark({ country, noCountry }: { country: string | null; noCountry: string }) {
  const language = useLanguage();
  if (country === null) return <span className="bank">{noCountry}</span>;
  if (country === 'CN' || country === 'RU') return <BankMark country={country} />;
  return <span className="bank">{countryName(country, language)}</span>;
}
