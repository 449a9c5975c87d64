import { route, type Route } from '../../../platform/http/route.ts';
import type { LiveTermbase } from '../../translation/public.ts';
import type { SearchIndex } from '../documents/search-index.ts';
import { openOrganisationNames } from '../organisation-names.ts';
import { savedEndpoints } from './contract.ts';
import { readPublicFeed, readSavedFeed } from './feed-service.ts';
import {
  closeFeed,
  createSaved,
  listSaved,
  markSeen,
  openFeed,
  removeSaved,
  showSaved,
  unsubscribe,
  updateSaved,
} from './service.ts';
import { openWatching } from './watching.ts';

const done = { done: true } as const;

export function savedRoutes(index: Pick<SearchIndex, 'engine'>, termbase: LiveTermbase): Route[] {
  const watching = openWatching(termbase);
  const names = openOrganisationNames(() => index.engine());
  return [
    route(savedEndpoints.list, (ctx) => listSaved(ctx, names)),
    route(savedEndpoints.create, (ctx, input) => createSaved(ctx, watching(), input)),
    route(savedEndpoints.get, (ctx, input) => showSaved(ctx, termbase, input, names)),
    route(savedEndpoints.update, (ctx, input) => updateSaved(ctx, watching(), input)),
    route(savedEndpoints.remove, async (ctx, { id }) => {
      await removeSaved(ctx, id);
      return done;
    }),
    route(savedEndpoints.markSeen, async (ctx, input) => {
      await markSeen(ctx, input);
      return done;
    }),
    route(savedEndpoints.openFeed, (ctx, { id }) => openFeed(ctx, id)),
    route(savedEndpoints.closeFeed, async (ctx, { id }) => {
      await closeFeed(ctx, id);
      return done;
    }),
    route(savedEndpoints.readFeed, (ctx, input) => readSavedFeed(ctx, input)),
    route(savedEndpoints.publicFeed, (ctx, input) => readPublicFeed(ctx, index, input)),
    route(savedEndpoints.unsubscribe, async (ctx, input) => {
      await unsubscribe(ctx, input);
      return done;
    }),
  ];
}
