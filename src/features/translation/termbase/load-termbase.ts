import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { termbaseLoaded } from '../events.ts';
import { parseConcepts } from './concepts.ts';
import { beginChange } from './content-store.ts';
import { loadedChecksum, noteLoaded, replaceConcepts } from './store.ts';

const termbaseFile = new URL('../../../../data/termbase.tsv', import.meta.url);

/**
 * Loads data/termbase.tsv when it differs from what was loaded last; tells how many concepts it has, or 0 if
 * unchanged. What people decided stays as they said it.
 */
export async function loadTermbase(ctx: Ctx): Promise<number> {
  const tsv = await readFile(termbaseFile, 'utf8');
  const checksum = createHash('sha256').update(tsv).digest('hex');
  if ((await loadedChecksum(ctx, 'termbase')) === checksum) return 0;
  const concepts = parseConcepts(tsv);
  await ctx.transaction(async (tx) => {
    await beginChange(tx);
    const { passedOver } = await replaceConcepts(tx, concepts);
    await noteLoaded(tx, 'termbase', checksum);
    await recordAudit(tx, {
      action: 'translation.termbase.load',
      ref: null,
      details: { concepts: concepts.length, checksum, passedOver },
    });
    await tellEvent(tx, termbaseLoaded, { concepts: concepts.length });
  });
  return concepts.length;
}
