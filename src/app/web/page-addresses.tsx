import { isLanguage, languages } from '../../shared/language.ts';
import { addressInLanguage } from './address-in-language.ts';

type Place = { pathname: string; search: string };

/** In the head: the page's own address and the same page in the other languages, for those who collect pages. */
export function PageAddresses({ origin, place }: { origin: string; place: Place }) {
  const own = place.pathname.split('/')[1];
  if (origin === '' || !isLanguage(own)) return null;
  const isHome = place.pathname.split('/').filter(Boolean).length === 1;
  return (
    <>
      <link rel="canonical" href={`${origin}${addressInLanguage(place, own)}`} />
      {languages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hrefLang={language}
          href={`${origin}${addressInLanguage(place, language)}`}
        />
      ))}
      {/* The root leads to the language the reader's program asks for. */}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={`${origin}${isHome ? `/${place.search}` : addressInLanguage(place, 'en')}`}
      />
    </>
  );
}
