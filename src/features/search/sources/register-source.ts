import { sql, type RawBuilder } from 'kysely';
import {
  languages,
  type Language,
  type LocalizedText,
  type TrilingualText,
} from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { DocumentKind } from '../contract.ts';
import { unknownDay, type SearchDocument } from '../documents/document.ts';
import type { DocumentSource } from './document-source.ts';
import { textsOf } from './texts-of.ts';

/** A record of a register as everybody may find it. */
export type FoundRecord = {
  id: string;
  names: LocalizedText;
  kindWords?: TrilingualText;
  /** A year, month or day, as exact as it is known. */
  when?: string | null;
  /** What else it may be found by, lines for each language. */
  lines: Partial<Record<Language, readonly string[]>>;
  /** ISO 3166-1 and 3166-2. */
  countries: readonly string[];
  regions: readonly string[];
  /** GRNTI. */
  fields?: readonly string[];
  /** What lists by date go by; null: nobody knows, after all others. */
  day: string | null;
  sourceLanguage?: Language | undefined;
  textStates?: SearchDocument['textStates'];
  owner?: SearchDocument['owner'];
  isDemo?: boolean;
};

type Register = {
  room: string;
  kind: DocumentKind;
  version: number;
  /** Columns `id` (uuid) and `stamp` (text) of every record that everybody may see. */
  visible: RawBuilder<unknown>;
  /** These records, all of them visible; in no order. */
  read(ctx: Ctx, ids: readonly string[]): Promise<FoundRecord[]>;
};

/** A source of the records of a register: all public, in the languages in which they have words. */
export function registerSource({ room, kind, version, visible, read }: Register): DocumentSource {
  return {
    room,
    kind,
    version,
    listStamps: async (ctx, { afterId, limit }) => {
      const after = afterId === null ? sql`true` : sql`seen.id > ${afterId}::uuid`;
      const { rows } = await sql<{ id: string; stamp: string }>`
        select seen.id, seen.stamp from (${visible}) as seen where ${after}
        order by seen.id limit ${limit}`.execute(ctx.db);
      return rows;
    },
    readDocuments: async (ctx, ids) => {
      if (ids.length === 0) return [];
      const { rows } = await sql<{ id: string; stamp: string }>`
        select seen.id, seen.stamp from (${visible}) as seen
        where seen.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.db);
      const stamps = new Map(rows.map(({ id, stamp }) => [id, stamp]));
      if (stamps.size === 0) return [];
      const found = await read(ctx, [...stamps.keys()]);
      return found.map((record) => ({
        ...documentOf(record, room, kind),
        stamp: stamps.get(record.id) ?? '',
      }));
    },
  };
}

function documentOf(record: FoundRecord, room: string, kind: DocumentKind): SearchDocument {
  const { id, names, lines, countries, regions, fields = [], day } = record;
  const named = languages.filter((language) => names[language]);
  const own = named.find((language) => language === record.sourceLanguage) ?? named[0];
  // A text needs a title of its own language: what is said beside it in another one stands under the original.
  const bodies: LocalizedText = {};
  for (const language of languages) {
    const said = (lines[language] ?? []).filter((line) => line !== '').join('\n');
    const under = names[language] ? language : (own ?? language);
    if (said !== '') bodies[under] = [bodies[under], said].filter(Boolean).join('\n');
  }
  return {
    ref: { room, kind, id },
    kind,
    audience: ['public'],
    sourceLanguage: record.sourceLanguage ?? languages.find((language) => names[language]) ?? 'en',
    texts: textsOf(names, bodies, (language) => ({
      summary: lineOf(record, language),
      keywords: [],
      body: '',
    })),
    textStates: record.textStates ?? {},
    facets: { country: known(countries), region: known(regions), field: known(fields) },
    sortDate: day === null ? unknownDay : firstMoment(day),
    isDemo: record.isDemo ?? false,
    owner: record.owner ?? null,
  };
}

/** Kind, date and regions in words. */
function lineOf({ kindWords, when, regions }: FoundRecord, language: Language): string {
  const places = known(regions).map((region) => regionNames[region]?.[language]);
  return [kindWords?.[language], when, ...places].filter(Boolean).join(' · ');
}

/** Of a year, a month or a day. */
function firstMoment(day: string): Date {
  const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(day) ?? [];
  return year === undefined ? unknownDay : new Date(`${year}-${month}-${date}T00:00:00Z`);
}

function known(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
