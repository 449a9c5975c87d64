import type { Ctx } from '../../../platform/db/context.ts';
import type { Findable } from '../../accounts/public.ts';
import type { SearchDocument } from '../documents/document.ts';
import type { DocumentSource } from './document-source.ts';
import { ownLanguageOf } from './texts-of.ts';

type Own = Pick<SearchDocument, 'texts' | 'owner'> &
  Partial<Pick<SearchDocument, 'facets' | 'sourceLanguage' | 'textStates'>>;

/** A source of organisations, facilities or people: public, under their place; `describe` adds what is the kind's own. */
export function directorySource<Found extends Findable>(
  source: Pick<DocumentSource, 'kind' | 'version' | 'listStamps'> & {
    find(ctx: Ctx, ids: readonly string[]): Promise<Found[]>;
    describe(found: Found): Own;
  },
): DocumentSource {
  const { kind, version, listStamps, find, describe } = source;
  const room = 'accounts';
  return {
    room,
    kind,
    version,
    listStamps,
    readDocuments: async (ctx, ids) =>
      (await find(ctx, ids)).map((found) => {
        const { facets, ...own } = describe(found);
        return {
          ref: { room, kind, id: found.id },
          kind,
          audience: ['public'],
          sourceLanguage: ownLanguageOf(found.country),
          textStates: {},
          facets: {
            country: found.country === null ? [] : [found.country],
            region: found.region === null ? [] : [found.region],
            ...facets,
          },
          sortDate: found.updatedAt,
          isDemo: found.isDemo,
          names: found.spellings,
          stamp: found.stamp,
          ...own,
        };
      }),
  };
}
