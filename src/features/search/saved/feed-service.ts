import { AppError } from '../../../shared/app-error.ts';
import { parseRecordRef, type RecordRef } from '../../../shared/record-ref.ts';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { hashSecret, looksLikeSecretToken } from '../../../platform/auth/secret-tokens.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { actorOf, mailAddressOf } from '../../accounts/public.ts';
import { readerAudience } from '../access.ts';
import { pathOfRecord, type SearchCriteria } from '../contract.ts';
import type { SearchIndex } from '../documents/search-index.ts';
import { knownMoment } from '../documents/document.ts';
import { readShown } from '../documents/shown-document.ts';
import { searchListingsFirst } from '../listings-first.ts';
import { searchWords } from '../messages/search-words.ts';
import { savedWords } from '../messages/saved-words.ts';
import { cutQuery, filtersOf } from '../service.ts';
import { alertsOf, spokenText, type ShownAlert } from './alert-views.ts';
import { toSavedQuery, type Feed, type savedEndpoints } from './contract.ts';
import { proposeName } from './propose-name.ts';
import { canonicalQuery, queryStringOf } from './rules.ts';
import { findByFeedToken } from './views.ts';

const entriesMax = 50;
/** Of a feed without entries, and of records whose day nobody knows: always the same. */
const beginning = '2026-01-01T00:00:00.000Z';

/** The alerts of a saved search, as its owner may see the records now; of closed records no title. */
export async function readSavedFeed(
  ctx: Ctx,
  { token, lang }: ParsedInputOf<typeof savedEndpoints.readFeed>,
): Promise<Feed> {
  const saved = looksLikeSecretToken(token) ? await findByFeedToken(ctx, hashSecret(token)) : undefined;
  const owner = saved && (await actorOf(ctx, saved.personId));
  const address = saved && (await mailAddressOf(ctx, saved.personId));
  if (!saved || !owner || !address) throw new AppError('notFound', 'platform.notFound');
  const language = lang ?? address.language;
  const alerts = await alertsOf(ctx, saved.id, readerAudience(owner), { offset: 0, limit: entriesMax });
  return {
    id: `saved-search/${saved.id}`,
    title: saved.name,
    language,
    path: `/${language}/desk/searches/${saved.id}`,
    updated: (alerts[0]?.foundAt ?? saved.createdAt).toISOString(),
    entries: alerts.map((alert) => entryOf(alert, language, saved.id)),
  };
}

function entryOf(alert: ShownAlert, language: Language, savedId: string): Feed['entries'][number] {
  const words = savedWords[language].mail;
  const closed = { text: words.closedTitle(alert.number ?? ''), language };
  const { ref, kind, sourceLanguage } = alert;
  return {
    // The same entry when the record changes: readers then show it as updated.
    id: `saved-search/${savedId}/${ref.room}/${ref.kind}/${ref.id}`,
    title: alert.isOpen ? spokenText(alert.titles, language, sourceLanguage) : closed,
    summary: alert.isOpen ? spokenText(alert.summaries, language, sourceLanguage) : { text: '', language },
    kind,
    path: `/${language}${pathOfRecord(kind, ref)}`,
    updated: alert.foundAt.toISOString(),
    published: (alert.date ?? alert.foundAt).toISOString(),
  };
}

/** The newest records that answer a search and that everybody may see, in the language of the request. */
export async function readPublicFeed(
  ctx: Ctx,
  index: Pick<SearchIndex, 'engine'>,
  criteria: SearchCriteria,
): Promise<Feed> {
  const { language } = ctx;
  const found = await searchListingsFirst(index.engine(), {
    text: cutQuery(criteria.q),
    isExact: criteria.exact,
    mutedConcepts: criteria.off,
    readerAudience: readerAudience({ kind: 'visitor' }),
    filters: filtersOf(criteria),
    facets: ['kind'],
    sort: 'date',
    now: ctx.clock().getTime(),
    offset: 0,
    limit: entriesMax,
  });
  const query = toSavedQuery(criteria);
  const entries = found.hits.flatMap(({ key, stored }): Feed['entries'] => {
    const ref = parseRecordRef(key);
    return ref ? [publicEntryOf(ref, stored, language)] : [];
  });
  const { title } = searchWords[language];
  const name = proposeName(query, language);
  return {
    id: `search/${hashSecret(canonicalQuery(query))}`,
    title: name === '' ? title : name,
    language,
    path: `/${language}/search?${queryStringOf(query)}`,
    updated: entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), beginning),
    entries,
  };
}

function publicEntryOf(ref: RecordRef, stored: string, language: Language): Feed['entries'][number] {
  const document = readShown(stored);
  const titles: LocalizedText = {};
  const summaries: LocalizedText = {};
  for (const text of document.titles) {
    titles[text.language] = text.title;
    summaries[text.language] = text.summary;
  }
  const { kind, sourceLanguage } = document;
  const moment = knownMoment(new Date(document.sortDate))?.toISOString() ?? beginning;
  return {
    id: `${ref.room}/${ref.kind}/${ref.id}`,
    title: spokenText(titles, language, sourceLanguage),
    summary: spokenText(summaries, language, sourceLanguage),
    kind,
    path: `/${language}${pathOfRecord(kind, ref)}`,
    updated: moment,
    published: moment,
  };
}
