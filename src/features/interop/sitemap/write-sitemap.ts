import { languages } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { renderXml, textNode, xmlDeclaration, type XmlNode } from '../../../platform/xml/write-xml.ts';
import { pathOfRecord } from '../../search/contract.ts';
import { harvestKinds } from '../harvest/kinds.ts';
import { countListed, listListed } from './views.ts';

/** Three addresses a record: well below the 50,000 and 50 MB a file may have (sitemaps.org). */
export const recordsPerFile = 5_000;
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const pages = [
  '',
  'search',
  'offers',
  'requests',
  'partners',
  'partners/enterprises',
  'partners/experts',
  'partners/responsibilities',
  'facilities',
  'parks/experience',
  'projects',
  'landings',
  'termbase',
  'places',
  'equipment',
  'programmes',
  'programmes/agreements',
  'programmes/agreements/tree',
  'programmes/bodies',
  'programmes/lists',
  'programmes/plans',
  'programmes/cases',
  'programmes/policies',
  'programmes/standards',
  'events',
  'funding',
  'insights',
  'insights/comparison',
  'insights/contradictions',
  'insights/funnel',
  'insights/network',
  'insights/query',
  'insights/statistics',
  'insights/strengths',
  'insights/timeline',
  'insights/transit',
] as const;

/** The list of sitemap files, the first of which holds the standing pages. */
export async function writeSitemapIndex(ctx: Ctx, publicUrl: string): Promise<string> {
  const files = Math.max(1, Math.ceil((await countListed(ctx, harvestKinds)) / recordsPerFile));
  return document('sitemapindex', {}, [
    { name: 'sitemap', children: [textNode('loc', new URL('/sitemaps/pages.xml', publicUrl).href)] },
    ...Array.from({ length: files }, (_, at) => ({
      name: 'sitemap',
      children: [textNode('loc', new URL(`/sitemaps/${at + 1}.xml`, publicUrl).href)],
    })),
  ]);
}

/** Records by their number of file, each in all languages with the others named beside; undefined past the last one. */
export async function writeSitemap(ctx: Ctx, publicUrl: string, file: number): Promise<string | undefined> {
  const records = await listListed(ctx, harvestKinds, {
    limit: recordsPerFile,
    offset: (file - 1) * recordsPerFile,
  });
  if (records.length === 0 && file > 1) return undefined;
  return urlSet(
    records.map(({ kind, id, changedAt }) => ({
      pathIn: (language) => `/${language}${pathOfRecord(kind, { id })}`,
      changedOn: changedAt.toISOString().slice(0, 10),
    })),
    publicUrl,
  );
}

export function writePagesSitemap(publicUrl: string): string {
  return urlSet(
    pages.map((page) => ({ pathIn: (language) => `/${language}${page === '' ? '' : `/${page}`}` })),
    publicUrl,
  );
}

type Listed = { pathIn: (language: (typeof languages)[number]) => string; changedOn?: string };

function urlSet(listed: readonly Listed[], publicUrl: string): string {
  const urls = listed.flatMap(({ pathIn, changedOn }): XmlNode[] => {
    const addressIn = (language: (typeof languages)[number]) => new URL(pathIn(language), publicUrl).href;
    const alternates = languages.map((language): XmlNode => ({
      name: 'xhtml:link',
      attributes: { rel: 'alternate', hreflang: language, href: addressIn(language) },
    }));
    return languages.map((language) => ({
      name: 'url',
      children: [
        textNode('loc', addressIn(language)),
        ...(changedOn === undefined ? [] : [textNode('lastmod', changedOn)]),
        ...alternates,
      ],
    }));
  });
  return document('urlset', { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, urls);
}

function document(name: string, attributes: Record<string, string>, children: readonly XmlNode[]): string {
  return `${xmlDeclaration}${renderXml({ name, attributes: { xmlns: namespace, ...attributes }, children })}`;
}
