import { isLanguage } from '../../../shared/language.ts';
import type { Outbox, Waiting } from './outbox.ts';

// What is written is kept on the writer's own device until it is acknowledged: each message in a place of its own, so
// that several pages of one talk do not write over each other. Both may then send it; it has one id.

const prefixOf = (selfId: string) => `amur.talk.${selfId}.`;
const draftKey = (selfId: string) => `amur.talk-draft.${selfId}`;

/** Writes down what waits and forgets what does no longer; a full or forbidden store is told by false. */
export function keepOutbox(selfId: string, before: Outbox, after: Outbox): boolean {
  const prefix = prefixOf(selfId);
  try {
    for (const { messageId } of before) {
      if (!after.some((waiting) => waiting.messageId === messageId))
        localStorage.removeItem(prefix + messageId);
    }
    for (const waiting of after) localStorage.setItem(prefix + waiting.messageId, JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
}

/** What waited when a page of this talk ended; whether it was stored is found out by sending it again. */
export function readKeptOutbox(selfId: string): Outbox {
  try {
    const prefix = prefixOf(selfId);
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => readWaiting(localStorage.getItem(key)))
      .sort((one, other) => one.writtenAt - other.writtenAt);
  } catch {
    return [];
  }
}

export function readWaiting(text: string | null): Waiting[] {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '');
  } catch {
    return [];
  }
  if (typeof kept !== 'object' || kept === null) return [];
  const { messageId, text: words, language, mentions, writtenAt } = kept as Record<string, unknown>;
  if (typeof messageId !== 'string' || typeof words !== 'string' || !isLanguage(language)) return [];
  if (typeof writtenAt !== 'number' || !Array.isArray(mentions)) return [];
  const spokenTo = mentions.filter((id) => typeof id === 'string');
  return [
    { messageId, text: words, language, mentions: spokenTo, writtenAt, isOnItsWay: false, refusal: null },
  ];
}

export function keepDraft(selfId: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(draftKey(selfId));
    else localStorage.setItem(draftKey(selfId), text);
  } catch {
    // The page holds it as long as it is open.
  }
}

export function readDraft(selfId: string): string {
  try {
    return localStorage.getItem(draftKey(selfId)) ?? '';
  } catch {
    return '';
  }
}
