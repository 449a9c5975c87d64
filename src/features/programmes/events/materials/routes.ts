import { z } from 'zod';
import { idShape } from '../../../../shared/ids.ts';
import type { FileStore } from '../../../../platform/files/file-store.ts';
import { downloadRoute, type DownloadRoute } from '../../../../platform/http/download-route.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { materialEndpoints } from './contract.ts';
import {
  addMaterial,
  changeMaterial,
  moveMaterial,
  openMaterialFile,
  readMaterials,
  removeMaterial,
} from './service.ts';

export function materialRoutes({ files }: { files: Pick<FileStore, 'read' | 'save'> }): Route[] {
  return [
    route(materialEndpoints.list, (ctx, { id }) => readMaterials(ctx, id)),
    route(materialEndpoints.add, (ctx, wish) => addMaterial(ctx, files, wish)),
    route(materialEndpoints.change, (ctx, wish) => changeMaterial(ctx, wish)),
    route(materialEndpoints.move, (ctx, wish) => moveMaterial(ctx, wish)),
    route(materialEndpoints.remove, (ctx, wish) => removeMaterial(ctx, wish)),
  ];
}

export function materialDownloads({ files }: { files: Pick<FileStore, 'read'> }): DownloadRoute[] {
  return [
    downloadRoute({
      id: 'programmes.materials.file',
      path: '/api/events/:id/materials/:materialId/file',
      summary: 'A material of an activity, for those who may read it',
      audience: 'public',
      input: z.object({ id: idShape, materialId: idShape }),
      handle: (ctx, input) => openMaterialFile(ctx, files, input),
    }),
  ];
}
