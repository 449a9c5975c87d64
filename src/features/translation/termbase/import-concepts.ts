import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { checkInput } from '../../../platform/http/check-input.ts';
import { isCoordinator } from '../access.ts';
import { termbaseChanged } from '../events.ts';
import { readPlacedConceptCsv } from '../exchange/tbx/read-concept-csv.ts';
import { readPlacedTbx, type PlacedConcept } from '../exchange/tbx/read-tbx.ts';
import { contentKey, type ConceptContent } from './concept-content.ts';
import { tidyContent } from './content-rules.ts';
import { beginChange, holdTermbase, nextConceptId, writeContent } from './content-store.ts';
import { readStoredConcept, type StoredConcept } from './content-views.ts';
import { refuseDuplicates } from './duplicate-views.ts';
import { fromExchangeConcept, meansSame } from './exchange-content.ts';
import { noteImported } from './history-store.ts';
import { contentInput } from './proposal-contract.ts';
import { acceptContent, propose, requireProposer } from './proposal-service.ts';

const optionsShape = z.object({
  format: z.enum(['tbx', 'csv']),
  /** Everything becomes a proposal; without it a decider takes it over at once. */
  asProposals: z.boolean().default(true),
  /** The field of concepts the file says none for. */
  domain: z.string().max(5).default('00'),
});
export type ConceptImportOptions = z.output<typeof optionsShape>;

/** Why an entry of the file was not taken; a duplicate names the concept: {conceptId, word}. */
export type RefusedEntry = { line: number; code: string; params?: Record<string, string> };
export type ImportedEntries = { written: number; same: number; refused: RefusedEntry[] };

/**
 * Concepts out of a TBX file or a table. An entry with the number of a concept here that shares a word with it is a
 * change of that concept, any other a new one. Entries that say what the termbase says already are counted or
 * refused with the concept they repeat; the rest of the file is taken.
 */
export const conceptImport = {
  kind: 'concepts' as const,
  optionsShape,
  mayImport: (ctx: Ctx, options: ConceptImportOptions): Promise<void> =>
    Promise.resolve().then(() => requireImporter(ctx, options)),
  read: async (_ctx: Ctx, bytes: Uint8Array, { format }: ConceptImportOptions): Promise<PlacedConcept[]> => {
    if (format === 'csv') return readPlacedConceptCsv(bytes);
    const items: PlacedConcept[] = [];
    for await (const item of readPlacedTbx(bytes)) items.push(item);
    return items;
  },
  apply: (ctx: Ctx, items: readonly unknown[], options: ConceptImportOptions): Promise<ImportedEntries> =>
    ctx.transaction((tx) => applyEntries(tx, items as readonly PlacedConcept[], options)),
};

/** Whoever proposes may send a file; only who decides takes it over at once. */
function requireImporter(ctx: Ctx, { asProposals }: ConceptImportOptions): void {
  requireProposer(ctx);
  if (!asProposals && !isCoordinator(ctx.actor)) {
    throw new AppError('forbidden', 'translation.import.onlyProposals');
  }
}

async function applyEntries(
  tx: Ctx,
  items: readonly PlacedConcept[],
  options: ConceptImportOptions,
): Promise<ImportedEntries> {
  await holdTermbase(tx);
  const done: ImportedEntries = { written: 0, same: 0, refused: [] };
  const changed: string[] = [];
  for (const item of items) {
    try {
      const conceptId = await applyEntry(tx, item, options);
      if (conceptId === undefined) done.same++;
      else {
        done.written++;
        changed.push(conceptId);
      }
    } catch (error) {
      // A refusal comes before anything of the entry is written; what is no refusal ends the batch.
      if (!(error instanceof AppError)) throw error;
      done.refused.push(refusalOf(item, error));
    }
  }
  if (!options.asProposals && changed.length > 0) {
    await beginChange(tx);
    await tellEvent(tx, termbaseChanged, { conceptIds: changed });
  }
  const { format, asProposals } = options;
  const counts = { written: done.written, same: done.same, refused: done.refused.length };
  await recordAudit(tx, {
    action: 'translation.termbase.import',
    ref: null,
    details: { format, asProposals, ...counts },
  });
  return done;
}

/** Gives the concept or proposal that was written; undefined where the termbase says the same already. */
async function applyEntry(
  tx: Ctx,
  { concept }: PlacedConcept,
  { asProposals, domain }: ConceptImportOptions,
): Promise<string | undefined> {
  const standing = await standingOf(tx, concept, domain);
  const given = fromExchangeConcept(concept, standing?.content ?? null, domain);
  if (!given) throw new AppError('invalid', 'translation.import.languagesUnknown');
  const content = acceptContent(checkInput(contentInput, given));
  if (standing && contentKey(tidyContent(standing.content)) === contentKey(content)) return undefined;
  if (asProposals) {
    return propose(tx, { conceptId: standing?.id, content, reason: '', isImported: true });
  }
  const before = standing?.content ?? null;
  await refuseDuplicates(tx, { content, before, exceptId: standing?.id ?? null });
  return takeOver(tx, standing, content);
}

async function takeOver(
  tx: Ctx,
  standing: StoredConcept | undefined,
  content: ConceptContent,
): Promise<string> {
  const conceptId = standing?.id ?? (await nextConceptId(tx));
  // What two people agreed on stays decided when a file changes it.
  const state = standing?.state === 'decided' ? 'decided' : 'imported';
  await writeContent(tx, conceptId, content, state);
  await noteImported(tx, { conceptId, before: standing?.content ?? null, after: content });
  return conceptId;
}

async function standingOf(
  tx: Ctx,
  concept: PlacedConcept['concept'],
  domain: string,
): Promise<StoredConcept | undefined> {
  const known = await readStoredConcept(tx, concept.id);
  const given = known && fromExchangeConcept(concept, null, domain);
  return known && given && meansSame(given, known.content) ? known : undefined;
}

function refusalOf({ line }: PlacedConcept, { code, params, fields }: AppError): RefusedEntry {
  const [field] = fields;
  const told = field ? { ...field.params, path: field.path } : params;
  return {
    line,
    code: field?.code ?? code,
    params: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, String(value)])),
  };
}
