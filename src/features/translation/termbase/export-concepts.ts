import { z } from 'zod';
import { queryList, queryWithDefault } from '../../../shared/query.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import type { ExchangeConcept } from '../exchange/tbx/exchange-concept.ts';
import { writeConceptCsv } from '../exchange/tbx/write-concept-csv.ts';
import { writeTbx } from '../exchange/tbx/write-tbx.ts';
import type { TranslationTables } from '../tables.gen.ts';
import { readContents } from './content-views.ts';
import { toExchangeConcept } from './exchange-content.ts';

const conceptsPerPage = 500;
const contentTypes = { tbx: 'application/xml; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

const input = z.object({
  format: queryWithDefault(z.enum(['tbx', 'csv']), 'tbx'),
  domain: queryList(z.string().max(5)),
  /** `yes`: only what people decided or took over, not the data file of the platform. */
  decided: queryWithDefault(z.enum(['yes', 'no']), 'no'),
});

/** The termbase as a file for other tools: TBX (ISO 30042:2019) or a table. */
export const termbaseDownload: DownloadRoute = downloadRoute({
  id: 'translation.termbase.file',
  path: '/api/concept-file',
  summary: 'The termbase as TBX (ISO 30042:2019) or CSV: all of it, some fields, or only what people decided',
  audience: 'public',
  input,
  handle: (ctx, { format, domain, decided }) => {
    const concepts = exportConcepts(ctx, { domains: domain, isDecidedOnly: decided === 'yes' });
    const day = ctx.clock().toISOString().slice(0, 10);
    return Promise.resolve({
      name: `amur-termbase-${day}.${format}`,
      contentType: contentTypes[format],
      body: format === 'csv' ? writeConceptCsv(concepts) : writeTbx('Amur termbase', concepts),
    });
  },
});

/** Concepts by their number, page by page, so that the whole termbase is never held at once. */
export async function* exportConcepts(
  ctx: Ctx,
  { domains, isDecidedOnly }: { domains: readonly string[]; isDecidedOnly: boolean },
): AsyncGenerator<ExchangeConcept> {
  for (let afterId = ''; ;) {
    const rows = await tablesOf<TranslationTables>(ctx)
      .selectFrom('translation_concept')
      .select('id')
      .where('id', '>', afterId)
      .$if(domains.length > 0, (query) => query.where('domain', 'in', [...domains]))
      .$if(isDecidedOnly, (query) => query.where('state', '<>', 'file'))
      .orderBy('id')
      .limit(conceptsPerPage)
      .execute();
    const contents = await readContents(
      ctx,
      rows.map(({ id }) => id),
    );
    for (const [id, { content }] of contents) yield toExchangeConcept(id, content);
    if (rows.length < conceptsPerPage) return;
    afterId = rows.at(-1)?.id ?? '';
  }
}
