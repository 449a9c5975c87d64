import type { LoaderFunctionArgs } from 'react-router';
import { newId } from '../../../shared/ids.ts';
import { load, send } from '../../../ui/api-context.ts';
import { findMarks } from '../../translation/web/find-marks.ts';
import { conversations } from '../threads/contract.ts';
import { textsToMark, type TalkPage } from './talk-page.ts';

const messagesPerPage = 50;

/** The page of a talk: the newest messages, or those before, after or around a place. */
export async function loadTalk({ params, request, context }: LoaderFunctionArgs) {
  const threadId = params.threadId ?? '';
  const { searchParams } = new URL(request.url);
  const place = Object.fromEntries(
    ['before', 'after', 'around'].flatMap((name) => {
      const sequence = searchParams.get(name) ?? '';
      return /^\d{1,9}$/.test(sequence) ? [[name, sequence]] : [];
    }),
  );
  const thread = await load(context, conversations.get, { threadId });
  const found = await load(context, conversations.messages, { threadId, ...place, limit: messagesPerPage });
  const marks = await findMarks(context, textsToMark(found.items));
  const last = found.items.at(-1)?.sequence ?? 0;
  let unreadHere = thread.unread;
  if (last > thread.readUpTo && isLookedAt(request)) {
    const marked = await send(context, conversations.markRead, { threadId, sequence: last });
    if (marked.ok) unreadHere = marked.output.unread;
  }
  const unread = await send(context, conversations.unread, {});
  const page: TalkPage = {
    thread,
    messages: found.items,
    marks,
    hasBefore: found.hasBefore,
    hasAfter: found.hasAfter,
    lastChange: found.lastChange,
    elsewhere: unread.ok ? Math.max(0, unread.output.messages - unreadHere) : 0,
  };
  const firstUnread = found.items.find(
    ({ sequence, author }) => sequence > thread.readUpTo && !author?.isSelf,
  );
  return {
    page,
    newFrom: firstUnread?.sequence ?? null,
    messageId: newId(),
    around: place['around'] === undefined ? null : Number(place['around']),
    now: found.asOf,
  };
}

/** A page a browser opened for somebody; what a script fetches is marked as read when the page is seen. */
function isLookedAt(request: Request): boolean {
  return (request.headers.get('sec-fetch-dest') ?? 'document') === 'document';
}
