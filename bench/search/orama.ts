import { create, insertMultiple, search } from '@orama/orama';
import { plainTokens } from './corpus.ts';
import type { Peer } from './peer.ts';

const batch = 1000;

export function openOrama(): Peer {
  const database = create({
    schema: {
      number: 'number',
      title: 'string',
      text: 'string',
      country: 'enum',
      region: 'enum',
      field: 'enum',
      level: 'enum',
    },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => plainTokens(text),
      },
    },
  });
  return {
    async build(source, size) {
      for (let from = 0; from < size; from += batch) {
        const texts = Array.from({ length: Math.min(batch, size - from) }, (_, at) =>
          source.textAt(from + at),
        );
        await insertMultiple(
          database,
          texts.map(({ id, title, text, country, region, field, level }) => ({
            number: id,
            title,
            text,
            country,
            region,
            field,
            level,
          })),
          batch,
        );
      }
    },
    async search(query) {
      const results = await search(database, {
        term: query.text,
        properties: ['title', 'text'],
        boost: { title: 2 },
        where: { country: { eq: query.country } },
        facets: { region: {}, field: {}, level: {} },
        limit: 20,
      });
      return { found: results.count, ids: results.hits.map(({ document }) => document.number) };
    },
  };
}
