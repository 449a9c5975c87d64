import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords } from '../../../platform/files/file-records.ts';
import { requireGate } from '../../evaluation/public.ts';
import { personIdOf } from '../access.ts';
import { mayBring, openProject } from './access.ts';
import type { projectEndpoints } from './contract.ts';
import { hideDocument, insertDocument } from './entry-store.ts';
import { documentsOf, milestonesOf, registrationsOf } from './entry-views.ts';
import { projectRef } from './project-ref.ts';
import { auditProject } from './record-change.ts';
import { bumpProject } from './store.ts';
import type { StoredDocument } from './stored.ts';
import { documentsMax, type DocumentKind } from './vocabulary.ts';

type Input<Name extends keyof typeof projectEndpoints> = ParsedInputOf<(typeof projectEndpoints)[Name]>;

export const documentNotFound = () => new AppError('notFound', 'cooperation.project.documentNotFound');

/** Papers of authorities and contracts hold no technology; everything else waits for the gate like any file. */
const administrative: readonly DocumentKind[] = [
  'contract',
  'permit',
  'registration',
  'acceptanceAct',
  'settlement',
];

/**
 * Adds a file its uploader put into the platform before, with its hash as it was sent. Errors:
 * `cooperation.project.documentNotFound` (also for somebody else's file), `.tooManyDocuments`, and those of the gate.
 */
export async function addDocument(ctx: Ctx, input: Input<'addDocument'>): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await openProject(tx, input.id, { forChange: true });
    if (!mayBring(project, tx.actor)) throw new AppError('forbidden', 'cooperation.project.partiesOnly');
    const [file] = await findFileRecords(tx, [input.fileId]);
    if (!file || file.uploadedBy !== personId) {
      throw documentNotFound();
    }
    if ((await documentsOf(tx, project.id)).length >= documentsMax) {
      throw new AppError('conflict', 'cooperation.project.tooManyDocuments', {
        params: { most: documentsMax },
      });
    }
    if (!administrative.includes(input.kind)) await requireGate(tx, projectRef(project.id), 'files');
    const documentId = await insertDocument(tx, project.id, {
      fileId: file.id,
      name: input.name,
      kind: input.kind,
      language: input.language,
      isAuthentic: input.isAuthentic,
      isSigned: input.isSigned,
      sha256: file.sha256,
      contentType: file.contentType,
      sizeBytes: file.size,
      addedBy: personId,
    });
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'addDocument', { documentId, kind: input.kind, sha256: file.sha256 });
  });
}

/** Takes a file away. What a registration, a milestone or a step rests on stays: `cooperation.project.documentRelied`. */
export async function removeDocument(ctx: Ctx, { id, documentId }: Input<'removeDocument'>): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const project = await openProject(tx, id, { forChange: true });
    if (!mayBring(project, tx.actor)) throw new AppError('forbidden', 'cooperation.project.partiesOnly');
    const document = (await documentsOf(tx, id)).find((one) => one.id === documentId);
    if (!document) throw documentNotFound();
    if (document.addedBy !== personId) throw new AppError('forbidden', 'cooperation.project.notYourDocument');
    const [registrations, milestones] = await Promise.all([registrationsOf(tx, id), milestonesOf(tx, id)]);
    const isRelied =
      registrations.some((entry) => entry.documentId === documentId) ||
      milestones.some((milestone) => milestone.evidenceDocumentId === documentId) ||
      (document.isSigned && project.state !== 'proposed' && project.state !== 'checked');
    if (isRelied) throw new AppError('conflict', 'cooperation.project.documentRelied');
    await hideDocument(tx, documentId);
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'removeDocument', { documentId });
  });
}

/** A document somebody is about to save, for who may read all of the project; the reading goes on record. */
export async function readDocument(ctx: Ctx, id: string, documentId: string): Promise<StoredDocument> {
  const project = await openProject(ctx, id);
  const document = (await documentsOf(ctx, id)).find((one) => one.id === documentId);
  if (!document) throw documentNotFound();
  await auditProject(ctx, project, 'readDocument', { documentId });
  return document;
}
