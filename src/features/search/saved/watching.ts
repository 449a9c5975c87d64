import type { LiveTermbase, Recogniser } from '../../translation/public.ts';
import type { TextReader } from '../engine/document-terms.ts';
import { chooseKeys } from './choose-keys.ts';
import type { SavedQuery } from './contract.ts';
import { createWatchReader, type WatchReader } from './read-watch.ts';
import { createTextReader } from './terms.ts';

/** How saved queries and records are read with the termbase as it is now. */
export type Watching = {
  readonly recogniser: Recogniser;
  readonly reader: TextReader;
  readonly readWatch: WatchReader;
};

/** Made anew when the termbase has changed. */
export function openWatching(termbase: Pick<LiveTermbase, 'recogniser'>): () => Watching {
  let now: Watching | undefined;
  return () => {
    const recogniser = termbase.recogniser();
    if (now?.recogniser !== recogniser) {
      const reader = createTextReader(recogniser);
      now = { recogniser, reader, readWatch: createWatchReader(reader) };
    }
    return now;
  };
}

/** Whether a query asks for anything a record could be found by. */
export function asksForSomething(query: SavedQuery, { readWatch }: Watching): boolean {
  return chooseKeys(readWatch(query), { ofTerm: () => 0, ofValue: () => 0 }) !== undefined;
}
