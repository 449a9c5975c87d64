import { buffer } from 'node:stream/consumers';
import { AppError, fieldFault } from '../../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../../shared/endpoint.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { cleanFile } from '../../../../platform/files/clean-file.ts';
import { findFileRecords, recordFile } from '../../../../platform/files/file-records.ts';
import type { FileStore } from '../../../../platform/files/file-store.ts';
import type { Download } from '../../../../platform/http/download-route.ts';
import { personIdOf } from '../../access.ts';
import { prepares } from '../access.ts';
import { noteEvent } from '../note-event.ts';
import { holdSeats } from '../participant-store.ts';
import { findOwnSeat } from '../participant-views.ts';
import { openEvent } from '../read-service.ts';
import { openForPreparing } from '../service.ts';
import { materialsMax, type MaterialsView, type materialEndpoints } from './contract.ts';
import { fitsKind, mayReadMaterial, pictureTypes, webAddressOf, type MaterialReader } from './rules.ts';
import {
  deleteMaterial,
  insertMaterial,
  listMaterials,
  putMaterialOrder,
  updateMaterial,
  type MaterialFacts,
  type MaterialPlace,
  type StoredMaterial,
} from './store.ts';

type Files = Pick<FileStore, 'read' | 'save'>;
type Input<Name extends keyof typeof materialEndpoints> = ParsedInputOf<(typeof materialEndpoints)[Name]>;
const pictureMaxBytes = 20 * 1024 * 1024;

export async function readMaterials(ctx: Ctx, id: string): Promise<MaterialsView> {
  const reader = await readerOf(ctx, id);
  const all = await listMaterials(ctx, id);
  const readable = all.filter(({ readers }) => mayReadMaterial(readers, reader));
  return {
    items: readable.map(({ place, addedAt, ...facts }) => ({
      ...facts,
      addedAt: addedAt.toISOString(),
      link: 'url' in place ? { url: place.url, host: webAddressOf(place.url)?.host ?? '' } : null,
      file:
        'url' in place
          ? null
          : {
              name: place.name,
              contentType: place.contentType,
              sizeBytes: place.size,
              sha256: place.sha256,
            },
    })),
    hiddenForRegistered: all.filter(
      ({ readers }) => readers === 'registered' && !mayReadMaterial(readers, reader),
    ).length,
    mayEdit: reader.doesPrepare,
  };
}

/**
 * Adds a material. Errors: `programmes.material.fileOrAddress`, `.addressWrong`, `.notAPicture`, `.tooMany`,
 * `platform.fileNotFound` for a file the actor did not upload.
 */
export async function addMaterial(
  ctx: Ctx,
  files: Files,
  { id, fileId, url, ...wish }: Input<'add'>,
): Promise<MaterialsView> {
  await openForPreparing(ctx, id);
  const addedBy = personIdOf(ctx.actor);
  if ((fileId === undefined) === (url === undefined)) {
    throw fieldFault('url', 'programmes.material.fileOrAddress');
  }
  const facts = factsOf(wish);
  const place = fileId === undefined ? addressOf(url ?? '') : await fileOf(ctx, files, facts, fileId);
  await ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    const before = await listMaterials(tx, id);
    if (before.length >= materialsMax) {
      throw new AppError('conflict', 'programmes.material.tooMany', { params: { maximum: materialsMax } });
    }
    const materialId = await insertMaterial(tx, id, { facts, place, position: before.length, addedBy });
    const what = 'url' in place ? { host: webAddressOf(place.url)?.host } : { sha256: place.sha256 };
    await noteEvent(tx, id, 'materialAdded', { materialId, ...what, readers: facts.readers });
  });
  return readMaterials(ctx, id);
}

export async function changeMaterial(
  ctx: Ctx,
  { id, materialId, ...wish }: Input<'change'>,
): Promise<MaterialsView> {
  await openForPreparing(ctx, id);
  const facts = factsOf(wish);
  await ctx.transaction(async (tx) => {
    const { material } = await holdMaterial(tx, id, materialId);
    if ('fileId' in material.place && facts.kind !== material.kind) {
      if (!fitsKind(facts.kind, material.place.contentType) || facts.kind === 'photo') {
        throw fieldFault('kind', 'programmes.material.kindStays');
      }
    }
    await updateMaterial(tx, materialId, facts);
    await noteEvent(tx, id, 'materialChanged', { materialId, readers: facts.readers });
  });
  return readMaterials(ctx, id);
}

export async function moveMaterial(
  ctx: Ctx,
  { id, materialId, direction }: Input<'move'>,
): Promise<MaterialsView> {
  await openForPreparing(ctx, id);
  await ctx.transaction(async (tx) => {
    const { all, material } = await holdMaterial(tx, id, materialId);
    const at = all.indexOf(material);
    const to = direction === 'up' ? at - 1 : at + 1;
    const other = all[to];
    if (other === undefined) return;
    const ids = all.map((one) => one.id);
    ids[at] = other.id;
    ids[to] = material.id;
    await putMaterialOrder(tx, ids);
    await noteEvent(tx, id, 'materialMoved', { materialId, direction });
  });
  return readMaterials(ctx, id);
}

export async function removeMaterial(ctx: Ctx, { id, materialId }: Input<'remove'>): Promise<MaterialsView> {
  await openForPreparing(ctx, id);
  await ctx.transaction(async (tx) => {
    const { all, material } = await holdMaterial(tx, id, materialId);
    await deleteMaterial(tx, materialId);
    await putMaterialOrder(
      tx,
      all.flatMap((one) => (one === material ? [] : [one.id])),
    );
    const { place, kind, title } = material;
    const what = 'url' in place ? { url: place.url } : { name: place.name, sha256: place.sha256 };
    await noteEvent(tx, id, 'materialRemoved', { materialId, kind, title, ...what });
  });
  return readMaterials(ctx, id);
}

/** The bytes of a material, for those who may read it; whoever may not is told that there is none. */
export async function openMaterialFile(
  ctx: Ctx,
  files: Pick<FileStore, 'read'>,
  { id, materialId }: { id: string; materialId: string },
): Promise<Download> {
  const reader = await readerOf(ctx, id);
  const material = (await listMaterials(ctx, id)).find((one) => one.id === materialId);
  const place = material && mayReadMaterial(material.readers, reader) ? material.place : undefined;
  const found = place && 'fileId' in place ? await files.read(place.fileId) : undefined;
  if (!found || !place || !('fileId' in place)) throw new AppError('notFound', 'platform.fileNotFound');
  return { name: place.name, contentType: place.contentType, body: found.stream };
}

async function readerOf(ctx: Ctx, id: string): Promise<MaterialReader> {
  const event = await openEvent(ctx, id);
  const own = await findOwnSeat(ctx, id);
  return { doesPrepare: prepares(event, ctx.actor), isRegistered: own?.standing === 'in' };
}

/** One material and its neighbours, held until the transaction ends. */
async function holdMaterial(
  tx: Ctx,
  eventId: string,
  materialId: string,
): Promise<{ all: StoredMaterial[]; material: StoredMaterial }> {
  await holdSeats(tx, eventId);
  const all = await listMaterials(tx, eventId);
  const material = all.find((one) => one.id === materialId);
  if (!material) throw new AppError('notFound', 'platform.notFound');
  return { all, material };
}

function factsOf(wish: Omit<Input<'change'>, 'id' | 'materialId'>): MaterialFacts {
  return { ...wish, language: wish.language ?? null };
}

function addressOf(typed: string): MaterialPlace {
  const address = webAddressOf(typed);
  if (!address) throw fieldFault('url', 'programmes.material.addressWrong');
  return { url: address.url };
}

/** A file the actor uploaded; a photograph as a copy freed of what cameras wrote into it. */
async function fileOf(
  ctx: Ctx,
  files: Files,
  { kind }: MaterialFacts,
  fileId: string,
): Promise<MaterialPlace> {
  const personId = personIdOf(ctx.actor);
  const [file] = await findFileRecords(ctx, [fileId]);
  if (file?.uploadedBy !== personId) throw new AppError('notFound', 'platform.fileNotFound');
  if (!fitsKind(kind, file.contentType)) throw fieldFault('fileId', 'programmes.material.notAPicture');
  const { name, contentType, size, sha256 } = file;
  if (kind !== 'photo') return { fileId, name, contentType, size, sha256 };
  const kept = await files.read(fileId);
  if (!kept) throw new AppError('notFound', 'platform.fileNotFound');
  const cleaned = await cleanFile(await buffer(kept.stream), contentType);
  if ('fault' in cleaned) throw fieldFault('fileId', 'programmes.material.notAPicture');
  const saved = await files.save(cleaned.bytes, {
    maxBytes: Math.max(pictureMaxBytes, size),
    allowedTypes: pictureTypes,
  });
  await recordFile(ctx, saved, name, personId);
  return { fileId: saved.id, name, contentType: saved.contentType, size: saved.size, sha256: saved.sha256 };
}
