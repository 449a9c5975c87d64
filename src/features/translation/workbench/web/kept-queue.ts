import type { Entry, Queue, Wish } from './save-queue.ts';

const prefix = 'amur.workbench';

/** One place for each person and version, on his own device only. */
export function keptQueueKey(versionId: string, personId: string): string {
  return `${prefix}.${personId}.${versionId}`;
}

/** Writes down what is not acknowledged; a full or forbidden store is told by false. */
export function keepQueue(key: string, queue: Queue): boolean {
  try {
    if (Object.keys(queue).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, writeQueue(queue));
    return true;
  } catch {
    return false;
  }
}

export function readKeptQueue(key: string): Queue {
  try {
    return readQueue(localStorage.getItem(key));
  } catch {
    return {};
  }
}

export function writeQueue(queue: Queue): string {
  return JSON.stringify(queue);
}

/**
 * The queue as it was written down. What was on its way when the page ended may or may not be stored; a refusal or
 * conflict is found anew by sending.
 */
export function readQueue(text: string | null): Queue {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (!isObject(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, value]): [string, Entry][] => {
      if (!isObject(value) || !isWish(value.wish) || typeof value.base !== 'number') return [];
      const unsure = Array.isArray(value.unsure) ? value.unsure.filter(isWish) : [];
      const sending = isWish(value.sending) ? [value.sending] : [];
      return [
        [
          id,
          {
            wish: value.wish,
            base: value.base,
            sending: null,
            unsure: [...unsure, ...sending],
            conflict: null,
            refusal: null,
          },
        ],
      ];
    }),
  );
}

function isWish(value: unknown): value is Wish {
  return (
    isObject(value) &&
    typeof value.target === 'string' &&
    typeof value.isConfirmed === 'boolean' &&
    (value.origin === 'person' || value.origin === 'memory' || value.origin === 'machine') &&
    typeof value.originDetail === 'string' &&
    typeof value.isUnlocking === 'boolean' &&
    typeof value.sourceSeen === 'string' &&
    Array.isArray(value.overrides) &&
    value.overrides.every(
      (one) => isObject(one) && typeof one.check === 'string' && typeof one.reason === 'string',
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
