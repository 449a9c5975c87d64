import { useLanguage } from '../../../ui/language.ts';
import { cityName } from '../city-names.ts';

/** Writes a city in the reader's language, in whichever of the three it was entered; one that is not known as it stands. */
export function useCityName(): (city: string) => string {
  const language = useLanguage();
  return (city) => cityName(city, language);
}
