import type { MessageView } from '../threads/message-contract.ts';

/** Whether there are earlier messages than the page shows, and later ones. */
type Ends = { hasBefore: boolean; hasAfter: boolean };

/**
 * The messages on the page with what came or was changed since: each once and in order, of two states the later one.
 * Where the page ends with the newest, those after its first one belong on it, in whatever order they are told: one that
 * was translated meanwhile comes after younger ones. Changed ones that the page does not show stay away.
 */
export function mergeMessages(
  known: readonly MessageView[],
  news: readonly MessageView[],
  { hasBefore, hasAfter }: Ends,
): readonly MessageView[] {
  if (news.length === 0) return known;
  const first = hasBefore ? (known[0]?.sequence ?? 0) : 0;
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of news) {
    const before = byId.get(message.id);
    const isShown = before ? message.change >= before.change : !hasAfter && message.sequence > first;
    if (isShown) byId.set(message.id, message);
  }
  return [...byId.values()].sort((one, other) => one.sequence - other.sequence);
}
