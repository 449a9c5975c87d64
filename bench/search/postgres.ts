import { PGlite } from '@electric-sql/pglite';
import { benchFacets, plainTokens, type BenchQuery } from './corpus.ts';
import type { Peer } from './peer.ts';

const batch = 500;

/** PostgreSQL's own full-text search: the Russian configuration for Russian, `simple` on words and pairs for the others. */
export async function openPostgres(): Promise<Peer> {
  const database = await PGlite.create();
  await database.exec(`create table text_row (
    id integer primary key, country text, region text, field text, level text, words tsvector)`);
  const configuration = (query: { language: string }): string =>
    query.language === 'ru' ? 'russian' : 'simple';
  const toQuery = (query: BenchQuery): string =>
    plainTokens(query.text)
      .map((token) => `'${token}'`)
      .join(' | ');
  return {
    async build(source, size) {
      for (let from = 0; from < size; from += batch) {
        const texts = Array.from({ length: Math.min(batch, size - from) }, (_, at) =>
          source.textAt(from + at),
        );
        await database.query(
          `insert into text_row select id, country, region, field, level,
             setweight(to_tsvector(configuration::regconfig, title), 'A') || to_tsvector(configuration::regconfig, body)
           from json_to_recordset($1::json) as row(id integer, country text, region text, field text, level text,
             configuration text, title text, body text)`,
          [
            JSON.stringify(
              texts.map((text) => ({
                ...text,
                configuration: configuration(text),
                title: plainTokens(text.title).join(' '),
                body: plainTokens(text.text).join(' '),
              })),
            ),
          ],
        );
      }
      await database.exec('create index text_row_words on text_row using gin (words); analyze text_row');
    },
    async search(query) {
      const parameters = [toQuery(query), query.country];
      const match = `words @@ to_tsquery('${configuration(query)}', $1) and country = $2`;
      const first = await database.query<{ id: number }>(
        `select id from text_row where ${match} order by ts_rank(words, to_tsquery('${configuration(query)}', $1)) desc limit 20`,
        parameters,
      );
      const facets = await database.query<{ found: number }>(
        `select count(*)::integer as found from text_row where ${match} group by grouping sets ((), ${benchFacets
          .map((facet) => `(${facet})`)
          .join(', ')}) order by 1 desc limit 1000`,
        parameters,
      );
      return { found: facets.rows[0]?.found ?? 0, ids: first.rows.map(({ id }) => id) };
    },
  };
}
