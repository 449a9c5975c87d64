import { sql } from 'kysely';
import { z } from 'zod';
import { languages, type Language } from '../../../shared/language.ts';
import { queryOptional } from '../../../shared/query.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { AppError } from '../../../shared/app-error.ts';
import { tagOfLanguage } from '../exchange/language-tag.ts';
import type { TmxUnit } from '../exchange/tmx/tmx-unit.ts';
import { writeTmx } from '../exchange/tmx/write-tmx.ts';
import { requireMemoryReader } from './access.ts';
import { domainShape } from './domain-shape.ts';
import type { MemoryPair } from './pairs.ts';
import { domainProperty } from './tmx-property.ts';
import { languagesOf, pairOf } from './unit.ts';
import { unitFields, type FoundUnit } from './views.ts';

const unitsPerPage = 1_000;
const languageShape = z.enum(languages);

/** The memory of a pair of languages as TMX 1.4b, written while it is read: any size. */
export const memoryDownload: DownloadRoute = downloadRoute({
  id: 'translation.memory.export',
  path: '/api/translation/memory/export',
  summary: 'The translation memory of a pair of languages as TMX 1.4b, all or those of one field',
  audience: 'signedIn',
  input: z.object({
    from: languageShape,
    to: languageShape,
    domain: queryOptional(domainShape),
  }),
  handle: (ctx, { from, to, domain }) => {
    requireMemoryReader(ctx.actor);
    if (from === to) throw new AppError('invalid', 'translation.memory.sameLanguage');
    const header = { tool: 'Amur', toolVersion: '1', sourceTag: tagOfLanguage[from], adminTag: 'en' };
    return Promise.resolve({
      name: `amur-${from}-${to}${domain ? `-${domain}` : ''}.tmx`,
      contentType: 'application/xml; charset=utf-8',
      body: writeTmx(header, unitsFor(ctx, pairOf(from, to), from, domain)),
    });
  },
});

async function* unitsFor(
  ctx: Ctx,
  pair: MemoryPair,
  from: Language,
  domain: string | undefined,
): AsyncGenerator<TmxUnit> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<FoundUnit>`
      select ${unitFields} from translation_memory_unit unit
      where unit.pair = ${pair} and unit.id > ${after}
        ${domain === undefined ? sql`` : sql`and unit.domain = ${domain}`}
      order by unit.id limit ${sql.lit(unitsPerPage)}`.execute(ctx.db);
    for (const row of rows) yield toTmx(row, from);
    const last = rows.at(-1);
    if (!last || rows.length < unitsPerPage) return;
    after = last.id;
  }
}

function toTmx(unit: FoundUnit, from: Language): TmxUnit {
  const [first, second] = languagesOf(unit.pair);
  const bare = { created: {}, changed: {}, properties: [], notes: [], codesDropped: 0 };
  const variants = [
    { ...bare, tag: tagOfLanguage[first], text: unit.first_text },
    { ...bare, tag: tagOfLanguage[second], text: unit.second_text },
  ];
  const made = unit.is_first_source ? first : second;
  const createdAt = (unit.created_at ?? unit.approved_at).toISOString();
  return {
    ...bare,
    id: unit.id,
    ...(made === from ? {} : { sourceTag: tagOfLanguage[made] }),
    created: { at: createdAt, ...(unit.created_by === null ? {} : { by: unit.created_by }) },
    properties: unit.domain === null ? [] : [{ type: domainProperty, value: unit.domain }],
    variants: first === from ? variants : variants.reverse(),
  };
}
