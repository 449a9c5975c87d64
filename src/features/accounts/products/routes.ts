import type { FileStore } from '../../../platform/files/file-store.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { done } from '../contract.ts';
import { productEndpoints } from './contract.ts';
import { listEnterprises } from './enterprise-views.ts';
import { setPicture } from './picture.ts';
import {
  createProduct,
  draftProductText,
  getProduct,
  listProductsFor,
  moveProduct,
  removeProduct,
  updateProduct,
  writeProductText,
  type DraftWords,
} from './service.ts';

/** Products need the file desk for their pictures, and somebody above who drafts words in another language. */
export function productRoutes({ files, draft }: { files: FileStore; draft: DraftWords }): Route[] {
  return [
    route(productEndpoints.enterprises, (ctx, input) => listEnterprises(ctx, input)),
    route(productEndpoints.list, (ctx, input) => listProductsFor(ctx, input)),
    route(productEndpoints.get, (ctx, { id }) => getProduct(ctx, id)),
    route(productEndpoints.create, async (ctx, input) => getProduct(ctx, await createProduct(ctx, input))),
    route(productEndpoints.update, async (ctx, input) => {
      await updateProduct(ctx, input);
      return getProduct(ctx, input.id);
    }),
    route(productEndpoints.writeText, async (ctx, input) => {
      await writeProductText(ctx, input);
      return getProduct(ctx, input.id);
    }),
    route(productEndpoints.draftText, async (ctx, input) => {
      await draftProductText(ctx, input, draft);
      return getProduct(ctx, input.id);
    }),
    route(productEndpoints.move, async (ctx, input) => {
      await moveProduct(ctx, input);
      return getProduct(ctx, input.id);
    }),
    route(productEndpoints.setPicture, async (ctx, input) => {
      await setPicture(ctx, files, input);
      return getProduct(ctx, input.id);
    }),
    route(productEndpoints.remove, async (ctx, { id }) => {
      await removeProduct(ctx, id);
      return done;
    }),
  ];
}
