import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { queryList, queryOptional } from '../../../../shared/query.ts';
import { longCharactersMax, noteCharactersMax } from '../vocabulary.ts';

/** Directions of translation, `zh-ru`: from Chinese into Russian. */
export const languagePairs = languages.flatMap((from) =>
  languages.filter((to) => to !== from).map((to) => `${from}-${to}` as const),
);
export const pairShape = z.enum(languagePairs);
export type LanguagePair = z.output<typeof pairShape>;
export const domainShape = z.string().trim().max(5).regex(/^\d\d/);
export const domainsMax = 40;

export const profileShape = z.object({
  isAvailable: z.boolean(),
  /** Named beside the translations, where he agreed to it. */
  isCredited: z.boolean(),
  pairs: z.array(pairShape),
  domains: z.array(z.string()),
  about: z.string(),
  sampleSource: z.string(),
  sampleTarget: z.string(),
  changedAt: z.iso.datetime().nullable(),
});
export type ProfileView = z.output<typeof profileShape>;

const shareShape = z.number().min(0).max(1).nullable();

/** What revisions say of a translator's work; shares are null where there is no data yet. */
export const ratingShape = z.object({
  deliveredTasks: z.number().int(),
  verifiedTasks: z.number().int(),
  timesReturned: z.number().int(),
  /** Of the delivered segments, those a reviser changed. */
  changedSegments: shareShape,
  /** Of the letters of all delivered segments, those a reviser changed. */
  changedCharacters: shareShape,
  onTime: shareShape,
});
export type Rating = z.output<typeof ratingShape>;

const checked = z.union([
  z.boolean(),
  z.literal('yes').transform(() => true),
  z.literal('').transform(() => false),
]);
const path = '/api/translation/profiles';

export const profileEndpoints = {
  mine: defineEndpoint({
    id: 'translation.profiles.mine',
    method: 'GET',
    path: `${path}/mine`,
    summary: "A translator's own profile and rating",
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ profile: profileShape, rating: ratingShape }),
  }),
  save: defineEndpoint({
    id: 'translation.profiles.save',
    method: 'PUT',
    path: `${path}/mine`,
    summary: "Sets a translator's own languages, domains, sample, availability and whether he is named",
    audience: 'signedIn',
    input: z.object({
      isAvailable: checked.default(false),
      isCredited: checked.default(false),
      pairs: queryList(pairShape, languagePairs.length),
      domains: queryList(domainShape, domainsMax),
      about: z.string().trim().max(noteCharactersMax).default(''),
      sampleSource: z.string().trim().max(longCharactersMax).default(''),
      sampleTarget: z.string().trim().max(longCharactersMax).default(''),
    }),
    output: z.object({ profile: profileShape, rating: ratingShape }),
  }),
  list: defineEndpoint({
    id: 'translation.profiles.list',
    method: 'GET',
    path,
    summary: 'All translators with their profiles, ratings and work in hand (coordinators)',
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      pair: queryOptional(pairShape),
      domain: queryOptional(domainShape),
      available: queryOptional(z.literal('yes')),
    }),
    output: pageOf(
      z.object({
        personId: idShape,
        name: z.string(),
        profile: profileShape.nullable(),
        rating: ratingShape,
        inHand: z.number().int(),
      }),
    ),
  }),
};
