import { newId } from '../../shared/ids.ts';
import { pickText, type Language } from '../../shared/language.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { queueMail } from '../../platform/mail/send-mail-job.ts';
import { actorOf, mailAddressOf } from '../accounts/public.ts';
import { readOpenListings, readOwnListings, readStewards, type OwnListing } from '../catalogue/public.ts';
import { readableDocuments } from '../search/public.ts';
import type { MatchingTools } from './compute/tools.ts';
import type { Match } from './contract.ts';
import { digestPurpose } from './digest-service.ts';
import { digestWishes, listingsWithNews, type DigestWish } from './digest-views.ts';
import { digestTexts } from './messages/digest-texts.ts';
import { presentMatches } from './present.ts';
import { noteMatchesShown } from './service.ts';
import { noteSent } from './store.ts';
import { pairsOf } from './views.ts';

type Words = MatchingTools['termbase'];
const hourMs = 3_600_000;
/** A little less than the rhythm, so that a mail an hour late does not delay the next one by a whole run. */
const hoursBetween = { daily: 20, weekly: 6.5 * 24 } as const;
/** Older finds are not news any more. */
const longestMemoryHours = 15 * 24;
const listingsPerRead = 200;
const matchesPerMail = 10;
const matchesPerListing = 5;
const unsubscribeMinutes = 180 * 24 * 60;

/** Writes to everybody whose time has come and for whose listings something new was found; returns how many. */
export async function sendDigests(ctx: Ctx, termbase: Words): Promise<number> {
  const oldest = new Date(ctx.clock().getTime() - longestMemoryHours * hourMs);
  const news: { person: string; id: string }[] = [];
  let afterId: string | null = null;
  for (;;) {
    const ids: string[] = await listingsWithNews(ctx, oldest, afterId, listingsPerRead);
    for (const [id, people] of await readStewards(ctx, ids)) {
      news.push(...people.map((person) => ({ person, id })));
    }
    afterId = ids.at(-1) ?? null;
    if (ids.length < listingsPerRead) break;
  }
  const listingsOf = Map.groupBy(news, ({ person }) => person);
  let sent = 0;
  for (const [personId, wish] of await digestWishes(ctx, [...listingsOf.keys()])) {
    if (!isDue(ctx, wish)) continue;
    const since = wish.lastSentAt && wish.lastSentAt > oldest ? wish.lastSentAt : oldest;
    const ids = (listingsOf.get(personId) ?? []).map(({ id }) => id);
    if (await sendDigest(ctx, termbase, personId, ids, since)) sent++;
  }
  return sent;
}

function isDue(ctx: Ctx, { rhythm, lastSentAt }: DigestWish): boolean {
  if (rhythm === 'off') return false;
  return lastSentAt === null || ctx.clock().getTime() - lastSentAt.getTime() >= hoursBetween[rhythm] * hourMs;
}

/** One mail with what this person may see and was not written about before; false when there is nothing. */
async function sendDigest(
  ctx: Ctx,
  termbase: Words,
  personId: string,
  listingIds: readonly string[],
  since: Date,
): Promise<boolean> {
  const [actor, address] = await Promise.all([actorOf(ctx, personId), mailAddressOf(ctx, personId)]);
  if (!actor || !address) return false;
  const reader: Ctx = { ...ctx.withActor(actor), language: address.language };
  const own = await readOwnListings(reader, listingIds);
  const pairs = await pairsOf(
    reader,
    own.map(({ summary }) => summary.id),
    { states: ['suggested'], freshSince: since, limit: matchesPerListing },
  );
  const ownById = new Map(own.map((listing) => [listing.summary.id, listing]));
  const matches = (await presentMatches(reader, termbase, pairs))
    .filter(({ isStrong }) => isStrong)
    .filter(({ listingId, other }) => !other.isDemo || ownById.get(listingId)?.summary.isDemo)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, matchesPerMail);
  if (matches.length === 0) return false;
  const isOpenToAll = await readPublicIds(ctx, matches);
  await ctx.transaction(async (tx) => {
    await noteSent(tx, personId);
    await noteMatchesShown(tx, matches);
    await queueMail(tx, writeDigest(personId, address, matches, ownById, isOpenToAll));
  });
  return true;
}

/** Records every visitor may read: only their titles may stand in a mail. */
async function readPublicIds(ctx: Ctx, matches: readonly Match[]): Promise<ReadonlySet<string>> {
  const visitor = ctx.withActor({ kind: 'visitor' });
  const ids = matches.map(({ other }) => other.ref.id);
  const [listings, partners] = await Promise.all([
    readOpenListings(visitor, ids),
    readableDocuments(visitor, 'accounts', ['organisation', 'person'], ids),
  ]);
  return new Set([...listings.keys(), ...partners.keys()]);
}

function writeDigest(
  personId: string,
  { email, language }: { email: string; language: Language },
  matches: readonly Match[],
  ownById: ReadonlyMap<string, OwnListing>,
  isOpenToAll: ReadonlySet<string>,
): Parameters<typeof queueMail>[1] {
  const texts = digestTexts[language];
  // Stands where the address with the secret comes when the mail is sent; nobody's text can hold it.
  const mark = newId();
  const lines = matches.map((match) => {
    const own = ownById.get(match.listingId);
    return lineOf(language, match, own, isOpenToAll.has(match.other.ref.id));
  });
  return {
    to: email,
    language,
    subject: texts.subject(matches.length),
    text: [
      texts.opening(matches.length),
      lines.join('\n'),
      `${texts.closing}\n{link}`,
      `${texts.unsubscribe}\n${mark}`,
    ].join('\n\n'),
    link: { path: `/${language}/desk/matches` },
    unsubscribe: {
      mark,
      path: `/${language}/matching/unsubscribe`,
      postPath: '/matching/unsubscribe',
      grant: { purpose: digestPurpose, subjectId: personId, validMinutes: unsubscribeMinutes },
    },
  };
}

const conceptsNamed = 4;

function lineOf(language: Language, match: Match, own: OwnListing | undefined, isOpen: boolean): string {
  const { other, parts, score } = match;
  const texts = digestTexts[language];
  const number = other.number ?? '';
  const found = isOpen ? texts.titled(oneLine(other.title.text), number) : texts.untitled(number);
  const line = texts.line(own?.summary.number ?? '', found.trim(), Math.round(score * 100));
  const detail = parts.find(({ part }) => part === 'concepts')?.detail;
  const concepts = isOpen && detail?.part === 'concepts' ? detail.concepts : [];
  const words = concepts.flatMap(({ words: all }) => pickText(all, language)?.text ?? []);
  if (words.length === 0) return line;
  return `${line}${texts.concepts(words.slice(0, conceptsNamed).join(texts.comma))}`;
}

/** No title may look like another line of the mail, nor hold what is filled in when it is sent. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('{', '(').replaceAll('}', ')').trim();
}
