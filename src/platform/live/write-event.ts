import type { LiveEvent } from './event-stream-route.ts';

/** Said when nothing happens, so that proxies keep the line open and a dead one is noticed. */
export const heartbeat = ':\n\n';

/** One event as it goes over the line. JSON holds no line break; names and ids must hold none either. */
export function writeEvent({ name, data, id }: LiveEvent): string {
  const head = id === undefined ? '' : `id: ${oneLine(id)}\n`;
  return `${head}event: ${oneLine(name)}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** How long a browser waits before it comes again, in milliseconds. */
export function writeRetry(ms: number): string {
  return `retry: ${Math.round(ms)}\n\n`;
}

function oneLine(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new Error('A name or id of an event holds a line break');
  return text;
}
