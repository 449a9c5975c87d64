import { AppError } from '../../shared/app-error.ts';
import type { Log } from '../log/log.ts';
import { createLiveStream, type LiveStream, type Reader } from './live-stream.ts';
import { heartbeat } from './write-event.ts';

/** What those who know of news do with the hub. */
export type Announcer = {
  /** Tells a call to everybody who hears this topic. */
  tell(topic: string, call: unknown): void;
  /** The topics somebody hears. */
  topics(): Iterable<string>;
};

export type LiveHub = Announcer & {
  /**
   * Opens a stream of server-sent events. Errors: `platform.tooManyStreams` (429) beyond the limit of a person,
   * `platform.notReady` (503) beyond that of the process and after `stop`.
   */
  open(reader: Reader): ReadableStream<Uint8Array>;
  /** How many streams are open. */
  count(): number;
  /** Ends all streams; none is opened after it. */
  stop(): void;
};

export const liveLimits = {
  streams: 10_000,
  streamsPerPerson: 12,
  heartbeatMs: 20_000,
  /** However quiet it is, access is asked for again after so long. */
  recheckMs: 300_000,
  /** What may wait for a reader whose line is slow; he is dropped at more, and catches up when he comes again. */
  waitingBytes: 32 * 1024,
};
export type LiveLimits = typeof liveLimits;

/** How many readers are asked for their access at the same time. */
const checksAtOnce = 4;

/** Fans news out to the open streams of this process, by topic. */
export function createLiveHub(options: { log: Log; limits?: Partial<LiveLimits> }): LiveHub {
  const limits = { ...liveLimits, ...options.limits };
  const { log } = options;
  /** Each with the turn in which its access is checked. */
  const streams = new Map<LiveStream, number>();
  const byTopic = new Map<string, Set<LiveStream>>();
  const byPerson = new Map<string, number>();
  const toCheck = new Set<LiveStream>();
  let checking = 0;
  let isStopped = false;
  const turns = Math.max(1, Math.floor(limits.recheckMs / limits.heartbeatMs));
  let turn = 0;
  let entered = 0;

  const beat = setInterval(() => {
    turn = (turn + 1) % turns;
    for (const [stream, ownTurn] of streams) {
      stream.write(heartbeat);
      if (ownTurn === turn) toCheck.add(stream);
    }
    startChecks();
  }, limits.heartbeatMs);
  beat.unref();

  function enter(stream: LiveStream): void {
    streams.set(stream, (turn + entered++) % turns);
    byPerson.set(stream.reader.personId, (byPerson.get(stream.reader.personId) ?? 0) + 1);
    for (const topic of stream.reader.subscription.topics) {
      const heard = byTopic.get(topic) ?? new Set();
      heard.add(stream);
      byTopic.set(topic, heard);
    }
  }

  function leave(stream: LiveStream): void {
    if (!streams.delete(stream)) return;
    toCheck.delete(stream);
    const { personId, subscription } = stream.reader;
    const left = (byPerson.get(personId) ?? 1) - 1;
    if (left > 0) byPerson.set(personId, left);
    else byPerson.delete(personId);
    for (const topic of subscription.topics) {
      const heard = byTopic.get(topic);
      heard?.delete(stream);
      if (heard?.size === 0) byTopic.delete(topic);
    }
  }

  function startChecks(): void {
    while (checking < Math.min(checksAtOnce, toCheck.size)) {
      checking += 1;
      void checkAll().finally(() => {
        checking -= 1;
        startChecks();
      });
    }
  }

  async function checkAll(): Promise<void> {
    for (const stream of toCheck) {
      toCheck.delete(stream);
      try {
        if (!(await stream.reader.mayGoOn())) stream.end();
      } catch (error) {
        log.warn({ err: error }, 'access of a live stream could not be checked');
      }
    }
  }

  function open(reader: Reader): ReadableStream<Uint8Array> {
    if (isStopped || streams.size >= limits.streams) throw new AppError('unavailable', 'platform.notReady');
    if ((byPerson.get(reader.personId) ?? 0) >= limits.streamsPerPerson) {
      throw new AppError('tooMany', 'platform.tooManyStreams', {
        params: { maximum: limits.streamsPerPerson },
      });
    }
    const stream = createLiveStream(reader, { waitingBytes: limits.waitingBytes, log, onEnd: leave });
    enter(stream);
    stream.begin();
    return stream.body;
  }

  return {
    open,
    tell: (topic, call) => byTopic.get(topic)?.forEach((stream) => stream.hear(topic, call)),
    topics: () => byTopic.keys(),
    count: () => streams.size,
    stop: () => {
      isStopped = true;
      clearInterval(beat);
      for (const stream of [...streams.keys()]) stream.end();
    },
  };
}
