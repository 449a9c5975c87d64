import type { Log } from '../log/log.ts';
import type { LiveEvent, Subscription } from './event-stream-route.ts';
import { writeEvent, writeRetry } from './write-event.ts';

export type Reader = {
  personId: string;
  subscription: Subscription;
  /** Whether he may go on listening; a fault of the check is thrown and changes nothing. */
  mayGoOn(): Promise<boolean>;
};

/** One open line to one reader. */
export type LiveStream = {
  readonly reader: Reader;
  readonly body: ReadableStream<Uint8Array>;
  /** Tells what was missed, then what was called meanwhile, then what comes. */
  begin(): void;
  hear(topic: string, call: unknown): void;
  write(text: string): void;
  /** Closes the line after what was written. */
  end(): void;
};

/** Browsers come again after 1–4 s, not all in the same moment. */
const retryMs = () => 1_000 + Math.random() * 3_000;
/** More calls than this while catching up: he comes again and catches up from there. */
const heldMost = 1_000;

const encoder = new TextEncoder();

export function createLiveStream(
  reader: Reader,
  { waitingBytes, log, onEnd }: { waitingBytes: number; log: Log; onEnd(stream: LiveStream): void },
): LiveStream {
  const { subscription } = reader;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  /** Calls that came before what was missed has been told. */
  let held: [topic: string, call: unknown][] | undefined = [];

  function write(text: string): void {
    if (!controller) return;
    if ((controller.desiredSize ?? 0) <= 0) return drop('slow');
    controller.enqueue(encoder.encode(text));
  }

  function tell(events: readonly LiveEvent[] | 'end'): void {
    if (events === 'end') return stream.end();
    for (const event of events) write(writeEvent(event));
  }

  function hear(topic: string, call: unknown): void {
    if (!held) return tell(subscription.hear(topic, call));
    held.push([topic, call]);
    if (held.length > heldMost) drop('too much while catching up');
  }

  async function begin(): Promise<void> {
    write(writeRetry(retryMs()));
    tell(await subscription.catchUp());
    for (const [topic, call] of held ?? []) tell(subscription.hear(topic, call));
    held = undefined;
  }

  function leave(): ReadableStreamDefaultController<Uint8Array> | undefined {
    const left = controller;
    controller = undefined;
    held = undefined;
    if (left) onEnd(stream);
    return left;
  }

  /** Breaks the line off: what waits on it is given up, and memory with it. */
  function drop(reason: string): void {
    const left = leave();
    if (!left) return;
    log.info({ personId: reader.personId, reason }, 'live stream dropped');
    left.error(new Error(reason));
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      cancel: () => void leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: waitingBytes }),
  );
  const stream: LiveStream = {
    reader,
    body,
    begin: () => {
      begin().catch((error: unknown) => {
        log.error({ err: error }, 'live stream could not catch up');
        drop('no catching up');
      });
    },
    hear,
    write,
    end: () => leave()?.close(),
  };
  return stream;
}
