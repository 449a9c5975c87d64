import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { openTalk, personIdOf } from '../access.ts';
import { excerptAround, wordsWanted } from './found-words.ts';
import type { conversations, FoundMessage } from './contract.ts';
import { findMentions, findMessages, textsOf, type FoundRow, type PlaceRow } from './message-views.ts';
import { originalOf, shownText } from './present-messages.ts';
import { presentParticipants } from './present-participants.ts';
import { participantsOf, threadsByIds } from './views.ts';

type Excerpt = FoundMessage['excerpt'];

/** Only talks the reader is in are looked through; a talk he asks for and is not in is not there. */
export async function searchMessages(
  ctx: Ctx,
  input: ParsedInputOf<typeof conversations.search>,
): Promise<OutputOf<typeof conversations.search>> {
  const personId = personIdOf(ctx.actor);
  const { page, pageSize, text, threadId } = input;
  if (threadId !== undefined) await openTalk(ctx, threadId);
  const words = wordsWanted(text);
  const rows =
    words.length === 0 ? [] : await findMessages(ctx, personId, { words, threadId, page, pageSize });
  const places = await presentPlaces(ctx, personId, rows, (row) => excerptOf(row, text, ctx.language));
  return {
    items: places.map(({ place }) => place),
    total: rows[0]?.total ?? 0,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

function excerptOf(row: FoundRow, query: string, language: Language): Excerpt {
  const original = originalOf(row, language);
  const isOriginal = row.is_original || row.kind === 'line' || row.found_text === null;
  const found = isOriginal
    ? original
    : { text: row.found_text ?? '', language: row.found_language as Language };
  return { text: excerptAround(found.text, query), language: found.language, isOriginal };
}

export async function listMentions(
  ctx: Ctx,
  { page, pageSize }: ParsedInputOf<typeof conversations.mentions>,
): Promise<OutputOf<typeof conversations.mentions>> {
  const personId = personIdOf(ctx.actor);
  const rows = await findMentions(ctx, personId, { page, pageSize });
  const texts = await textsOf(
    ctx,
    rows.map(({ id }) => id),
    ctx.language,
  );
  const textOf = new Map(texts.map((text) => [text.message_id, text]));
  const places = await presentPlaces(ctx, personId, rows, (row) => {
    const { text, language, state } = shownText(row, textOf.get(row.id), ctx.language);
    return { text: excerptAround(text, ''), language, isOriginal: state === 'original' || state === 'none' };
  });
  return {
    items: places.map(({ row, place }) => ({ ...place, isUnread: row.sequence > row.read_up_to })),
    total: rows[0]?.total ?? 0,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
  };
}

/** Messages of several talks, each as the reader sees it there. */
async function presentPlaces<Row extends PlaceRow>(
  ctx: Ctx,
  personId: string,
  rows: readonly Row[],
  excerpt: (row: Row) => Excerpt,
): Promise<{ row: Row; place: FoundMessage }[]> {
  const threadIds = [...new Set(rows.map((row) => row.thread_id))];
  const threads = new Map((await threadsByIds(ctx, threadIds)).map((thread) => [thread.id, thread]));
  const people = await participantsOf(ctx, threadIds);
  const own = people.filter((one) => one.person_id === personId);
  const views = await presentParticipants(ctx, people, new Map(own.map((one) => [one.thread_id, one])));
  return rows.map((row) => {
    const thread = threads.get(row.thread_id);
    const place: FoundMessage = {
      threadId: row.thread_id,
      title: { text: thread?.title ?? '', language: (thread?.title_language ?? 'en') as Language },
      messageId: row.id,
      sequence: row.sequence,
      sentAt: row.sent_at.toISOString(),
      author: row.author_id === null ? null : (views.get(row.author_id) ?? null),
      excerpt: excerpt(row),
    };
    return { row, place };
  });
}
