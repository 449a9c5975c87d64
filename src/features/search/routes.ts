import { route, type Route } from '../../platform/http/route.ts';
import type { LiveTermbase } from '../translation/public.ts';
import { search } from './contract.ts';
import type { SearchIndex } from './documents/search-index.ts';
import { answerSearch } from './service.ts';

export function searchRoutes(index: SearchIndex, termbase: LiveTermbase): Route[] {
  return [route(search, async (ctx, input) => answerSearch(ctx, index, termbase, input))];
}
