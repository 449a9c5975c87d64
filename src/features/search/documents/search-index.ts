import type { Ctx } from '../../../platform/db/context.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import { createSearchEngine, type SearchEngine } from '../engine/search-engine.ts';
import type { SearchDocument } from './document.ts';
import { changesAfter } from './views.ts';

const changesPerRead = 500;
const millisecondsBetweenLooks = 400;

/** What a hit shows without asking the room that owns the record. */
export type ShownDocument = Omit<SearchDocument, 'texts' | 'audience'> & {
  titles: { language: SearchDocument['sourceLanguage']; title: string; summary: string }[];
};

/** The index of this process: a cache of the database, rebuilt at start, kept fresh by its change sequence. */
export type SearchIndex = {
  engine(): SearchEngine;
  shown(key: string): ShownDocument | undefined;
  /** Reads all changes there are now; returns how many. */
  catchUp(): Promise<number>;
  /** Looks for changes now and every 400 ms from now on; `poke` shortens the wait. */
  follow(): void;
  poke(): void;
  stop(): Promise<void>;
  isReady(): boolean;
};

/** Opens an empty index on the documents `ctx` can read; call `catchUp` before the first search. */
export function openSearchIndex(ctx: Ctx, termbase: LiveTermbase): SearchIndex {
  const engine = createSearchEngine(termbase.recogniser());
  const shown = new Map<string, ShownDocument>();
  let changeSequence = 0;
  let isReady = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<number> | undefined;
  let wantsMore = false;

  const readOnce = async (): Promise<number> => {
    let read = 0;
    for (;;) {
      const changes = await changesAfter(ctx, changeSequence, changesPerRead);
      for (const { document, isRemoved, changeSequence: at } of changes) {
        const key = formatRecordRef(document.ref);
        if (isRemoved) {
          engine.remove(key);
          shown.delete(key);
        } else {
          engine.put(toSearchRecord(key, document));
          shown.set(key, toShown(document));
        }
        changeSequence = at;
      }
      read += changes.length;
      if (changes.length < changesPerRead) return read;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const catchUp = (): Promise<number> => {
    if (reading) {
      wantsMore = true;
      return reading;
    }
    reading = readOnce()
      .then((read) => {
        isReady = true;
        return read;
      })
      .finally(() => {
        reading = undefined;
        if (wantsMore && !isStopped) {
          wantsMore = false;
          void look();
        }
      });
    return reading;
  };

  const look = async (): Promise<void> => {
    if (isStopped) return;
    clearTimeout(timer);
    try {
      await catchUp();
    } catch (error) {
      ctx.log.warn({ err: error }, 'search index could not read changes; it will try again');
    }
    if (!isStopped) timer = setTimeout(() => void look(), millisecondsBetweenLooks).unref();
  };

  return {
    engine: () => engine,
    shown: (key) => shown.get(key),
    catchUp,
    follow: () => void look(),
    poke: () => void look(),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await reading?.catch(() => undefined);
    },
    isReady: () => isReady,
  };
}

function toSearchRecord(key: string, document: SearchDocument): Parameters<SearchEngine['put']>[0] {
  return {
    key,
    kind: document.kind,
    audience: document.audience,
    facets: { ...document.facets, kind: [document.kind] },
    sortDate: document.sortDate.getTime(),
    texts: document.texts.map(({ language, title, summary, keywords, body }) => ({
      language,
      title,
      keywords,
      text: `${summary}\n${body}`,
    })),
  };
}

function toShown({ texts, audience: _audience, ...rest }: SearchDocument): ShownDocument {
  return { ...rest, titles: texts.map(({ language, title, summary }) => ({ language, title, summary })) };
}
