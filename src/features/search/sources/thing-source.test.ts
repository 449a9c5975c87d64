import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { createFileStore } from '../../../platform/files/file-store.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { productEndpoints } from '../../accounts/products/contract.ts';
import { productRoutes } from '../../accounts/public.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { documentsFor } from '../documents/views.ts';
import { mendSource } from './keep-in-step.ts';
import { searchListeners } from './own-sources.ts';
import { equipmentSource } from './thing-source.ts';

const { database, ctx } = await useTestDatabase();
const files = createFileStore({ folder: mkdtempSync(join(tmpdir(), 'amur-things-')) });
const call = callerOf(productRoutes({ files, draft: () => Promise.resolve(undefined) }));
const delivery = createEventDelivery({ database, listeners: searchListeners, log: silentLog });
const organisationId = await buildOrganisation(ctx, {
  country: 'RU',
  region: 'RU-AMU',
  names: { ru: 'АО «Криогенмаш»', zh: '深冷机械公司' },
});
const member = await buildPerson(ctx, { memberOf: [organisationId] });

const found = async (kind: 'product' | 'equipment', id: string) =>
  (await documentsFor(ctx, 'accounts', [kind], [id], ['public']))[0];

describe('a product', () => {
  it('is found while it is shown, by its words, its code and its enterprise', async () => {
    const { id, revision } = await call(productEndpoints.create, member.ctx, {
      organisationId,
      language: 'ru',
      name: 'Криогенный клапан',
      description: 'Для сжиженного газа.',
      hsCode: '8481808199',
      field: '55',
      specifications: [],
      standards: [],
    });
    await delivery.drain();
    expect(await found('product', id)).toBeUndefined();
    const shown = await call(productEndpoints.move, member.ctx, { id, revision, to: 'shown' });
    await delivery.drain();
    const document = await found('product', id);
    expect(document).toMatchObject({
      sourceLanguage: 'ru',
      facets: { country: ['RU'], region: ['RU-AMU'], field: ['55'] },
      owner: { id: organisationId },
      texts: [{ title: 'Криогенный клапан', keywords: ['8481808199'], body: 'Для сжиженного газа.' }],
    });
    expect(document?.texts[0]?.summary).toContain('АО «Криогенмаш»');
    await call(productEndpoints.move, member.ctx, { id, revision: shown.revision, to: 'draft' });
    await delivery.drain();
    expect(await found('product', id)).toBeUndefined();
  });
});

describe('equipment', () => {
  it('is found while it can be booked or rests, not as a draft', async () => {
    const id = newId();
    await sql`insert into accounts_equipment (id, organisation_id, kind, state, field, country, region, time_zone,
        source_language, search_names, specifications, users, access, price_kind, unit, hours, revision, created_at,
        updated_at)
      values (${id}, ${organisationId}, 'equipment', 'draft', '29', 'RU', 'RU-AMU', 'Asia/Yakutsk', 'ru', '', '[]',
        '{anyone}', '{onSite}', 'free', 'hour', '[]', 1, now(), now())`.execute(ctx.db);
    await sql`insert into accounts_equipment_text (equipment_id, language, name, description, terms, state,
        source_revision, of_source, written_at)
      values (${id}, 'ru', 'Просвечивающий микроскоп', '', 'С оператором', 'own', 2, 2, now()),
        (${id}, 'zh', '透射电镜', '', '', 'machine', 1, 1, now())`.execute(ctx.db);
    await mendSource(ctx, equipmentSource);
    expect(await found('equipment', id)).toBeUndefined();
    await sql`update accounts_equipment set state = 'paused' where id = ${id}`.execute(ctx.db);
    expect(await mendSource(ctx, equipmentSource)).toEqual({ put: 1, removed: 0 });
    const document = await found('equipment', id);
    expect(document?.textStates).toEqual({ zh: 'stale' });
    expect(document?.texts.map(({ title }) => title).sort()).toEqual([
      'Просвечивающий микроскоп',
      '透射电镜',
    ]);
    expect(document?.facets).toMatchObject({ field: ['29'], region: ['RU-AMU'] });
    await sql`update accounts_organisation set verification_state = 'rejected'
      where id = ${organisationId}`.execute(ctx.db);
    expect(await mendSource(ctx, equipmentSource)).toEqual({ put: 0, removed: 1 });
  });
});
