import { expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { replaceTranslations } from '../../accounts/public.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { documentsFor } from '../documents/views.ts';
import { searchListeners } from './own-sources.ts';

const { database, ctx } = await useTestDatabase();

it('a translated profile is found in its language, with its state', async () => {
  const id = await buildOrganisation(ctx, { profile: { ru: 'Сварка труб' }, country: 'RU' });
  await replaceTranslations(ctx, { subject: 'organisation', id, field: 'profile' }, [
    {
      language: 'zh',
      sourceLanguage: 'ru',
      state: 'machine',
      ofRevision: 1,
      versionId: newId(),
      made: { text: '管道焊接', origin: 'machine' },
      changedAt: new Date('2026-11-20T10:00:00Z'),
    },
  ]);
  await createEventDelivery({ database, listeners: searchListeners, log: silentLog }).drain();
  const [document] = await documentsFor(ctx, 'accounts', ['organisation'], [id], ['public']);
  expect(document).toMatchObject({ sourceLanguage: 'ru', textStates: { zh: 'machine' } });
  expect(document?.texts.find(({ language }) => language === 'zh')?.body).toBe('管道焊接');
  expect(document?.texts.find(({ language }) => language === 'ru')?.body).toBe('Сварка труб');
  expect(document?.texts.find(({ language }) => language === 'en')?.body).toBe('');
});
