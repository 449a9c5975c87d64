import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PageAddresses } from './page-addresses.tsx';

const origin = 'https://amur.example';

function linksOf(pathname: string, search = ''): string[] {
  const html = renderToStaticMarkup(<PageAddresses origin={origin} place={{ pathname, search }} />);
  return [...html.matchAll(/<link rel="(\w+)"(?: hrefLang="([\w-]+)")? href="([^"]*)"\/>/gi)].map(
    ([, rel = '', language = '', href = '']) => `${rel} ${language} ${href.replaceAll('&amp;', '&')}`,
  );
}

describe('the head of a page', () => {
  it('names the page itself and the same page in all languages, with its query', () => {
    expect(linksOf('/ru/offers/7', '?field=53&page=2')).toEqual([
      `canonical  ${origin}/ru/offers/7?field=53&page=2`,
      `alternate zh ${origin}/zh/offers/7?field=53&page=2`,
      `alternate ru ${origin}/ru/offers/7?field=53&page=2`,
      `alternate en ${origin}/en/offers/7?field=53&page=2`,
      `alternate x-default ${origin}/en/offers/7?field=53&page=2`,
    ]);
  });

  it('of a start page leaves the language open for whoever asks for none', () => {
    expect(linksOf('/zh/')).toEqual([
      `canonical  ${origin}/zh`,
      `alternate zh ${origin}/zh`,
      `alternate ru ${origin}/ru`,
      `alternate en ${origin}/en`,
      `alternate x-default ${origin}/`,
    ]);
  });

  it('says nothing where the address has no language', () => {
    expect(linksOf('/nowhere')).toEqual([]);
  });
});
