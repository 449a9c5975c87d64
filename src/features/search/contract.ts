import { z } from 'zod';
import { defineEndpoint } from '../../shared/endpoint.ts';
import { languages } from '../../shared/language.ts';
import { pageOf, pagingInput } from '../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../shared/query.ts';

const languageShape = z.enum(languages);

/** What can be found, in the order of the tabs; the rooms that own the records hand them in through search's door. */
export const documentKinds = [
  'offer',
  'request',
  'organisation',
  'product',
  'facility',
  'equipment',
  'person',
  'expert',
  'agreement',
  'body',
  'session',
  'event',
  'plan',
  'case',
  'policy',
  'fund',
  'concept',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
/** What a search without `kind` looks through: terms are shorter than records and would stand before all of them. */
export const recordKinds = documentKinds.filter((kind) => kind !== 'concept');

const pagesOfKinds: Record<DocumentKind, string> = {
  offer: '/offers/',
  request: '/requests/',
  organisation: '/partners/',
  product: '/products/',
  facility: '/facilities/',
  equipment: '/equipment/',
  person: '/people/',
  expert: '/partners/experts/',
  agreement: '/programmes/agreements/',
  body: '/programmes/bodies/',
  session: '/programmes/sessions/',
  event: '/events/',
  plan: '/programmes/plans/',
  case: '/programmes/cases/',
  policy: '/programmes/policies/',
  fund: '/funding/',
  concept: '/termbase/',
};

/** The page of a record, below the language. */
export function pathOfRecord(kind: DocumentKind, { id }: { id: string }): string {
  return `${pagesOfKinds[kind]}${encodeURIComponent(id)}`;
}

/**
 * Facets a document brings. `field`: GRNTI codes; `level`: the technical level in force as a digit; `levelState`:
 * `verified` or `claimed`; `market`: market level as a digit; `language`: of the original; `open`: `yes` while an
 * interest can be expressed.
 */
export const documentFacetNames = [
  'country',
  'region',
  'field',
  'level',
  'levelState',
  'market',
  'cooperation',
  'language',
  'open',
] as const;
/** Derived: `ford` and `gbt` from `field` by the crosswalk, `organisation` from the owner, `freshness` from the date. */
export const facetNames = [
  'kind',
  ...documentFacetNames,
  'ford',
  'gbt',
  'organisation',
  'freshness',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Age of the record: up to 30, 90 or 365 days, or more. */
export const freshnessValues = ['d30', 'd90', 'd365', 'older'] as const;

/** A query may be a whole text; longer ones are cut, and the answer says so. */
export const queryCharactersMax = 10_000;

export const facetCharactersMax = 64;
/** Values of one facet that can be chosen at once. */
export const facetValuesMax = 1000;
/** A beginning of a word or title; the rest is not looked at. */
export const suggestCharactersMax = 100;
export const suggestionsMax = 10;

/** A concept of the termbase with its first word in each language: the explanation of a hit. */
export const conceptWordsShape = z.object({
  conceptId: z.string(),
  words: z.record(languageShape, z.string()),
});

const spokenText = z.object({ text: z.string(), language: languageShape });
/** Places that answer the query, [start, end) in UTF-16 units, ascending, disjoint. */
const marksShape = z.array(z.tuple([z.number().int(), z.number().int()]));

export const searchHitShape = z.object({
  ref: z.object({ room: z.string(), kind: z.string(), id: z.string() }),
  kind: z.enum(documentKinds),
  number: z.string().nullable(),
  title: spokenText.extend({ marks: marksShape }),
  summary: spokenText,
  /** The place of the text that answers best, in the language in which it does; null when only the title answers. */
  passage: spokenText
    .extend({ marks: marksShape, isCutBefore: z.boolean(), isCutAfter: z.boolean() })
    .nullable(),
  /** Its names in the other languages, where the title is a name: organisations, facilities, people, terms. */
  otherNames: z.array(spokenText),
  sourceLanguage: languageShape,
  textStates: z.partialRecord(languageShape, z.string()),
  matchedConcepts: z.array(conceptWordsShape),
  matchedWords: z.array(z.string()),
  /** Concepts of the title in the reader's language, where the title itself is not in it: a gloss, not a translation. */
  titleGloss: z.array(conceptWordsShape),
  facets: z.partialRecord(z.enum(facetNames), z.array(z.string())),
  isDemo: z.boolean(),
  /** What lists by date go by: when it was published or changed, signed, begins; null: nobody knows. */
  date: z.iso.datetime().nullable(),
});
export type SearchHit = z.output<typeof searchHitShape>;

export const searchSorts = ['relevance', 'date', 'level'] as const;

/** A value that no record has matches nothing; it is no fault. */
const facetValues = queryList(z.string().max(facetCharactersMax), facetValuesMax);
const flag = z
  .unknown()
  .optional()
  .transform((value): unknown => (value === undefined || value === '' ? 'no' : value))
  .pipe(z.stringbool());

/** What is asked for: the query with its filters, without paging and order. A saved search keeps these fields. */
export const searchCriteria = z.object({
  /** Longer than `queryCharactersMax` is cut, and the answer says so. */
  q: queryWithDefault(z.string().max(1_000_000), ''),
  kind: facetValues,
  country: facetValues,
  region: facetValues,
  field: facetValues,
  ford: facetValues,
  gbt: facetValues,
  level: facetValues,
  levelState: facetValues,
  levelMin: queryOptional(z.coerce.number().int().min(1).max(9)),
  market: facetValues,
  marketMin: queryOptional(z.coerce.number().int().min(1).max(9)),
  cooperation: facetValues,
  language: facetValues,
  open: facetValues,
  organisation: facetValues,
  freshness: facetValues,
  /** Ids of concepts that must not stand for a word of the query: senses switched off by the reader. */
  off: facetValues,
  /** Nothing of the query is corrected. */
  exact: flag,
});
/** Facets of levels with the field that asks for a least one. */
export const leastLevels = { level: 'levelMin', market: 'marketMin' } as const;

export type SearchCriteria = z.output<typeof searchCriteria>;

export const searchInput = searchCriteria.extend({
  ...pagingInput,
  sort: queryWithDefault(z.enum(searchSorts), 'relevance'),
});
export type SearchInput = z.input<typeof searchInput>;

/** Of the optional embedding model: off, part of this answer, or left out because it was late or away. */
export const denseStates = ['off', 'used', 'late', 'away'] as const;

export const queryChangeKinds = ['layout', 'spelling', 'traditional', 'pinyin', 'homophone'] as const;
export const queryProblemCodes = ['badLevel', 'unknownField', 'tooLong'] as const;

export const search = defineEndpoint({
  id: 'search.search',
  method: 'GET',
  path: '/api/search',
  summary:
    'Finds records across languages, terms only with kind=concept; counts and facets hold only what the reader may see',
  audience: 'public',
  input: searchInput,
  output: pageOf(searchHitShape).extend({
    /** Each piece of the query with its senses and all their words; `isOn` is false for a sense switched off. */
    expansion: z.array(
      z.object({
        written: z.string(),
        senses: z.array(
          z.object({
            conceptId: z.string(),
            /** GRNTI code of the field the sense belongs to, `00` for words of every field. */
            domain: z.string(),
            words: z.record(languageShape, z.array(z.string())),
            isOn: z.boolean(),
          }),
        ),
      }),
    ),
    /** The query as it was asked, where it differs from what was typed: `changes` says how. */
    askedText: z.string(),
    changes: z.array(z.object({ kind: z.enum(queryChangeKinds), from: z.string(), to: z.string() })),
    problems: z.array(z.object({ code: z.enum(queryProblemCodes), part: z.string() })),
    /** Each facet is counted under all filters but its own, so the counts of `kind` are the tabs. */
    facets: z.record(z.enum(facetNames), z.array(z.object({ value: z.string(), count: z.number().int() }))),
    /** Names of the organisations in `facets` and of those chosen, where the reader may know them. */
    organisationNames: z.record(z.string(), spokenText),
    denseState: z.enum(denseStates),
    tookMs: z.number(),
  }),
});

export const suggestionShape = z.object({
  kind: z.enum(documentKinds),
  text: z.string(),
  language: languageShape,
  /** For a concept its id, for all others the record. */
  conceptId: z.string().optional(),
  ref: z.object({ room: z.string(), kind: z.string(), id: z.string() }).optional(),
});

export const suggest = defineEndpoint({
  id: 'search.suggest',
  method: 'GET',
  path: '/api/search/suggest',
  summary: 'Goes on as the reader began: concepts, organisations and titles he may see, at most ten',
  audience: 'public',
  input: z.object({ q: queryWithDefault(z.string().max(1_000_000), '') }),
  output: z.object({
    items: z.array(suggestionShape),
    /** What the same keys write in the other keyboard layout, where only that goes on to something; else null. */
    meant: z.string().nullable(),
  }),
});
