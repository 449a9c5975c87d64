import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { languages } from '../../../shared/language.ts';
import { dataFile } from '../data-files.ts';
import { findActor } from '../people/find-actor.ts';
import { stableId } from '../stable-id.ts';
import { productEndpoints } from './contract.ts';
import { createProduct, moveProduct, writeProductText } from './service.ts';
import { findProduct } from './views.ts';

const words = z.object({ name: z.string(), description: z.string() });
const demoShape = z.object({
  products: z.array(
    z.looseObject({
      key: z.string(),
      organisation: z.string(),
      language: z.enum(languages),
      texts: z.object({ zh: words, ru: words, en: words }),
    }),
  ),
});

/** Adds the products of the demonstration as their owners and its translator would, once; they go with their organisations. */
export async function loadDemoProducts(ctx: Ctx): Promise<void> {
  const { products } = demoShape.parse(JSON.parse(await readFile(dataFile('demo/products.json'), 'utf8')));
  const translator = await findActor(ctx, stableId('accounts/person/translator'));
  for (const { key, organisation, texts, ...facts } of products) {
    const id = stableId(`accounts/product/${key}`);
    const organisationId = stableId(`accounts/organisation/${organisation}`);
    const owner = await findActor(ctx, stableId(`accounts/person/owner.${organisation}`));
    if (!owner || !translator || !isMemberOf(owner, organisationId) || (await findProduct(ctx, id))) continue;
    const wish = productEndpoints.create.input.parse({ ...facts, ...texts[facts.language], organisationId });
    await createProduct(ctx.withActor(owner), wish, id);
    await moveProduct(ctx.withActor(owner), { id, revision: 1, to: 'shown', reason: '' });
    const others = languages.filter((language) => language !== facts.language);
    for (const [at, language] of others.entries()) {
      const translation = { id, revision: at + 2, language, ...texts[language] };
      await writeProductText(ctx.withActor(translator), translation);
    }
  }
}
