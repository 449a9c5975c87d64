import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { isLanguage, pickText, type Language, type LocalizedText } from '../../../shared/language.ts';
import { shortenText } from '../../../shared/shorten-text.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { facetsShape, kindShape, knownMoment, textsShape } from '../documents/document.ts';
import type { DocumentKind } from '../contract.ts';

const summaryCharactersMax = 320;

/** An alert with its record as it is now; who may see it was asked when it was read. */
export type ShownAlert = {
  id: string;
  savedId: string;
  ref: RecordRef;
  kind: DocumentKind;
  number: string | null;
  titles: LocalizedText;
  summaries: LocalizedText;
  sourceLanguage: Language;
  country: string | null;
  level: string | null;
  isDemo: boolean;
  /** Everybody who signs in may see the record: its title may stand in mails and feeds. */
  isOpen: boolean;
  /** null: nobody knows. */
  date: Date | null;
  reason: 'new' | 'changed';
  foundAt: Date;
  isSeen: boolean;
  conceptIds: string[];
  words: string[];
};

type AlertRow = {
  id: string;
  saved_id: string;
  room: string;
  kind: string;
  record_id: string;
  reason: string;
  concept_ids: string[];
  words: string[];
  found_at: Date;
  seen_at: Date | null;
  number: string | null;
  audience: string[];
  source_language: string;
  texts: unknown;
  facets: unknown;
  sort_date: Date;
  is_demo: boolean;
};

/** The only way from an alert to its record: removed ones, and those outside the audience, do not come through. */
const alertsWithRecords = sql`search_alert alert join search_document document
  on document.room = alert.room and document.kind = alert.kind and document.id = alert.record_id
  and not document.is_removed`;
const columns = sql`alert.id, alert.saved_id, alert.room, alert.kind, alert.record_id, alert.reason,
  alert.concept_ids, alert.words, alert.found_at, alert.seen_at, document.number, document.audience,
  document.source_language, document.texts, document.facets, document.sort_date, document.is_demo`;

/** Alerts of one saved search that a reader of this audience may see, the newest first. */
export async function alertsOf(
  ctx: Ctx,
  savedId: string,
  audience: readonly string[],
  page: { offset: number; limit: number },
): Promise<ShownAlert[]> {
  const { rows } = await sql<AlertRow>`select ${columns} from ${alertsWithRecords}
    where alert.saved_id = ${savedId} and document.audience && ${[...audience]}::text[]
    order by alert.found_at desc, alert.id desc limit ${page.limit} offset ${page.offset}`.execute(ctx.db);
  return rows.map(toShown);
}

export async function countAlerts(ctx: Ctx, savedId: string, audience: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${alertsWithRecords}
    where alert.saved_id = ${savedId} and document.audience && ${[...audience]}::text[]`.execute(ctx.db);
  return Number(rows[0]?.count ?? 0);
}

/** The most alerts one mail counts. */
export const alertsPerDigest = 2_000;

/** What a digest tells: neither seen nor mailed, found after a day, visible to this audience; the newest first. */
export async function unmailedAlerts(
  ctx: Ctx,
  savedIds: readonly string[],
  audience: readonly string[],
  since: Date,
): Promise<ShownAlert[]> {
  if (savedIds.length === 0) return [];
  const { rows } = await sql<AlertRow>`select ${columns} from ${alertsWithRecords}
    where alert.saved_id = any(${[...savedIds]}::uuid[]) and alert.mailed_at is null and alert.seen_at is null
      and alert.found_at >= ${since} and document.audience && ${[...audience]}::text[]
    order by alert.found_at desc, alert.id desc limit ${alertsPerDigest}`.execute(ctx.db);
  return rows.map(toShown);
}

function toShown(row: AlertRow): ShownAlert {
  const texts = textsShape.parse(row.texts);
  const facets = facetsShape.parse(row.facets);
  const titles: LocalizedText = {};
  const summaries: LocalizedText = {};
  for (const { language, title, summary } of texts) {
    titles[language] = title;
    summaries[language] = shortenText(summary, summaryCharactersMax);
  }
  return {
    id: row.id,
    savedId: row.saved_id,
    ref: { room: row.room, kind: row.kind, id: row.record_id },
    kind: kindShape.parse(row.kind),
    number: row.number,
    titles,
    summaries,
    sourceLanguage: isLanguage(row.source_language) ? row.source_language : 'en',
    country: facets.country?.[0] ?? null,
    level: facets.level?.[0] ?? null,
    isDemo: row.is_demo,
    isOpen: row.audience.includes('public') || row.audience.includes('registered'),
    date: knownMoment(row.sort_date),
    reason: row.reason === 'changed' ? 'changed' : 'new',
    foundAt: row.found_at,
    isSeen: row.seen_at !== null,
    conceptIds: row.concept_ids,
    words: row.words,
  };
}

/** A text in the reader's language, or in the next best one, with the language it is really in. */
export function spokenText(
  text: LocalizedText,
  reader: Language,
  original: Language,
): { text: string; language: Language } {
  return pickText(text, reader, original) ?? { text: '', language: original };
}
