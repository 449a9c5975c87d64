import { newId } from '../../src/shared/ids.ts';
import { insertImport, setState } from '../../src/features/translation/imports/store.ts';
import { addImported } from '../../src/features/translation/memory/store.ts';
import { importedUnit } from '../../src/features/translation/memory/testing.ts';
import type { Case, Values } from './authorisation-requests.ts';

const pair = { from: 'ru', to: 'zh' } as const;

/** Requests about the translation memory and long imports. */
export const memoryInputs: Record<string, (one: Case) => Values | Promise<Values>> = {
  'translation.memory.lookUp': () => ({ ...pair, source: 'Сварка' }),
  'translation.memory.concordance': () => ({ q: 'сварка' }),
  'translation.memory.leverage': () => ({ ...pair, sources: ['Сварка'] }),
  'translation.memory.export': () => pair,
  'translation.memory.remove': async ({ world }) => {
    const texts = { ...pair, source: `Пара ${newId()}`, target: newId() };
    const [id] = await addImported(world.api.house.systemCtx, [importedUnit(texts, newId())]);
    return { id };
  },
  'translation.imports.start': ({ tester }) => ({ kind: 'tmx', fileId: tester.fileId }),
  'translation.imports.get': importOf,
  'translation.imports.cancel': importOf,
  'translation.imports.resume': async (one) => {
    const { id } = await importOf(one);
    await setState(one.world.api.house.systemCtx, id, 'cancelled');
    return { id };
  },
};

/** An import of the tester, or of the other. */
async function importOf({ world, tester, relation }: Case): Promise<{ id: string }> {
  const owner = relation === 'own' && tester.cookie ? tester : world.other;
  const id = newId();
  await insertImport(world.api.house.systemCtx, {
    id,
    kind: 'tmx',
    options: {},
    fileId: newId(),
    fileName: 'memory.tmx',
    startedBy: owner.personId,
  });
  return { id };
}
